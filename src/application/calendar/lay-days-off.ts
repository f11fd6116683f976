import { addDays, civilDateOf } from '#core/calendar/civil-date.ts'
import { findOrganisation } from '#store/organisation/find-organisation.ts'
import type { Job } from '#store/queue/add-job.ts'
import { layDueDays, listPlansDueBetween } from '#store/task/lay-due-days.ts'
import type { House } from '../context.ts'

/** No run of days off is longer: a due day before or behind the year may have moved by its days. */
const reachOfMoves = 60

/** The job that lays due days anew after somebody has mended a year of the calendar, or a region's holidays in it. */
export function daysOffJob(year: number, personId: string): Job {
  return { task: 'lay-days-off', payload: { year, personId }, key: `lay-days-off:${year}`, attempts: 3 }
}

/** Lays the due days of open tasks around a year anew, one plan a transaction; done twice it changes nothing. */
export async function layDaysOff(house: House, year: number, personId: string): Promise<void> {
  const plans = await house.read((reader) =>
    listPlansDueBetween(
      reader,
      addDays(civilDateOf(year, 1, 1), -reachOfMoves),
      addDays(civilDateOf(year, 12, 31), reachOfMoves),
    ),
  )
  for (const { regionId, planId, organisationId } of plans) {
    await house.write(async (writer) => {
      const owner = await findOrganisation(writer, organisationId)
      if (owner === null) return
      await layDueDays(writer, { regionId, planId, personId, on: house.today(owner), at: house.now() })
    })
  }
}
