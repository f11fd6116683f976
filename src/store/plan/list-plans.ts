import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { PlanLevel } from '#core/plan/plan-draft.ts'
import type { Standing } from '#core/task/standing.ts'
import { countedPlans } from '../count/list-counted-plans.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import { streamRows } from '../stream-rows.ts'
import { standing } from '../task/standing.ts'
import type { PlanState } from './plan-record.ts'

export interface PlanLine {
  readonly id: string
  readonly title: string
  readonly level: PlanLevel
  readonly organisationId: string
  readonly startOn: CivilDate
  readonly endOn: CivilDate | null
  readonly edition: number
  readonly state: PlanState
  readonly act: {
    readonly kind: string | null
    readonly number: string | null
    readonly date: CivilDate | null
  } | null
  readonly measures: number
  readonly standing: Readonly<Partial<Record<Standing, number>>>
  readonly nextDue: CivilDate | null
  readonly enactedAt: string
}

export interface PlanFilter {
  readonly reach: readonly string[]
  /** Only plans of this organisation itself. */
  readonly organisationId: string | null
  readonly state: PlanState
  /** The day on which standings are counted. */
  readonly day: CivilDate
  /** Whether the counters may tell that day: by no clock it is another one. */
  readonly counted: boolean
}

/** Plans within reach and those rolled out on somebody within reach, newest first, each with how its tasks in reach stand. */
export async function listPlans(reader: Reader, filter: PlanFilter): Promise<readonly PlanLine[]> {
  if (filter.reach.length === 0) return []
  const found = await lines(filter, 1000).execute(reader.tables)
  return found.rows
}

/** All of them in the same order, some at a time. */
export async function* streamPlans(reader: Reader, filter: PlanFilter): AsyncGenerator<readonly PlanLine[]> {
  if (filter.reach.length > 0) yield* streamRows(reader, lines(filter, null))
}

/** `limit` null: all. */
function lines(filter: PlanFilter, limit: number | null): RawBuilder<PlanLine> {
  return sql<PlanLine>`
    with seen as (
      select plan.*, mine.whole, ${filter.counted} and plan.region_id = any(${[...filter.reach]}::uuid[]) as summed
      from (
        select id, bool_or(whole) as whole from (
          select id, true as whole from plan where ${withinReach('plan.organisation_id', filter.reach)}
          union all
          select plan_id, false from executor
          where ${withinReach('executor.organisation_id', filter.reach)} and ${filter.state !== 'withdrawn'}
        ) as found group by id
      ) as mine
      join plan on plan.id = mine.id
      where plan.state = ${filter.state}
        and (${filter.organisationId}::uuid is null or plan.organisation_id = ${filter.organisationId})
      order by plan.enacted_at desc, plan.id desc
      limit ${limit}
    ),
    stood as (
      select task.plan_id, ${standing(filter.day)} as standing, count(*)::integer as tasks,
             min(task.due_on) filter (where task.due_on >= ${filter.day} and task.done_on is null
               and task.cancelled_on is null and task.not_required_on is null) as next_due
      from task join seen on seen.id = task.plan_id and not seen.summed
      where ${withinReach('task.organisation_id', filter.reach)}
      group by 1, 2
      union all
      -- Who sees the whole region need not have all of its tasks read.
      select summed.*, null from (
        ${countedPlans(sql`select region_id, id from seen where summed`, filter.day)}
      ) as summed
    ),
    counted as (
      select plan_id, jsonb_object_agg(standing, tasks) as standing, min(next_due) as next_due from stood group by 1
    )
    select seen.id, seen.title, seen.level, seen.organisation_id as "organisationId", seen.start_on as "startOn",
           seen.end_on as "endOn", seen.edition, seen.state, seen.enacted_at as "enactedAt",
           case when act.id is null then null
             else jsonb_build_object('kind', act.kind, 'number', act.number, 'date', act.signed_on) end as act,
           (select count(*)::integer from measure where measure.plan_id = seen.id and measure.dropped_at is null
             and (seen.whole or exists (
               select from assignment
               join executor on executor.region_id = assignment.region_id and executor.assignment_id = assignment.id
               where assignment.measure_id = measure.id and ${withinReach('executor.organisation_id', filter.reach)}
             ))) as measures,
           coalesce(counted.standing, '{}') as standing,
           case when seen.summed then (
             select min(task.due_on) from task
             where task.plan_id = seen.id and task.due_on >= ${filter.day} and task.done_on is null
               and task.cancelled_on is null and task.not_required_on is null
           ) else counted.next_due end as "nextDue"
    from seen
    left join counted on counted.plan_id = seen.id
    left join act on act.region_id = seen.region_id and act.id = seen.act_id
    order by seen.enacted_at desc, seen.id desc
  `
}
