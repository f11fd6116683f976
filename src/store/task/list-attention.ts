import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import { standing } from './standing.ts'
import type { TaskLine } from './task-record.ts'

export interface Attention {
  readonly lines: readonly (TaskLine & { readonly group: AttentionGroup; readonly mayGrant: boolean })[]
  readonly counts: Readonly<Record<AttentionGroup | 'waiting' | 'done', number>>
}

/** Late for so long that it is told above; sent back; for this person to answer; for somebody else to; overdue; due within seven days; within thirty. */
export type AttentionGroup = 'attention' | 'returned' | 'check' | 'submitted' | 'overdue' | 'week' | 'month'

export interface AttentionWanted {
  readonly reach: readonly string[]
  readonly personId: string
  /** Whose answer is waited for: the person's, and theirs for whom they stand in. */
  readonly actsAs: readonly string[]
  readonly day: CivilDate
  /** Under which late tasks are told to this person. */
  readonly oversight: readonly string[]
  /** For each number of working days that a plan may give: tasks due before `before` have been late for so many. */
  readonly late: readonly { readonly after: number; readonly before: CivilDate }[]
}

/** What asks for attention on a day: the nearest `limit` of each group, and how many there are of all. */
export async function listAttention(
  reader: Reader,
  { reach, personId, actsAs, day, oversight, late }: AttentionWanted,
  limit: number,
): Promise<Attention> {
  const none = {
    attention: 0,
    returned: 0,
    check: 0,
    submitted: 0,
    overdue: 0,
    week: 0,
    month: 0,
    waiting: 0,
    done: 0,
  }
  if (reach.length === 0) return { lines: [], counts: none }
  const grouped = sql`
    select task.*, coalesce(plan.controller_id, plan.enacted_by) = any(${[...actsAs]}::uuid[]) as may_grant, o.short_name as organisation, ${standing(day)} as standing,
      case
        when ${standing(day)} in ('done', 'done-late') then 'done'
        when ${standing(day)} in ('cancelled', 'not-required') then 'closed'
        when (${standing(day)} = 'submitted' or task.request is not null)
          and coalesce(plan.controller_id, plan.enacted_by) = any(${[...actsAs]}::uuid[])
          -- Nobody accepts what they have submitted for another organisation themselves.
          and (task.submitted_by is distinct from ${personId} or plan.organisation_id = task.organisation_id) then 'check'
        when ${standing(day)} = 'submitted' then 'submitted'
        when ${standing(day)} in ('overdue', 'returned') and task.due_on < late.before
          and exists (
            select from organisation above
            where above.id = any(${[...oversight]}::uuid[]) and o.path <@ above.path and o.path <> above.path
          ) then 'attention'
        when ${standing(day)} = 'returned' then 'returned'
        when task.due_on is null then 'waiting'
        when task.due_on < ${day}::date then 'overdue'
        when task.due_on <= ${day}::date + 7 then 'week'
        when task.due_on <= ${day}::date + 30 then 'month'
        else 'later'
      end as grouped
    from task
    join organisation o on o.id = task.organisation_id
    join plan on plan.region_id = task.region_id and plan.id = task.plan_id and plan.state = 'in-force'
    left join jsonb_to_recordset(${JSON.stringify(late)}::jsonb) as late (after integer, before date)
      on late.after = plan.escalate_after
    where ${withinReach('task.organisation_id', reach)}
  `
  const counted = await sql<{ grouped: keyof typeof none; tasks: number }>`
    select grouped, count(*) as tasks from (${grouped}) as task where grouped not in ('closed', 'later') group by 1
  `.execute(reader.tables)
  const found = await sql<TaskLine & { group: AttentionGroup; mayGrant: boolean }>`
    select task.id, task.plan_id as "planId", plan.title as "planTitle", task.measure_id as "measureId",
           measure.number as "measureNumber", measure.title as "measureTitle", task.organisation,
           assignment.responsible, task.start_on as "startOn", task.due_on as "dueOn", task.term_on as "termOn", task.done_on as "doneOn",
           task.standing, task.may_grant as "mayGrant", task.grouped as group
    from (
      select *, row_number() over (partition by grouped order by due_on, id) as place
      from (${grouped}) as task 
        where grouped in ('attention', 'returned', 'check', 'submitted', 'overdue', 'week', 'month')
    ) as task
    join plan on plan.region_id = task.region_id and plan.id = task.plan_id
    join measure on measure.region_id = task.region_id and measure.id = task.measure_id
    join assignment on assignment.region_id = task.region_id and assignment.id = task.assignment_id
    where task.place <= ${limit}
    order by task.due_on, task.id
  `.execute(reader.tables)
  return {
    lines: found.rows,
    counts: { ...none, ...Object.fromEntries(counted.rows.map((row) => [row.grouped, row.tasks])) },
  }
}
