import { type MovedDay, movedDays } from '#core/calendar/moved-days.ts'
import type { Window } from '#core/schedule/schedule.ts'
import { loadCalendar } from '#store/calendar/list-years.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'

/** The days of these windows that a plan moves off days off, as its region's calendar stands now. */
export async function movedDaysOf(
  reader: Reader,
  plan: Pick<PlanRecord, 'regionId' | 'movesDueDays'>,
  windows: readonly Window[],
): Promise<readonly MovedDay[]> {
  if (!plan.movesDueDays) return []
  const calendar = await loadCalendar(reader, plan.regionId)
  return movedDays(
    calendar,
    windows.map(({ end }) => end),
  )
}
