import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../calendar/civil-date.ts'
import { startingWorkingYears } from '../calendar/starting-years.ru.ts'
import { workingCalendarOf } from '../calendar/working-calendar.ts'
import { countFromEvent } from './count-from-event.ts'
import { parseSchedule } from './parse-schedule.ts'
import type { EventSchedule } from './schedule.ts'

const calendar = workingCalendarOf(startingWorkingYears)
const friday = '2026-10-02' as CivilDate

describe('a term counted from an event', () => {
  it.each([
    ['в течение 10 дней после подписания', '2026-10-02', '2026-10-12'],
    ['в течение 5 рабочих дней после подписания приказа', '2026-10-02', '2026-10-09'],
    ['в месячный срок со дня образования', '2026-10-02', '2026-11-02'],
    ['за 3 дня до открытия', null, '2026-09-29'],
    ['после открытия центра', '2026-10-02', '2026-10-02'],
  ])('%s', (text, start, end) => {
    const { schedule } = parseSchedule(text)
    expect(schedule.kind).toBe('event')
    expect(countFromEvent(schedule as EventSchedule, friday, calendar)).toEqual({ start, end })
  })
})
