import { sql } from 'kysely'
import { openOn } from '../organisation/open-on.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import { workedOn } from '../task/worked-on.ts'
import { type ExecutorLine, linesAsRows } from './executor-line.ts'
import type { Territory } from './list-reached.ts'

/** What laying an assignment on other executors would do. */
export interface PlacedCounts {
  readonly assignmentId: string
  /** Main executors that owe nothing of it yet. */
  readonly gained: number
  /** Tasks of those no longer meant, and in how many organisations. */
  readonly takenOff: number
  readonly takenOffIn: number
  /** Tasks worked on: they stay where they are. */
  readonly kept: number
}

/** The rule of `saveExecutors` and `takeOffTasks`, asked beforehand of some assignments of a plan, or of such as will be. */
export async function countPlaced(
  reader: Reader,
  { organisationId, day }: Territory,
  planId: string,
  lines: readonly ExecutorLine[],
  assignmentIds: readonly string[],
): Promise<readonly PlacedCounts[]> {
  if (assignmentIds.length === 0) return []
  const found = await sql<PlacedCounts>`
    with given as (select id from unnest(${[...assignmentIds]}::uuid[]) as given (id)),
    reached as materialized (
      select distinct line.assignment_id, o.id as organisation_id
      from ${linesAsRows(lines.filter(({ part }) => part === 'main'))}
      join organisation o on o.kind = line.tier or o.id = any(line.organisation_ids)
      where ${withinReach('o.id', [organisationId])} and ${openOn(day)}
    ),
    meant as materialized (
      select assignment_id, organisation_id from reached
      union all
      select given.id, ${organisationId}::uuid from given
      where not exists (select from reached where reached.assignment_id = given.id)
    ),
    gained as (
      select meant.assignment_id, count(*)::integer as gained
      from meant left join executor on executor.plan_id = ${planId} and executor.assignment_id = meant.assignment_id
        and executor.organisation_id = meant.organisation_id and executor.part = 'main'
      where executor.organisation_id is null
      group by 1
    ),
    gone as (
      select task.assignment_id,
             count(*) filter (where not ${workedOn})::integer as "takenOff",
             count(distinct task.organisation_id) filter (where not ${workedOn})::integer as "takenOffIn",
             count(*) filter (where ${workedOn})::integer as kept
      from task join given on given.id = task.assignment_id
      join organisation o on o.id = task.organisation_id
      left join meant on meant.assignment_id = task.assignment_id and meant.organisation_id = task.organisation_id
      where task.plan_id = ${planId} and task.cancelled_on is null and ${openOn(day)} and meant.organisation_id is null
      group by 1
    )
    select given.id as "assignmentId", coalesce(gained.gained, 0) as gained, coalesce(gone."takenOff", 0) as "takenOff",
           coalesce(gone."takenOffIn", 0) as "takenOffIn", coalesce(gone.kept, 0) as kept
    from given left join gained on gained.assignment_id = given.id left join gone on gone.assignment_id = given.id
  `.execute(reader.tables)
  return found.rows
}
