import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'

export interface FeedTask {
  readonly id: string
  readonly title: string
  readonly number: string | null
  readonly result: string | null
  readonly plan: string
  readonly organisation: string
  readonly startOn: CivilDate | null
  readonly dueOn: CivilDate
  /** Submitted and not returned, or accepted. */
  readonly handedIn: boolean
  readonly changedAt: string
}

export interface FeedWanted {
  readonly reach: readonly string[]
  /** Only of these organisations and the centres in them; null: of all within reach. */
  readonly own: readonly string[] | null
  readonly planId: string | null
  /** Tasks due before are left out once they are handed in. */
  readonly since: CivilDate
  readonly limit: number
}

/** Tasks with a day, of plans in force, that are still to be done or were done lately; the first due first. */
export async function listFeedTasks(reader: Reader, wanted: FeedWanted): Promise<readonly FeedTask[]> {
  if (wanted.reach.length === 0) return []
  const handedIn = sql`(task.accepted_on is not null
    or (task.submitted_on is not null and (task.returned_on is null or task.returned_on < task.submitted_on)))`
  const found = await sql<FeedTask>`
    select task.id, measure.title, measure.number, measure.result, plan.title as plan, o.short_name as organisation,
           task.start_on as "startOn", task.due_on as "dueOn", ${handedIn} as "handedIn", task.changed_at as "changedAt"
    from task
    join organisation o on o.id = task.organisation_id
    join plan on plan.region_id = task.region_id and plan.id = task.plan_id
    join measure on measure.region_id = task.region_id and measure.id = task.measure_id
    where ${withinReach('task.organisation_id', wanted.reach)}
      and (${wanted.own === null} or task.organisation_id = any(${[...(wanted.own ?? [])]}::uuid[])
        or (o.kind = 'centre' and o.parent_id = any(${[...(wanted.own ?? [])]}::uuid[])))
      and (${wanted.planId}::uuid is null or task.plan_id = ${wanted.planId})
      and plan.state = 'in-force' and task.cancelled_on is null and task.not_required_on is null
      and task.due_on is not null and (task.due_on >= ${wanted.since}::date or not ${handedIn})
    order by task.due_on, task.id
    limit ${wanted.limit}
  `.execute(reader.tables)
  return found.rows
}
