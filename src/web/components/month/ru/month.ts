import type { CivilDate } from '#core/calendar/civil-date.ts'
import { byUrgency } from '#core/task/by-urgency.ts'
import type { Standing } from '#core/task/standing.ts'
import { dayOfToday, monthName } from '../../../ru/dates.ts'
import { counted, tasks } from '../../../ru/plural.ts'
import { standingWord } from '../../../ru/standing.ts'

const inMonths = [
  'январе',
  'феврале',
  'марте',
  'апреле',
  'мае',
  'июне',
  'июле',
  'августе',
  'сентябре',
  'октябре',
  'ноябре',
  'декабре',
]

export const words = {
  /** «Октябрь 2026» */
  month: (first: CivilDate) => {
    const name = monthName(Number(first.slice(5, 7)))
    return `${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${first.slice(0, 4)}`
  },
  before: 'Предыдущий месяц',
  next: 'Следующий месяц',
  toToday: 'К текущему месяцу',
  standings: 'Состояние',
  grid: (month: string) => `Сроки по дням: ${month}`,
  weekdays: [
    ['пн', 'понедельник'],
    ['вт', 'вторник'],
    ['ср', 'среда'],
    ['чт', 'четверг'],
    ['пт', 'пятница'],
    ['сб', 'суббота'],
    ['вс', 'воскресенье'],
  ],
  off: 'выходной',
  today: 'сегодня',
  /** «понедельник, 5 октября, сегодня: просрочено 3, на проверке 1» */
  day: (
    day: CivilDate,
    marks: { readonly off: boolean; readonly today: boolean },
    counts: Readonly<Partial<Record<Standing, number>>>,
  ) => {
    const said = [
      dayOfToday(day),
      ...(marks.off ? ['выходной'] : []),
      ...(marks.today ? ['сегодня'] : []),
    ].join(', ')
    const told = byUrgency
      .filter((one) => (counts[one] ?? 0) > 0)
      .map((one) => `${standingWord[one]} ${counts[one]}`)
    return told.length === 0 ? `${said}: сроков нет` : `${said}: ${told.join(', ')}`
  },
  moreKinds: (count: number) => `и ещё ${count}`,
  waiting: (count: number) => `Ещё не получили даты: ${counted(count, tasks)}`,
  noneTitle: (first: CivilDate) =>
    `В ${inMonths[Number(first.slice(5, 7)) - 1]} ${first.slice(0, 4)} года сроков нет`,
  noneHow: 'Посмотрите соседний месяц или измените отбор.',
} as const
