import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../calendar/civil-date.ts'
import { workingCalendarOf } from '../../calendar/working-calendar.ts'
import { parseSchedule } from '../../schedule/parse-schedule.ts'
import type { PlanBefore } from '../amendment/draft-of-plan.ts'
import { nextPeriod } from './next-period.ts'
import { nextPlan } from './next-plan.ts'
import { shiftYears } from './shift-years.ts'

const day = (text: string) => text as CivilDate
const year2026 = { start: day('2026-01-01'), end: day('2026-12-31') }

describe('the period that follows', () => {
  it.each([
    ['a calendar year', '2026-01-01', '2026-12-31', '2027-01-01', '2027-12-31'],
    ['a school year', '2025-09-01', '2026-05-31', '2026-09-01', '2027-05-31'],
    ['four years', '2021-01-01', '2024-12-31', '2025-01-01', '2028-12-31'],
    ['a leap February', '2027-03-01', '2028-02-29', '2028-03-01', '2029-02-28'],
    ['an open end', '2026-02-10', null, '2027-02-10', null],
  ])('%s', (_, start, end, nextStart, nextEnd) => {
    const period = { start: day(start), end: end === null ? null : day(end) }
    expect(nextPeriod(period)).toEqual({ start: nextStart, end: nextEnd })
  })

  it('always begins behind the one before, and lasts as long', () => {
    const anyDay = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => day(date.toISOString().slice(0, 10)))
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 2000 }), (start, length) => {
        const end = day(new Date(Date.parse(start) + length * 86_400_000).toISOString().slice(0, 10))
        const next = nextPeriod({ start, end })
        expect(next.start > end).toBe(true)
        expect(next.end !== null && next.end > next.start).toBe(true)
      }),
    )
  })
})

describe('years in words', () => {
  it.each([
    ['до 1 марта 2026 г.', 'до 1 марта 2027 г.'],
    ['План мероприятий на 2026 год', 'План мероприятий на 2027 год'],
    ['01.03.2026–01.05.2026', '01.03.2027–01.05.2027'],
    ['до 01.03.26', 'до 01.03.27'],
    [
      'приказ от 12.01.2026 № 5 исполнен до 1 мая 2026 года',
      'приказ от 12.01.2026 № 5 исполнен до 1 мая 2027 года',
    ],
    ['по закону 2012 года', 'по закону 2012 года'],
    ['ежеквартально', 'ежеквартально'],
  ])('%s', (text, expected) => {
    expect(shiftYears(text, year2026, 1)).toBe(expected)
  })

  it.each([
    ['в течение 2025/26 учебного года', 'в течение 2026/27 учебного года'],
    ['2025–2026 учебный год', '2026–2027 учебный год'],
    ['сентябрь 2025 года – май 2026 года', 'сентябрь 2026 года – май 2027 года'],
  ])('of a school year: %s', (text, expected) => {
    expect(shiftYears(text, { start: day('2025-09-01'), end: day('2026-05-31') }, 1)).toBe(expected)
  })

  it('there and back again is the same, where the years are far from any other', () => {
    const anyText = fc.array(fc.constantFrom('до 1 мая 2026 г.', '2026 год', ' и ', 'ежегодно', '15.06.2026'))
    fc.assert(
      fc.property(
        anyText.map((pieces) => pieces.join(' ')),
        fc.integer({ min: 1, max: 9 }),
        (text, years) => {
          const there = shiftYears(text, year2026, years)
          const start = day(`${2026 + years}-01-01`)
          expect(shiftYears(there, { start, end: day(`${2026 + years}-12-31`) }, -years)).toBe(text)
        },
      ),
    )
  })
})

describe('a plan that goes on next year', () => {
  const terms = [
    'до 1 марта 2026 года',
    'ежеквартально',
    'по графику Минпросвещения России',
    'до 25 августа 2019 года',
    'когда получится',
    '29 февраля 2028 года',
  ]
  const plan: PlanBefore = {
    title: 'План на 2026 год',
    level: 'municipality',
    ...year2026,
    goals: ['Охватить 70 % в 2026 году'],
    objectives: [],
    targets: [],
    sections: [{ id: 's', number: null, title: 'I этап', start: day('2026-01-01'), end: day('2026-06-30') }],
    measures: terms.map((due, index) => ({
      id: `m${index}`,
      number: String(index + 1),
      track: null,
      title: 'Дело',
      result: 'отчёт за 2026 год',
      audience: null,
      sectionId: null,
      pair: null,
      extra: [],
      assignments: [
        {
          id: `a${index}`,
          due,
          reading: null,
          responsible: 'РМК',
          parties: ['РМК'],
          schedule: parseSchedule(due).schedule,
          kind: 'once',
          windows: [],
          times: 1,
        },
      ],
    })),
  }

  it('has its terms moved, and marks those that cannot be', () => {
    const { draft, measures } = nextPlan(plan, nextPeriod(plan), workingCalendarOf([]))
    expect([draft.title, draft.goals, draft.sections[0]?.end]).toEqual([
      'План на 2027 год',
      ['Охватить 70 % в 2027 году'],
      '2027-06-30',
    ])
    expect(measures.map(({ row, terms: [term] }) => [row.result, term?.after, term?.mark])).toEqual([
      ['отчёт за 2027 год', 'до 1 марта 2027 года', null],
      ['отчёт за 2027 год', 'ежеквартально', null],
      ['отчёт за 2027 год', 'по графику Минпросвещения России', 'by-others'],
      ['отчёт за 2027 год', 'до 25 августа 2019 года', 'not-recomputed'],
      ['отчёт за 2027 год', 'когда получится', 'not-understood'],
      ['отчёт за 2027 год', '29 февраля 2028 года', 'not-recomputed'],
    ])
  })
})
