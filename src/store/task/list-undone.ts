import { sql } from 'kysely'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'

/** How the tasks of a measure have ended so far, and whose have not. */
export interface MeasureEnd {
  readonly measureId: string
  readonly done: number
  readonly undone: number
  readonly behind: number
  /** The first of them, in Russian order. */
  readonly names: readonly string[]
}

/** The measures of a plan with what is done of them within reach; at most `most` names for each. */
export async function listUndone(
  reader: Reader,
  planId: string,
  reach: readonly string[],
  most: number,
): Promise<readonly MeasureEnd[]> {
  if (reach.length === 0) return []
  const ended = sql`coalesce(task.accepted_on, task.not_required_on) is not null`
  const found = await sql<MeasureEnd>`
    select task.measure_id as "measureId", count(*) filter (where ${ended})::integer as done,
           count(*) filter (where not ${ended})::integer as undone,
           count(distinct o.id) filter (where not ${ended})::integer as behind,
           coalesce((array_agg(distinct o.short_name order by o.short_name) filter (where not ${ended}))[1:${sql.lit(most)}], '{}') as names
    from task join organisation o on o.id = task.organisation_id
    where task.plan_id = ${planId} and task.cancelled_on is null and ${withinReach('o.path', reach)}
    group by task.measure_id
  `.execute(reader.tables)
  return found.rows
}
