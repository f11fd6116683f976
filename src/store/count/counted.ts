import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { dueSoonDays, type Standing } from '#core/task/standing.ts'

/** How many tasks stand how; one that none stands in is left out. */
export type StandingCounts = Readonly<Partial<Record<Standing, number>>>

/** «Today» by the clock of each organisation that owes. */
export type DayOf = (place: { readonly timeZone: string }) => CivilDate

/** Due days that are counted, both belonging to it; first and last days of months. */
export interface CountedSpan {
  readonly from: CivilDate
  readonly until: CivilDate
}

/**
 * SQL: the standing of what a row of `counted` counts, on the day of `clock`. What has come to an end, waits for its check or
 * was returned stands so whatever the day (migration 0021); a fact counts from the moment at which it is written.
 */
export const countedStanding: RawBuilder<Standing> = sql<Standing>`case
  when counted.state <> 'owed' then counted.state
  when counted.due_on < clock.day then 'overdue'
  when counted.due_on - clock.day <= ${sql.lit(dueSoonDays)} then 'due-soon'
  when counted.start_on > clock.day then 'ahead'
  else 'open'
end`

/** SQL: whether a due day is asked for; null: all, and what waits for its day, too. */
export function isWithin(column: string, span: CountedSpan | null): RawBuilder<boolean> {
  if (span === null) return sql<boolean>`true`
  return sql<boolean>`${sql.ref(column)} between ${span.from}::date and ${span.until}::date`
}
