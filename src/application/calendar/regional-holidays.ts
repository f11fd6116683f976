import { parseCivilDate, yearOf } from '#core/calendar/civil-date.ts'
import { sameValue } from '#core/plan/same-value.ts'
import { accept, type Result } from '#core/result.ts'
import {
  listRegionalHolidays,
  type RegionalHoliday,
  saveRegionalHolidays,
} from '#store/calendar/regional-holiday.ts'
import { lockTree } from '#store/organisation/lock-tree.ts'
import { addJob } from '#store/queue/add-job.ts'
import type { Reader } from '#store/reader.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { regionOf } from '../organisation/region-of.ts'
import { organisationSeen } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { daysOffJob } from './lay-days-off.ts'

export interface RegionalYear {
  readonly holidays: readonly RegionalHoliday[]
  readonly mayMend: boolean
}

/** Days off of one's own region in a year, beside the country's. */
export function showRegionalYear(context: Context, year: number): Promise<RegionalYear> {
  return context.read(async (reader) => {
    const regionId = await regionOf(reader, context.who.grants)
    if (regionId === null) return { holidays: [], mayMend: false }
    const mender = await organisationSeen(reader, context.who, 'calendar/mend', regionId)
    return { holidays: await holidaysIn(reader, regionId, year), mayMend: mender !== null }
  })
}

/** Lays other days off in their place; due days that move off days off follow. `from` is what stood there. */
export function mendRegionalYear(
  context: Context,
  year: number,
  mended: { readonly holidays: readonly RegionalHoliday[]; readonly from: readonly RegionalHoliday[] },
): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const regionId = await regionOf(writer, context.who.grants)
    if (regionId === null) return no('access/denied')
    const region = await organisationSeen(writer, context.who, 'calendar/mend', regionId)
    if (region === null) return no('access/denied')
    const holidays = mended.holidays
      .map(({ on, title }) => ({ on, title: title.trim() }))
      .toSorted((one, other) => (one.on < other.on ? -1 : 1))
    if (!holidays.every(({ on, title }) => isDayOf(on, year) && title !== ''))
      return no('calendar/holiday-not-legal', { year })
    if (new Set(holidays.map(({ on }) => on)).size < holidays.length) return no('calendar/holiday-twice')
    await lockTree(writer, regionId)
    if (!sameValue(await holidaysIn(writer, regionId, year), mended.from))
      return no('calendar/changed-meanwhile')
    await saveRegionalHolidays(writer, regionId, year, holidays)
    await addJob(writer, daysOffJob(year, context.who.personId))
    await note(writer, context, {
      regionId,
      verb: 'mend-regional',
      noun: 'calendar',
      subjectId: null,
      details: { year, from: mended.from, to: holidays },
    })
    return accept(null)
  })
}

async function holidaysIn(
  reader: Reader,
  regionId: string,
  year: number,
): Promise<readonly RegionalHoliday[]> {
  return (await listRegionalHolidays(reader, regionId)).filter(({ on }) => yearOf(on) === year)
}

function isDayOf(text: string, year: number): boolean {
  const day = parseCivilDate(text)
  return day !== null && yearOf(day) === year
}
