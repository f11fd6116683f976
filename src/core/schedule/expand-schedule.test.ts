import { expect, test } from 'vitest'
import type { CivilDate, Period } from '../calendar/civil-date.ts'
import { startingWorkingYears } from '../calendar/starting-years.ru.ts'
import { workingCalendarOf } from '../calendar/working-calendar.ts'
import { type Expansion, expandSchedule } from './expand-schedule.ts'
import { parseSchedule } from './parse-schedule.ts'

const calendar = workingCalendarOf(startingWorkingYears)

function period(text: string): Period {
  const [start = '', end = ''] = text.split('..')
  return { start: start as CivilDate, end: end as CivilDate }
}

function lay(term: string, plan: string, stage?: string, week?: 5 | 6): Expansion {
  const { start, end } = period(plan)
  return expandSchedule(parseSchedule(term).schedule, {
    plan: { start, end: end === ('' as CivilDate) ? null : end },
    stage: stage === undefined ? null : period(stage),
    calendar,
    ...(week === undefined ? {} : { week }),
  })
}

function days({ windows }: Expansion): string[] {
  return windows.map(({ start, end }) => `${start ?? ''}/${end}`)
}

test('the stage comes before the plan', () => {
  const quarters = lay('ежеквартально', '2022-01-01..2025-12-31', '2025-02-01..2025-09-30')
  expect(days(quarters)).toEqual(['2025-04-01/2025-06-30', '2025-07-01/2025-09-30'])
  expect(days(lay('постоянно', '2022-01-01..2025-12-31', '2023-01-01..2023-06-30'))).toEqual([
    '2023-01-01/2023-06-30',
  ])
})

test('months without a year come once in a plan of one year and every year in a longer one', () => {
  expect(lay('май', '2022-01-01..2022-12-31')).toMatchObject({ kind: 'once', ambiguous: false })
  expect(lay('май', '2022-01-01..2023-12-31')).toMatchObject({ kind: 'recurring', ambiguous: true })
  expect(lay('ежегодно, май', '2022-01-01..2023-12-31')).toMatchObject({
    kind: 'recurring',
    ambiguous: false,
  })
})

test('a month that a school-year plan does not hold is the next one, and outside', () => {
  const july = lay('июль', '2023-09-01..2024-05-31')
  expect(days(july)).toEqual(['2024-07-01/2024-07-31'])
  expect(july.outsidePeriod).toBe(true)
})

test('a well-formed but unlikely date is only reported', () => {
  expect(lay('25.08.2020', '2021-01-01..2021-12-31')).toMatchObject({
    kind: 'once',
    outsidePeriod: true,
    windows: [{ start: '2020-08-25', end: '2020-08-25' }],
  })
})

test('reports behind the period are no finding', () => {
  const reports = lay('до 5 числа месяца, следующего за кварталом', '2020-01-01..2020-12-31')
  expect(days(reports).at(-1)).toBe('2021-01-01/2021-01-05')
  expect(reports.outsidePeriod).toBe(false)
  expect(lay('до 20 января года, следующего за отчётным', '2020-01-01..2020-12-31').outsidePeriod).toBe(false)
})

test('an open-ended plan is read over its first full school year', () => {
  expect(days(lay('постоянно', '2021-09-02..'))).toEqual(['2021-09-02/2023-08-31'])
  expect(lay('до 1 декабря 2025 года', '2021-08-20..').outsidePeriod).toBe(false)
})

test('a repeated deadline starts with its unit, a single one is open', () => {
  expect(days(lay('ежегодно до 25 января', '2022-01-01..2022-12-31'))).toEqual(['2022-01-01/2022-01-25'])
  expect(days(lay('до 25 января', '2022-01-01..2022-12-31'))).toEqual(['/2022-01-25'])
})

test('a day that a month lacks is its last', () => {
  expect(days(lay('ежемесячно до 31 числа', '2023-02-01..2023-02-28'))).toEqual(['2023-02-01/2023-02-28'])
})

test('working days go by the production calendar and the week', () => {
  const term = 'первый рабочий день месяца'
  expect(days(lay(term, '2022-10-01..2022-10-31'))).toEqual(['2022-10-03/2022-10-03'])
  expect(days(lay(term, '2022-10-01..2022-10-31', undefined, 6))).toEqual(['2022-10-01/2022-10-01'])
})

test('halves are the calendar’s, in a school-year plan the school’s', () => {
  expect(days(lay('I полугодие', '2022-01-01..2022-12-31'))).toEqual(['2022-01-01/2022-06-30'])
  expect(days(lay('I полугодие', '2022-09-01..2023-08-31'))).toEqual(['2022-09-01/2022-12-31'])
})

test('the first phase with a bounded window decides and is asked about', () => {
  expect(lay('Внедрение – постоянно, отчёт – май', '2022-01-01..2022-12-31')).toMatchObject({
    kind: 'once',
    ambiguous: true,
    windows: [{ start: '2022-05-01', end: '2022-05-31' }],
  })
})

test('events and timetables of others have no windows', () => {
  expect(lay('не позднее чем за 3 рабочих дня до начала', '2022-01-01..2022-12-31')).toMatchObject({
    kind: 'event',
    offset: '-P3D',
    working: true,
    event: 'до начала',
    windows: [],
  })
  expect(lay('в период каникул', '2022-01-01..2022-12-31')).toMatchObject({ kind: 'external', windows: [] })
})

test('a list of deadlines that goes back from the autumn to January is asked about, unless the plan runs so', () => {
  const list = 'до 5 июля, 5 октября, 15 января'
  expect(lay(list, '2024-01-01..2024-12-31')).toMatchObject({ kind: 'recurring', ambiguous: true })
  expect(lay('до 5 октября, 15 января, 5 апреля', '2024-09-01..2025-05-31')).toMatchObject({
    ambiguous: false,
  })
  expect(lay('октябрь, апрель', '2024-01-01..2024-12-31')).toMatchObject({ ambiguous: false })
})

test('a quarter beside a deadline is a stretch of work or what is reported: that is asked', () => {
  expect(lay('I квартал (до 10 апреля)', '2024-01-01..2024-12-31')).toMatchObject({ ambiguous: true })
})

test('an event that says when is not dropped beside a repetition; one that only says on what condition is', () => {
  const year = '2024-01-01..2024-12-31'
  for (const asked of [
    '1 раз в год после окончания учебного года',
    'ежегодно, в течение 10 дней со дня утверждения',
    'ежегодно, не позднее 3 месяцев после окончания года',
    'постоянно, после утверждения',
  ]) {
    expect([asked, lay(asked, year).ambiguous]).toEqual([asked, true])
  }
  for (const clear of [
    'ежеквартально или при необходимости',
    'по мере поступления, но не реже 1 раза в квартал',
  ]) {
    expect([clear, lay(clear, year).ambiguous]).toEqual([clear, false])
  }
})
