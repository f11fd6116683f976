import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../calendar/civil-date.ts'
import { startingWorkingYears } from '../calendar/starting-years.ru.ts'
import { workingCalendarOf } from '../calendar/working-calendar.ts'
import { parseSchedule } from '../schedule/parse-schedule.ts'
import { settleTerm, type TermSettlement } from './settle-term.ts'

const day = (text: string) => text as CivilDate
const time = {
  plan: { start: day('2026-01-01'), end: day('2026-12-31') },
  stage: null,
  calendar: workingCalendarOf(startingWorkingYears),
}

function settled(due: string, settlement: TermSettlement) {
  const { schedule } = parseSchedule(due)
  const kind = schedule.kind === 'external' || schedule.kind === 'event' ? schedule.kind : 'none'
  return settleTerm({ schedule, kind, times: 1, reading: null }, settlement, time)
}
const windowsOf = (due: string, settlement: TermSettlement) => {
  const outcome = settled(due, settlement)
  return outcome.ok ? outcome.value.windows : outcome.refusal.code
}

describe('a term without a day', () => {
  it('gets the dates that somebody sets, in order and each once', () => {
    const one = { start: null, end: day('2026-11-20') }
    const two = { start: day('2026-05-01'), end: day('2026-05-31') }
    expect(
      windowsOf('по графику Минпросвещения России', { kind: 'dates', windows: [one, two, one] }),
    ).toEqual([two, one])
  })

  it('is counted from the days of the event that it hangs on, as often as that comes', () => {
    expect(
      windowsOf('в течение 10 дней после подписания', {
        kind: 'event',
        days: [day('2026-09-01'), day('2026-03-02')],
      }),
    ).toEqual([
      { start: '2026-03-02', end: '2026-03-12' },
      { start: '2026-09-01', end: '2026-09-11' },
    ])
  })

  it('is read in other words, which are kept beside the document’s own', () => {
    const outcome = settled('как получится', { kind: 'term', text: 'до 1 сентября' })
    expect(outcome).toMatchObject({
      ok: true,
      value: { kind: 'once', windows: [{ start: null, end: '2026-09-01' }], reading: 'до 1 сентября' },
    })
  })

  it.each<[string, TermSettlement, string]>([
    ['по графику', { kind: 'dates', windows: [] }, 'term/no-days'],
    [
      'по графику',
      { kind: 'dates', windows: [{ start: day('2026-05-02'), end: day('2026-05-01') }] },
      'term/reversed',
    ],
    [
      'по графику',
      { kind: 'dates', windows: [{ start: null, end: day('2026-02-30') }] },
      'term/day-not-real',
    ],
    ['по графику', { kind: 'event', days: [day('2026-05-01')] }, 'term/no-event'],
    ['по графику', { kind: 'term', text: 'когда-нибудь потом' }, 'term/not-understood'],
    ['по графику', { kind: 'term', text: 'по графику министерства' }, 'term/still-undated'],
  ])('%s is not settled by %j: %s', (due, settlement, code) => {
    expect(windowsOf(due, settlement)).toBe(code)
  })
})
