import {
  addDays,
  type CivilDate,
  civilDateOf,
  lastDayOfMonth,
  type Period,
} from '#core/calendar/civil-date.ts'
import { isWorkingDay } from '#core/calendar/working-days.ts'
import { accept, type Result } from '#core/result.ts'
import type { Standing } from '#core/task/standing.ts'
import { loadCalendar } from '#store/calendar/list-years.ts'
import { findOrganisation } from '#store/organisation/find-organisation.ts'
import type { Reader } from '#store/reader.ts'
import { countDays, type DayCount } from '#store/task/count-days.ts'
import type { Context } from '../context.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { type TasksWanted, taskFilter } from './page-tasks.ts'

export interface TaskDays {
  readonly days: readonly {
    readonly day: CivilDate
    readonly counts: Readonly<Partial<Record<Standing, number>>>
  }[]
  readonly off: readonly CivilDate[]
  readonly waiting: number
  readonly today: CivilDate
}

export type DaysWanted = Omit<TasksWanted, 'standings' | 'dueFrom' | 'dueTo' | 'order'>

/** Of the tasks that I see, how many are due on which day of a month. */
export function showDays(
  context: Context,
  wanted: DaysWanted,
  { year, month }: { readonly year: number; readonly month: number },
): Promise<Result<TaskDays, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const asked = await taskFilter(reader, context, { ...wanted, standings: [] })
    if (!asked.ok) return asked
    const period = { start: civilDateOf(year, month, 1), end: lastDayOfMonth(year, month) }
    const counted = await countDays(reader, asked.value, period)
    return accept({
      days: byDay(counted),
      off: await daysOff(reader, wanted.under ?? wanted.organisationId ?? firstPlace(context), period),
      waiting: counted.reduce((sum, { day, tasks }) => (day === null ? sum + tasks : sum), 0),
      today: asked.value.day,
    })
  })
}

function byDay(counted: readonly DayCount[]): TaskDays['days'] {
  const days = new Map<CivilDate, Partial<Record<Standing, number>>>()
  for (const { day, standing, tasks } of counted) {
    if (day === null) continue
    const counts = days.get(day) ?? {}
    counts[standing] = tasks
    days.set(day, counts)
  }
  return [...days].map(([day, counts]) => ({ day, counts }))
}

function firstPlace(context: Context): string | null {
  return context.who.grants[0]?.organisationId ?? null
}

/** By the calendar of the place: its region's own days off, its week. */
async function daysOff(
  reader: Reader,
  placeId: string | null,
  { start, end }: Period,
): Promise<readonly CivilDate[]> {
  const place = placeId === null ? null : await findOrganisation(reader, placeId)
  const calendar = await loadCalendar(reader, place?.regionId ?? null)
  const off: CivilDate[] = []
  for (let day = start; day <= end; day = addDays(day, 1))
    if (!isWorkingDay(calendar, day, place?.workingWeek ?? 5)) off.push(day)
  return off
}
