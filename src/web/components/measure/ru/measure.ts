import type { Standing } from '#core/task/standing.ts'
import { counted, organisationsOf, tasks, times } from '../../../ru/plural.ts'

export const words = {
  number: (number: string | null) => (number === null ? 'Мероприятие' : `Мероприятие ${number}`),
  track: { centre: 'Центр', authority: 'МОУО' },
  result: 'Ожидаемый результат',
  audience: 'Для кого',
  responsible: 'Ответственный',
  noResponsible: 'не указан',
  executor: 'Исполнитель',
  coExecutors: 'Соисполнители',
  yourPart: 'Ваше участие',
  coPart: 'соисполнитель: отчитывается исполнитель',
  term: 'Срок',
  termOf: (number: number) => `Срок ${number}`,
  noTerm: 'срок не указан',
  inDocument: 'Как в документе',
  settled: 'Уточнено при проверке',
  meaning: 'Что это значит',
  timesEach: (count: number) => `не менее ${counted(count, times)} в каждый промежуток`,
  tasks: 'Задания',
  tasksOf: (done: number, total: number) => `исполнено ${done} из ${total}`,
  /** «исполнили 3 из 12 организаций, просрочили 2». */
  acrossOrganisations: (counts: Readonly<Partial<Record<Standing, number>>>, all: number) => {
    const done = (counts.done ?? 0) + (counts['done-late'] ?? 0)
    const late = counts.overdue ?? 0
    const told = `исполнили ${done} из ${counted(all, organisationsOf)}`
    return late === 0 ? told : `${told}, просрочили ${late}`
  },
  waitsForDate: 'Дата ещё не известна',
  doneOn: (day: string) => `исполнено ${day}`,
  showAll: (count: number) => `Показать все: ${counted(count, tasks)}`,
  mark: 'Отметить исполнение',
  takeBack: 'Снять отметку',
  doneDay: 'Когда исполнено',
  note: 'Чем подтверждается',
  noteHow: 'Номер приказа, ссылка или что сделано; можно оставить пустым',
  saveMark: 'Сохранить отметку',
  dayMissing: 'Укажите день: например, 5.10',
  dayAhead: (day: string) => `День ещё не наступил: сегодня ${day}`,
  openTask: 'Открыть задание',
  marked: 'Исполнение отмечено',
  sent: 'Исполнение отправлено на проверку',
  takenBack: 'Отметка снята',
  undo: 'Отменить',
  markFailed: 'Отметка не сохранена',
  takeBackFailed: 'Отметка не снята',
  upper: 'Мероприятие вышестоящего плана',
  lower: 'Исполняют в своих планах',
  moreBelow: (count: number) => `и ещё ${counted(count, organisationsOf)}`,
  place: 'Показать это место в документе',
  allTasks: 'Все задания мероприятия',
  whole: 'Открыть весь план',
  gone: 'Этого мероприятия в плане нет',
  goneHow: 'Возможно, план заменён новой редакцией. Закройте панель и найдите мероприятие в списке.',
} as const
