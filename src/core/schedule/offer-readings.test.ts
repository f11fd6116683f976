import { expect, test } from 'vitest'
import type { CivilDate } from '../calendar/civil-date.ts'
import { expandSchedule } from './expand-schedule.ts'
import { explainSchedule } from './explain-schedule.ts'
import { offerReadings } from './offer-readings.ts'
import { parseSchedule } from './parse-schedule.ts'
import type { PlanTime } from './plan-time.ts'

const time: PlanTime = {
  plan: { start: '2021-01-01' as CivilDate, end: '2022-12-31' as CivilDate },
  stage: null,
  calendar: { years: {} },
}

function offered(term: string): string[] {
  return offerReadings(parseSchedule(term), time).map(({ text }) => text)
}

test.each([
  ['ноябрь текущего года', ['ежегодно, ноябрь', 'ноябрь 2021 г.', 'ноябрь 2022 г.']],
  ['в течение текущего года', ['в течение года', '2021 год', '2022 год']],
  ['с сентября', ['с 1 сентября 2021 г.', 'с 1 сентября 2022 г.']],
  ['до мая 2022', ['до 31 мая 2022 г.', 'до 30 апреля 2022 г.']],
  [
    '1 октября 2021 года, далее ежеквартально текущего года',
    ['1 октября 2021 г., далее ежеквартально', '1 октября 2021 г.'],
  ],
  ['Разработка – май 2021, внедрение – постоянно', ['май 2021 г.', 'постоянно']],
  [
    'ежеквартально до 10 числа',
    [
      'ежеквартально, до 10 числа месяца, следующего за отчётным кварталом',
      'ежеквартально, до 10 числа первого месяца квартала',
      'ежеквартально, до 10 числа последнего месяца квартала',
    ],
  ],
])('«%s» can be understood so', (term, texts) => {
  expect(offered(term)).toEqual(texts)
})

test('the first reading is the one that is shown, and none is ambiguous', () => {
  for (const term of [
    'до 25 августа',
    'начало учебного года',
    'сентябрь, в течение года',
    'еженедельно в феврале',
  ]) {
    const parsed = parseSchedule(term)
    const readings = offerReadings(parsed, time)
    expect(readings.length).toBeGreaterThan(1)
    expect(readings[0]?.windows).toEqual(expandSchedule(parsed.schedule, time).windows)
    for (const { text } of readings) {
      expect(expandSchedule(parseSchedule(text).schedule, time).ambiguous).toBe(false)
    }
  }
})

test('a clear term offers nothing', () => {
  expect(offered('май 2021')).toEqual([])
})

test.each([
  ['ежегодно с 1 мая по 30 июня', 'ежегодно с 1 мая по 30 июня, 2021–2022 годы'],
  ['до 31 мая 2022', 'до 31 мая 2022 г.'],
  ['март 2022', 'март 2022 г.'],
  ['10 - 20 марта 2022', 'с 10 по 20 марта 2022 г.'],
  ['ежегодно, сентябрь-май', 'ежегодно с 1 сентября по 31 мая следующего года, 2021–2022 годы'],
  ['ежеквартально', 'ежеквартально, I квартал 2021 г. – IV квартал 2022 г.'],
  ['не реже 3 раз в год', 'каждый год, 2021–2022 годы, в каждый срок не реже 3 раз'],
  ['еженедельно по вторникам с 1 по 28 февраля 2022', 'еженедельно по вторникам, с 1 по 22 февраля 2022 г.'],
  ['по графику Минпросвещения России', 'по отдельному графику: Минпросвещения России'],
  ['за 1 рабочий день до начала', 'дата зависит от события: за 1 рабочий день до начала'],
  ['в 5-дневный срок', '5 дней с наступления события, дата которого ещё не известна'],
  ['невнятно', 'срок не понят'],
])('«%s» means: %s', (term, meaning) => {
  expect(explainSchedule(expandSchedule(parseSchedule(term).schedule, time))).toBe(meaning)
})

test.each([
  [
    '1 раз в квартал',
    'ежеквартально, IV квартал 2026 г. – I квартал 2027 г.: до 31 декабря 2026 г., 31 марта 2027 г.',
  ],
  ['декабрь, январь', 'декабрь 2026 г.; январь 2027 г.'],
])('in a school year «%s» means: %s', (term, meaning) => {
  const plan = { start: '2026-09-01' as CivilDate, end: '2027-05-31' as CivilDate }
  expect(explainSchedule(expandSchedule(parseSchedule(term).schedule, { ...time, plan }))).toBe(meaning)
})

test('quarterly reports say their days', () => {
  const reports = expandSchedule(parseSchedule('до 5 числа месяца, следующего за кварталом').schedule, {
    ...time,
    plan: { start: '2021-01-01' as CivilDate, end: '2021-12-31' as CivilDate },
  })
  expect(explainSchedule(reports)).toBe(
    'ежеквартально, с 1 по 5 число: 5 апреля 2021 г., 5 июля 2021 г., 5 октября 2021 г., 5 января 2022 г.',
  )
})

test('a list that goes back from the autumn to January may mean the January after it', () => {
  const year: PlanTime = {
    ...time,
    plan: { start: '2024-01-01' as CivilDate, end: '2024-12-31' as CivilDate },
  }
  const read = (term: string) => offerReadings(parseSchedule(term), year).map(({ text }) => text)
  expect(read('до 5 июля, 5 октября, 15 января')).toEqual([
    'до 15 января 2024 г., до 5 июля 2024 г., до 5 октября 2024 г.',
    'до 5 июля 2024 г., до 5 октября 2024 г., до 15 января 2025 г.',
  ])
  expect(read('I квартал (до 10 апреля)')).toEqual(['до 10 апреля', 'I квартал'])
})
