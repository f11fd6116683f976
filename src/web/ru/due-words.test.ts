import { describe, expect, it } from 'vitest'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { dueWords } from './due-words.ts'

const day = (text: string | null) => text as CivilDate | null
const said = (startOn: string | null, dueOn: string | null, termOn: string | null) =>
  dueWords({ startOn: day(startOn), dueOn: day(dueOn), termOn: day(termOn) })?.replaceAll('\u00a0', ' ') ??
  null

describe('by when', () => {
  it('is told with the term’s own day where that was a day off', () => {
    expect(said(null, null, null)).toBeNull()
    expect(said(null, '2026-10-05', null)).toBe('до 5 окт 2026, пн')
    expect(said(null, '2026-10-05', '2026-10-03')).toBe('до 3 окт 2026, сб, выходной → 5 окт 2026, пн')
    expect(said('2026-10-01', '2026-10-05', '2026-10-03')).toBe('1–3 окт 2026, выходной → 5 окт 2026, пн')
    expect(said('2026-10-01', '2026-10-05', null)).toBe('1–5 окт 2026')
  })
})
