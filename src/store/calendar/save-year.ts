import { sql } from 'kysely'
import { startingWorkingYears } from '#core/calendar/starting-years.ru.ts'
import type { WorkingYear } from '#core/calendar/working-year.ts'
import { formatWorkingYear } from '#core/calendar/working-year-text.ts'
import type { Writer } from '../writer.ts'

export interface MendedYear extends WorkingYear {
  readonly note: string
  /** Who mended it, and when. */
  readonly changedBy: string
  readonly changedAt: string
}

/** Mends a year whose moves still read `from`; false: meanwhile somebody else did, or there is no such year. */
export async function mendYear(writer: Writer, year: MendedYear, from: string): Promise<boolean> {
  const mended = await writer.tables
    .updateTable('working_year')
    .set({
      act: year.act,
      status: year.status,
      moves: formatWorkingYear(year),
      decreed: JSON.stringify(year.decreed),
      note: year.note,
      changed_by: year.changedBy,
      changed_at: year.changedAt,
    })
    .where('year', '=', year.year)
    .where('moves', '=', from)
    .executeTakeFirst()
  return mended.numUpdatedRows > 0n
}

/** Lays in the years that the program came with; a year that somebody has mended stays as it is. */
export async function seedYears(writer: Writer): Promise<void> {
  await writer.tables
    .insertInto('working_year')
    .values(
      startingWorkingYears.map((year) => ({
        year: year.year,
        act: year.act,
        status: year.status,
        moves: formatWorkingYear(year),
        decreed: JSON.stringify(year.decreed),
      })),
    )
    .onConflict((met) =>
      met
        .column('year')
        .doUpdateSet({
          act: sql`excluded.act`,
          status: sql`excluded.status`,
          moves: sql`excluded.moves`,
          decreed: sql`excluded.decreed`,
        })
        .where('working_year.changed_at', 'is', null),
    )
    .execute()
}
