import { sql } from 'kysely'
import type { Period } from '#core/calendar/civil-date.ts'
import type { StandingCounts } from '#core/task/standing-counts.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import { type Clocks, clockRows } from './clocks.ts'
import { countedStanding, isWithin } from './counted.ts'

/**
 * The same by reading the tasks, for what lies deeper in the tree than the counters go: how the tasks of an organisation stand,
 * its own under its own id and the others' under the id of whom they belong to one level below.
 */
export async function listRead(
  reader: Reader,
  organisationId: string,
  clocks: Clocks,
  period: Period | null,
): Promise<ReadonlyMap<string, StandingCounts>> {
  const found = await sql<{ id: string; counts: StandingCounts }>`
    with below as (
      select o.id, o.time_zone,
             coalesce((string_to_array(ltree2text(o.path), '.')::uuid[])[nlevel(root.path) + 1], root.id) as line_id
      from organisation as o
      join organisation as root on root.id = ${organisationId}
      where ${withinReach('o.id', [organisationId])}
    )
    select id, jsonb_object_agg(standing, tasks) as counts
    from (
      select below.line_id as id, ${countedStanding} as standing, count(*)::integer as tasks
      from below
      join ${clockRows(clocks)} on clock.time_zone = below.time_zone
      join task on task.organisation_id = below.id and ${isWithin('task.due_on', period)}
      join plan on plan.region_id = task.region_id and plan.id = task.plan_id and plan.state = 'in-force'
      cross join lateral (
        select task.due_on, task.start_on,
               counted_state(task.due_on, task.submitted_on, task.returned_on, task.accepted_on, task.done_on,
                             task.not_required_on, task.cancelled_on) as state
      ) as counted
      group by 1, 2
    ) as stood
    group by id
  `.execute(reader.tables)
  return new Map(found.rows.map(({ id, counts }) => [id, counts]))
}
