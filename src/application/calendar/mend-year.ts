import type { WorkingYearStatus } from '#core/calendar/working-year.ts'
import { parseWorkingYear } from '#core/calendar/working-year-text.ts'
import { accept, type Result } from '#core/result.ts'
import { listYears } from '#store/calendar/list-years.ts'
import { mendYear } from '#store/calendar/save-year.ts'
import { addJob } from '#store/queue/add-job.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { regionOf } from '../organisation/region-of.ts'
import { reachOf } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { daysOffJob } from './lay-days-off.ts'

export interface MendedYear {
  readonly act: string | null
  readonly status: WorkingYearStatus
  readonly moves: string
  readonly note: string
  /** What stood there when it was opened. */
  readonly from: string
}

/**
 * Mends a year of the production calendar. Plans in force keep the windows that were laid for them; due
 * days that move off days off follow. */
export function mendCalendarYear(
  context: Context,
  year: number,
  mended: MendedYear,
): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    if (reachOf(context.who, 'calendar/mend').length === 0) return no('access/denied')
    const kept = (await listYears(writer)).find((one) => one.year === year)
    if (kept === undefined) return no('calendar/year-not-found')
    const moves = parseWorkingYear(year, mended.moves)
    if (!moves.ok) return moves
    const saved = await mendYear(
      writer,
      {
        year,
        act: mended.act,
        status: mended.status,
        moved: moves.value.moved,
        swapped: moves.value.swapped,
        decreed: kept.decreed,
        note: mended.note,
        changedBy: context.who.personId,
        changedAt: context.now(),
      },
      mended.from,
    )
    if (!saved) return no('calendar/changed-meanwhile')
    await addJob(writer, daysOffJob(year, context.who.personId))
    const regionId = await regionOf(writer, context.who.grants)
    if (regionId !== null) {
      await note(writer, context, {
        regionId,
        verb: 'mend',
        noun: 'calendar',
        subjectId: null,
        details: { year, from: mended.from, to: mended.moves, act: mended.act, status: mended.status },
      })
    }
    return accept(null)
  })
}
