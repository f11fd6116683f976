import { type RawBuilder, sql } from 'kysely'
import type { CivilDate, Period } from '#core/calendar/civil-date.ts'
import { dueSoonDays, type Standing } from '#core/task/standing.ts'

/** How deep in the tree the counters go: regions and what stands directly under them (`counted_for` of migration 0021). */
export const countedDepth = 2

/** «Today» by the clock of each organisation that owes. */
export type DayOf = (place: { readonly timeZone: string }) => CivilDate

/**
 * SQL: the standing of what a row of `counted` counts, on the day of `clock`. What has come to an end, waits for its check or
 * was returned stands so whatever the day (migration 0021); a fact counts from the moment at which it is written.
 */
export const countedStanding: RawBuilder<Standing> = sql<Standing>`(case
  when counted.state <> 'owed' then counted.state
  when counted.due_on < clock.day then 'overdue'
  when counted.due_on - clock.day <= ${sql.lit(dueSoonDays)} then 'due-soon'
  when counted.start_on > clock.day then 'ahead'
  else 'open'
end collate "C")`

/** SQL: whether a due day lies in a period of whole quarters; null: any, and what waits for its day, too. */
export function isWithin(column: string, period: Period | null): RawBuilder<boolean> {
  if (period === null) return sql<boolean>`true`
  return sql<boolean>`${sql.ref(column)} between ${period.start}::date and ${period.end}::date`
}
