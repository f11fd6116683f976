import { expect, test } from 'vitest'
import type { CivilDate } from '../calendar/civil-date.ts'
import { checkStandIn, type StandIn } from './check-stand-in.ts'

const day = (text: string) => text as CivilDate
const today = day('2026-10-05')
const holiday: StandIn = {
  absentId: 'anna',
  personId: 'boris',
  startsOn: day('2026-10-05'),
  endsOn: day('2026-10-18'),
}

function whyNot(change: Partial<StandIn>, namedBy = 'anna', others: Parameters<typeof checkStandIn>[2] = []) {
  const checked = checkStandIn({ ...holiday, ...change }, namedBy, others, today)
  return checked.ok ? null : checked.refusal.code
}

test('somebody acts for an absent person from today or later, for a day or for weeks', () => {
  expect(whyNot({})).toBeNull()
  expect(whyNot({ endsOn: today })).toBeNull()
  expect(whyNot({ startsOn: day('2026-12-01'), endsOn: day('2026-12-31') }, 'coordinator')).toBeNull()
})

test('nobody acts for themselves, and nobody names themselves to act for another', () => {
  expect(whyNot({ personId: 'anna' })).toBe('stand-in/oneself')
  expect(whyNot({}, 'boris')).toBe('stand-in/for-oneself')
})

test('days are in order, not past, and not longer than a year', () => {
  expect(whyNot({ endsOn: day('2026-10-04') })).toBe('stand-in/days-reversed')
  expect(whyNot({ startsOn: day('2026-10-04') })).toBe('stand-in/in-the-past')
  expect(whyNot({ endsOn: day('2028-01-01') })).toBe('stand-in/too-long')
})

test('on a day one person acts for another, not two', () => {
  const before = { startsOn: day('2026-09-01'), endsOn: day('2026-10-05') }
  expect(whyNot({}, 'anna', [before])).toBe('stand-in/taken')
  expect(whyNot({ startsOn: day('2026-10-06') }, 'anna', [before])).toBeNull()
})
