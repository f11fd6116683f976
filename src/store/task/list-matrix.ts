import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { byUrgency } from '#core/task/by-urgency.ts'
import type { Standing } from '#core/task/standing.ts'
import { covered } from '../cascade/covered.ts'
import { plannedAnew } from '../connection/statement-name.ts'
import { organisationsThen } from '../organisation/organisations-then.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import { standing } from './standing.ts'
import { tasksThen } from './tasks-then.ts'
import { urgency } from './urgency.ts'

/** How one organisation stands in a plan. */
export interface MatrixLine {
  readonly id: string
  readonly shortName: string
  readonly kind: OrganisationKind
  /** Whose plans carry its measures out: its own, or those of the school in which a centre is. */
  readonly plannerId: string
  readonly overdue: number
  readonly done: number
  readonly total: number
  /** One for each measure asked about, in their order: the most urgent standing of its tasks; null: it owes none. */
  readonly cells: readonly (Standing | null)[]
  /** The same row: whether its own plan, or that of its school, carries the measure out. */
  readonly own: readonly boolean[]
}

/**
 * Those within reach that owe something of a plan, by whoever is most behind; one question for all cells. On a past day those who
 * owed it then.
 */
export async function listMatrix(
  reader: Reader,
  planId: string,
  measureIds: readonly string[],
  reach: readonly string[],
  day: CivilDate,
  isPast = false,
): Promise<readonly MatrixLine[]> {
  if (reach.length === 0) return []
  const found = await sql<Omit<MatrixLine, 'cells'> & { places: readonly (number | null)[] }>`
    ${sql.raw(plannedAnew)}
    with stood as (
      select task.organisation_id, task.measure_id, ${urgency(day)} as place, ${standing(day)} as standing
      from ${isPast ? tasksThen(planId, day) : sql`task`} as task join organisation o on o.id = task.organisation_id
      where task.plan_id = ${planId} and ${withinReach('task.organisation_id', reach)}
    ),
    cell as (
      select organisation_id, measure_id, min(place)::integer as place,
             count(*) filter (where standing = 'overdue')::integer as overdue,
             count(*) filter (where standing in ('done', 'done-late'))::integer as done,
             count(*) filter (where standing not in ('not-required', 'cancelled'))::integer as total
      from stood group by 1, 2
    ),
    summed as (
      select organisation_id, sum(overdue)::integer as overdue, sum(done)::integer as done, sum(total)::integer as total
      from cell group by 1
    ),
    row_of as (
      select summed.organisation_id, array_agg(cell.place order by asked.place) as places,
             array_agg(covered.measure_id is not null order by asked.place) as own
      from summed
      join organisation planner on planner.id = summed.organisation_id
      cross join unnest(${[...measureIds]}::uuid[]) with ordinality as asked (id, place)
      left join cell on cell.organisation_id = summed.organisation_id and cell.measure_id = asked.id
      left join ${covered(planId)} as covered on covered.measure_id = asked.id
        and covered.organisation_id = case when planner.kind = 'centre' then planner.parent_id else planner.id end
      group by 1
    )
    select o.id, o.short_name as "shortName", o.kind,
           case when o.kind = 'centre' then o.parent_id else o.id end as "plannerId", summed.overdue, summed.done, summed.total, row_of.places,
           row_of.own
    from summed
    join row_of on row_of.organisation_id = summed.organisation_id
    join ${isPast ? organisationsThen(planId, day) : sql`organisation`} as o on o.id = summed.organisation_id
    order by summed.overdue desc, o.short_name, o.id
  `.execute(reader.tables)
  return found.rows.map(({ places, ...line }) => ({
    ...line,
    cells: places.map((place) => (place === null ? null : (byUrgency[place - 1] ?? null))),
  }))
}
