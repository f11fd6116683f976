import { counted } from '../../../ru/plural.ts'

export const words = {
  question: 'Что и когда идёт, и где опаздываем?',
  zoom: 'Масштаб',
  zoomChoices: [
    { value: 'year', label: 'Год' },
    { value: 'quarter', label: 'Квартал' },
    { value: 'month', label: 'Месяц' },
    { value: 'week', label: 'Неделя' },
    { value: 'day', label: 'День' },
  ],
  toToday: 'К сегодняшнему дню',
  toThatDay: 'К этому дню',
  today: 'сегодня',
  region:
    'Диаграмма Ганта: стрелки вверх и вниз переводят от строки к строке, вправо и влево – по времени, Home и End – к первой и последней строке, Enter открывает, плюс и минус меняют масштаб. То же таблицей – под диаграммой',
  rows: 'Строки диаграммы',
  caption: 'То же таблицей: мероприятия, промежутки исполнения и состояние',
  showTable: 'Показать таблицей',
  hideTable: 'Скрыть таблицу',
  columns: { measure: 'Мероприятие', window: 'Промежуток', standing: 'Состояние' },
  noDate: 'дата не известна',
  /** What is heard after a row's name. */
  spoken: (standing: string, due: string | null, tasks: number) =>
    [`: ${standing}`, due, tasks > 1 ? `всего ${counted(tasks, ['срок', 'срока', 'сроков'])}` : null]
      .filter((part) => part !== null)
      .join('; '),
  shownLines: (from: number, to: number, of: number) => `Строки ${from}–${to} из ${of}`,
  before: 'Предыдущие',
  after: 'Следующие',
  quarter: (quarter: number) => `${['I', 'II', 'III', 'IV'][quarter - 1] ?? ''} кв.`,
} as const
