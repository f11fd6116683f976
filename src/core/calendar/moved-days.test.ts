import { describe, expect, it } from 'vitest'
import type { CivilDate } from './civil-date.ts'
import { dueDayOf, movedDays } from './moved-days.ts'
import { startingWorkingYears } from './starting-years.ru.ts'
import { workingCalendarOf } from './working-calendar.ts'

const day = (text: string) => text as CivilDate
const calendar = workingCalendarOf(startingWorkingYears, [day('2026-10-05')])

describe('due days on days off', () => {
  it('move to the next working day of the organisation’s own week', () => {
    const moved = movedDays(calendar, [day('2026-10-10'), day('2026-10-11'), day('2026-10-13')])
    expect(moved).toEqual([
      { week: 5, own: '2026-10-10', due: '2026-10-12' },
      { week: 5, own: '2026-10-11', due: '2026-10-12' },
      { week: 6, own: '2026-10-11', due: '2026-10-12' },
    ])
    expect(dueDayOf(moved, 6, day('2026-10-10'))).toBe('2026-10-10')
    expect(dueDayOf(moved, 5, day('2026-10-10'))).toBe('2026-10-12')
  })

  it('move over the region’s own holidays too', () => {
    expect(movedDays(calendar, [day('2026-10-03'), day('2026-10-05')])).toEqual([
      { week: 5, own: '2026-10-03', due: '2026-10-06' },
      { week: 5, own: '2026-10-05', due: '2026-10-06' },
      { week: 6, own: '2026-10-05', due: '2026-10-06' },
    ])
  })
})
