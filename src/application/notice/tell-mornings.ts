import { rolesFor } from '#core/access/may.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { isWorkingDay, type WorkingCalendar } from '#core/calendar/working-days.ts'
import { escalatedDays } from '#core/notice/escalated-days.ts'
import { remindedDays } from '#core/notice/reminded-days.ts'
import { loadCalendar } from '#store/calendar/list-years.ts'
import {
  findLastMorning,
  isMorningTold,
  layDigests,
  listMornings,
  type MorningPlace,
  openMorning,
  tellEscalated,
} from '#store/notice/lay-morning.ts'
import { addJob } from '#store/queue/add-job.ts'
import type { House } from '../context.ts'

export const morningTask = 'tell-mornings'
export const digestTask = 'write-digests'

/** From this hour of a place's own clock on its morning is told: letters lie there when people come. */
const morningHour = 7
const mostLines = 20

/**
 * Tells the mornings that have come since it was last asked: wherever it is seven o'clock by the place's own clock, on a day on which
 * its people work. Each morning is one transaction and is told once, however often this is run and whenever it is ended.
 */
export async function tellMornings(house: House): Promise<void> {
  const places = await house.read((reader) => listMornings(reader, house.now(), morningHour))
  const calendars = new Map<string, WorkingCalendar>()
  for (const place of places) {
    const day = house.today(place)
    if (await house.read((reader) => isMorningTold(reader, place, day))) continue
    const calendar =
      calendars.get(place.regionId) ?? (await house.read((reader) => loadCalendar(reader, place.regionId)))
    calendars.set(place.regionId, calendar)
    if (isWorkingDay(calendar, day, place.workingWeek)) await tellMorning(house, place, day, calendar)
  }
}

function tellMorning(
  house: House,
  place: MorningPlace,
  day: CivilDate,
  calendar: WorkingCalendar,
): Promise<void> {
  return house.write(async (writer) => {
    const at = house.now()
    if (!(await openMorning(writer, place, day, at))) return
    const mailed = house.post !== null
    const told = await findLastMorning(writer, place, day)
    const morning = {
      ...place,
      day,
      at,
      mostLines,
      roles: rolesFor('task/report'),
      days: remindedDays(calendar, day, place.workingWeek, told),
    }
    await tellEscalated(writer, morning, escalatedDays(calendar, day, told), {
      overseeing: rolesFor('task/oversee'),
      heading: ['school-head'],
      mailed,
    })
    if (mailed && (await layDigests(writer, morning)) > 0)
      await addJob(writer, { task: digestTask, payload: {} })
  })
}
