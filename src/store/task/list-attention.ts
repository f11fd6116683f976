import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { inLineOf, withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import { type ActingController, asked, awaitsAnswer, controlledPlans } from './awaits-answer.ts'
import { ownOrganisations } from './own-organisations.ts'
import { standing } from './standing.ts'
import type { TaskLine } from './task-record.ts'

export interface Attention {
  readonly lines: readonly (TaskLine & {
    readonly group: AttentionGroup
    readonly mayGrant: boolean
    /** How many of its measure stand in its group, whether they are among the lines or not. */
    readonly ofMeasure: number
  })[]
  readonly counts: Readonly<Record<AttentionGroup | 'waiting' | 'done', number>>
}

/** Late for so long that it is told above; sent back; for this person to answer; for somebody else to; overdue; due within seven days; within thirty. */
export type AttentionGroup = 'attention' | 'returned' | 'check' | 'submitted' | 'overdue' | 'week' | 'month'

/** `actsAs`: what waits for their answer waits for this person's. */
export interface AttentionWanted extends ActingController {
  readonly reach: readonly string[]
  /** Organisations whose tasks the person does; a centre of theirs counts with them. */
  readonly own: readonly string[]
  readonly day: CivilDate
  /** Under which late tasks are told to this person. */
  readonly oversight: readonly string[]
  /** For each number of working days that a plan may give: tasks due before `before` have been late for so many. */
  readonly late: readonly { readonly after: number; readonly before: CivilDate }[]
}

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

/**
 * What asks for attention on a day: the nearest `limit` of each group, and how many there are of all. A person's own tasks
 * are looked through whole; of others' only what waits for this person and what is late, which indexes find.
 */
export async function listAttention(
  reader: Reader,
  wanted: AttentionWanted,
  limit: number,
): Promise<Attention> {
  if (wanted.reach.length === 0) return { lines: [], counts: none }
  const found = await sql<
    TaskLine & { group: keyof typeof none; mayGrant: boolean; all: number; ofMeasure: number }
  >`
    with ${concerned(wanted)},
    counted as (
      select *, row_number() over (partition by grouped order by due_on, id) as place,
             count(*) over (partition by grouped) as all, count(*) over (partition by grouped, measure_id) as of_measure
      from (${grouped(wanted)}) as task
      where grouped not in ('closed', 'later')
    )
    select task.id, task.plan_id as "planId", task.plan_title as "planTitle", task.measure_id as "measureId",
           measure.number as "measureNumber", measure.title as "measureTitle", task.organisation_id as "organisationId", o.short_name as organisation,
           assignment.responsible, task.start_on as "startOn", task.due_on as "dueOn", task.term_on as "termOn", task.done_on as "doneOn",
           task.standing, task.may_grant as "mayGrant", task.grouped as group, task.all::integer as all,
           task.of_measure::integer as "ofMeasure"
    from counted as task
    join organisation o on o.id = task.organisation_id
    join measure on measure.region_id = task.region_id and measure.id = task.measure_id
    join assignment on assignment.region_id = task.region_id and assignment.id = task.assignment_id
    where task.place <= case when task.grouped in ('waiting', 'done') then 1 else ${limit}::integer end
    order by task.due_on, task.id
  `.execute(reader.tables)
  return {
    lines: found.rows.flatMap(({ group, all: _, ...line }) =>
      group === 'waiting' || group === 'done' ? [] : [{ ...line, group }],
    ),
    counts: { ...none, ...Object.fromEntries(found.rows.map((row) => [row.group, row.all])) },
  }
}

/** SQL: what is looked up once for all tasks: the organisations of the person's own and those overseen, the plans controlled. */
function concerned(wanted: AttentionWanted): RawBuilder<unknown> {
  const { own, oversight } = wanted
  return sql`
    own as materialized (${ownOrganisations(own)}),
    -- At or under itself nobody oversees.
    overseen as materialized (
      select o.id from organisation o
      where ${withinReach('o.id', oversight)}
        and exists (
          select from unnest(${[...oversight]}::uuid[]) as above (id) where above.id <> o.id and ${inLineOf('above.id', 'o.path')}
        )
    ),
    controlled as materialized (${controlledPlans(wanted)})`
}

/** SQL: tasks with the group that they stand in; `closed` and `later` ask for nothing. */
function grouped(wanted: AttentionWanted): RawBuilder<unknown> {
  const { reach, day, late } = wanted
  // By the number of working days: how long before today a task was due.
  const befores = late.reduce<(CivilDate | null)[]>((days, { after, before }) => {
    days[after - 1] = before
    return days
  }, [])
  const last = late.reduce<CivilDate | null>(
    (latest, { before }) => (latest === null || before > latest ? before : latest),
    null,
  )
  // Each as its index has it.
  const open = sql`task.accepted_on is null and task.not_required_on is null and task.cancelled_on is null`
  const controlled = sql`task.plan_id in (select id from controlled)`
  const mine = sql`task.organisation_id in (select id from own)`
  return sql`
    select task.*, ${controlled} as may_grant, plan.title as plan_title, stands.standing,
      case
        when stands.standing in ('done', 'done-late') then case when task.own then 'done' else 'closed' end
        when stands.standing in ('cancelled', 'not-required') then 'closed'
        when ${controlled} and ${awaitsAnswer(wanted, sql`stands.standing`)} then 'check'
        when stands.standing in ('overdue', 'returned')
          and task.due_on < (${befores}::date[])[plan.escalate_after]
          and task.organisation_id in (select id from overseen) then 'attention'
        when not task.own then 'closed'
        when stands.standing in ('submitted', 'returned') then stands.standing
        when task.due_on is null then 'waiting'
        when task.due_on < ${day}::date then 'overdue'
        when task.due_on <= ${day}::date + 7 then 'week'
        when task.due_on <= ${day}::date + 30 then 'month'
        else 'later'
      end as grouped
    from (
      select task.*, true as own from task where ${mine}
      union all
      select task.*, false from task
      where ${controlled} and ${asked} and not ${mine} and ${withinReach('task.organisation_id', reach)}
      union all
      select task.*, false from task
      where task.organisation_id in (select id from overseen) and ${open} and task.due_on < ${last}::date and not ${mine}
        and not (${asked} and ${controlled})
    ) as task
    join plan on plan.region_id = task.region_id and plan.id = task.plan_id and plan.state = 'in-force'
    cross join lateral (select ${standing(day)} as standing offset 0) as stands
    -- The groups are told once, not again for each question about them.
    offset 0
  `
}
