import type { PlanTime } from '#core/schedule/plan-time.ts'
import { loadCalendar } from '#store/calendar/list-years.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import type { PlanRecord, SectionRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'

/** What a measure's term is read over: its section where that has a period of its own, and the owner's working week. */
export async function planTimeFor(
  reader: Reader,
  plan: PlanRecord,
  owner: PlacedOrganisation,
): Promise<(section: SectionRecord | undefined) => PlanTime> {
  const calendar = await loadCalendar(reader, plan.regionId)
  return (section) => ({
    plan: { start: plan.startOn, end: plan.endOn },
    stage:
      section === undefined || section.startOn === null || section.endOn === null
        ? null
        : { start: section.startOn, end: section.endOn },
    calendar,
    week: owner.workingWeek,
  })
}
