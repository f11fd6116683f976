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
  today: 'сегодня',
  region:
    'Диаграмма Ганта: стрелки вверх и вниз переводят от мероприятия к мероприятию, Enter открывает, плюс и минус меняют масштаб',
  caption: 'То же таблицей: мероприятия, промежутки исполнения и состояние',
  tableElsewhere: 'То же самое таблицей – в виде «Таблица»; отбор там тот же.',
  columns: { measure: 'Мероприятие', window: 'Промежуток', standing: 'Состояние' },
  noDate: 'дата не известна',
  quarter: (quarter: number) => `${['I', 'II', 'III', 'IV'][quarter - 1] ?? ''} кв.`,
  legend: 'Обозначения',
} as const
