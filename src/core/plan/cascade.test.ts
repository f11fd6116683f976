import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../calendar/civil-date.ts'
import { parseSchedule } from '../schedule/parse-schedule.ts'
import { cascadePlan, type UpperMeasure, type UpperPlan } from './cascade.ts'

const day = (text: string) => text as CivilDate
const measure = (id: string, sectionId: string | null, due: string, end: string | null): UpperMeasure => ({
  id,
  sectionId,
  number: id,
  track: null,
  pair: null,
  title: `Дело ${id}`,
  result: null,
  audience: null,
  extra: [],
  assignments: [
    {
      due,
      reading: null,
      responsible: 'руководители ОО',
      parties: ['руководители ОО'],
      schedule: parseSchedule(due).schedule,
      windows: end === null ? [] : [{ start: null, end: day(end) }],
    },
  ],
})
const section = (id: string) => ({ id, number: null, title: `Раздел ${id}`, startOn: null, endOn: null })
const upper: UpperPlan = {
  title: 'Карта района',
  startOn: day('2026-01-01'),
  endOn: day('2026-12-31'),
  goals: ['Цель'],
  objectives: [],
  targets: [],
  movesDueDays: true,
  sections: [section('a'), section('b')],
  measures: [
    measure('1', 'b', 'до 1 мая', '2026-05-01'),
    measure('2', null, 'по графику министерства', '2026-10-03'),
    measure('3', null, 'по графику министерства', null),
  ],
}
let keys = 0
const draft = cascadePlan(upper, { level: 'school', organisation: 'СОШ № 5' }, () => {
  keys += 1
  return `k${keys}`
})

describe('a plan made from the one above', () => {
  it('has its period, goals and setting, and only the sections that hold something', () => {
    expect(draft).toMatchObject({
      title: 'Карта района (СОШ № 5)',
      level: 'school',
      period: { start: '2026-01-01', end: '2026-12-31', source: 'given' },
      goals: ['Цель'],
      movesDueDays: true,
      sections: [{ title: 'Раздел b' }],
    })
    expect(draft.measures[0]?.section).toBe(draft.sections[0]?.key)
  })

  it('has each measure linked to the one that it carries out', () => {
    expect(draft.measures.map(({ upper: of }) => of)).toEqual(['1', '2', '3'])
  })

  it('takes a date over that somebody set; what waits goes on waiting', () => {
    expect(draft.measures.map(({ assignments }) => assignments[0]?.reading)).toEqual([
      null,
      'до 3 октября 2026 г.',
      null,
    ])
  })
})
