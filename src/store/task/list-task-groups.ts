import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Standing } from '#core/task/standing.ts'
import { organisationsThen } from '../organisation/organisations-then.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import { standing } from './standing.ts'
import { tasksThen } from './tasks-then.ts'
import { standingAt, urgency } from './urgency.ts'

/**
 * The tasks of one window of an assignment, told once for all organisations that owe it: as the most urgent of them stands
 * on a day.
 */
export interface TaskGroup {
  readonly id: string
  readonly assignmentId: string
  readonly occurrence: number
  readonly startOn: CivilDate | null
  readonly dueOn: CivilDate | null
  /** The term's own day where the due day was moved off a day off. */
  readonly termOn: CivilDate | null
  readonly doneOn: CivilDate | null
  /** Note and name only where it is one organisation's. */
  readonly doneNote: string | null
  readonly organisation: string | null
  readonly organisations: number
  readonly standing: Standing
  readonly counts: Readonly<Partial<Record<Standing, number>>>
}

/** The tasks of a plan within reach by assignment and window; of a past day as it was known then. */
export async function listTaskGroups(
  reader: Reader,
  planId: string,
  reach: readonly string[],
  day: CivilDate,
  isPast = false,
): Promise<readonly TaskGroup[]> {
  const found = await sql<TaskGroup>`
    with stood as (
      select task.assignment_id, task.occurrence, ${standing(day)} as standing, ${urgency(day)} as place,
             count(*)::integer as tasks, min(task.id::text) as id, min(task.start_on) as start_on,
             min(task.due_on) as due_on, min(task.term_on) as term_on, max(task.done_on) as done_on, min(task.done_note) as done_note,
             min(o.short_name) as organisation
      from ${isPast ? tasksThen(planId, day) : sql`task`} as task
      join ${isPast ? organisationsThen(planId, day) : sql`organisation`} as o on o.id = task.organisation_id
      where task.plan_id = ${planId} and ${withinReach('task.organisation_id', reach)}
      group by 1, 2, 3, 4
    )
    select (array_agg(id order by place))[1] as id, assignment_id as "assignmentId", occurrence,
           (array_agg(start_on order by place))[1] as "startOn", (array_agg(due_on order by place))[1] as "dueOn",
           (array_agg(term_on order by place))[1] as "termOn",
           (array_agg(done_on order by place))[1] as "doneOn",
           case when sum(tasks) = 1 then min(done_note) end as "doneNote",
           case when sum(tasks) = 1 then min(organisation) end as organisation,
           sum(tasks)::integer as organisations, ${standingAt(sql`min(place)`)} as standing,
           jsonb_object_agg(standing, tasks) as counts
    from stood
    group by assignment_id, occurrence
    order by assignment_id, occurrence
  `.execute(reader.tables)
  return found.rows
}
