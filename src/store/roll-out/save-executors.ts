import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { MovedDay } from '#core/calendar/moved-days.ts'
import { openOn } from '../organisation/open-on.ts'
import { withinReach } from '../organisation/within-reach.ts'
import { movedAsRows } from '../task/moved-days.ts'
import { stepBehind } from '../task/step-behind.ts'
import { touched, workedOn } from '../task/worked-on.ts'
import type { Writer } from '../writer.ts'
import { type ExecutorLine, linesAsRows } from './executor-line.ts'

export interface Laying {
  readonly rollOutId: string
  readonly regionId: string
  readonly planId: string
  /** Owner of the plan: nobody outside its subtree is reached, and what reaches nobody falls to it. */
  readonly organisationId: string
  readonly day: CivilDate
  readonly at: string
  /** Days of the plan's terms that move off days off; empty where the plan leaves them. */
  readonly moved: readonly MovedDay[]
  /** On whose word. */
  readonly personId: string
  /** Why what is written about is taken off all the same, in its history. */
  readonly reason: string
  /** Where some assignments alone are laid, as an act changed them; null: all of the plan. */
  readonly assignmentIds: readonly string[] | null
}

/** SQL: whether a row speaks of what is laid. */
function isLaid({ assignmentIds }: Laying, column: string): RawBuilder<boolean> {
  return assignmentIds === null ? sql`true` : sql`${sql.ref(column)} = any(${[...assignmentIds]}::uuid[])`
}

/**
 * Writes down who answers for each assignment of the plan. An organisation that two parties of an assignment mean is its
 * main executor if either says so. Gives how many organisations are reached.
 */
export async function saveExecutors(
  writer: Writer,
  laying: Laying,
  lines: readonly ExecutorLine[],
): Promise<number> {
  const { rollOutId, regionId, planId, organisationId, day } = laying
  await sql`
    with reached as (
      select distinct on (line.assignment_id, o.id) line.assignment_id, o.id as organisation_id, line.part, line.words
      from ${linesAsRows(lines)}
      join organisation o on o.kind = line.tier or o.id = any(line.organisation_ids)
      where ${withinReach('o.id', [organisationId])} and ${openOn(day)}
      order by line.assignment_id, o.id, line.part = 'main' desc, line.place
    ),
    fallen as (
      select assignment.id as assignment_id, ${organisationId}::uuid as organisation_id, 'main' as part, null as words
      from assignment
      where assignment.plan_id = ${planId} and assignment.dropped_at is null and ${isLaid(laying, 'assignment.id')}
        and not exists (select from reached where reached.assignment_id = assignment.id and reached.part = 'main')
    )
    insert into executor (region_id, assignment_id, organisation_id, plan_id, part, party, roll_out_id)
    select ${regionId}::uuid, meant.assignment_id, meant.organisation_id, ${planId}::uuid, meant.part, meant.words, ${rollOutId}::uuid
    from (
      select * from fallen
      union all
      select * from reached
      where not exists (
        select from fallen
        where fallen.assignment_id = reached.assignment_id and fallen.organisation_id = reached.organisation_id
      )
    ) as meant
    on conflict (region_id, assignment_id, organisation_id)
      do update set part = excluded.part, party = excluded.party, roll_out_id = excluded.roll_out_id
  `.execute(writer.tables)
  const counted = await sql<{ organisations: number }>`
    select count(distinct organisation_id) as organisations from executor
    where plan_id = ${planId} and roll_out_id = ${rollOutId} and part = 'main'
  `.execute(writer.tables)
  return counted.rows[0]?.organisations ?? 0
}

/**
 * Takes the tasks of this plan off those whom it no longer means, the owner first of all. What somebody has worked on stays
 * where it is, and so does what a closed organisation still owed.
 */
export async function takeOffTasks(
  writer: Writer,
  laying: Laying,
): Promise<{ readonly takenOff: number; readonly kept: number }> {
  const { rollOutId, regionId, planId, day, at, personId, reason } = laying
  const notMeant = sql`
    task.plan_id = ${planId} and ${isLaid(laying, 'task.assignment_id')}
    and not exists (
      select from executor
      where executor.region_id = task.region_id and executor.assignment_id = task.assignment_id
        and executor.organisation_id = task.organisation_id and executor.part = 'main'
        and executor.roll_out_id = ${rollOutId}
    )
    and exists (select from organisation o where o.id = task.organisation_id and ${openOn(day)})
  `
  // On the days before, it stood with whom it was laid on.
  const dropped = await sql<{ tasks: number }>`
    with gone as (
      delete from task where ${notMeant} and task.cancelled_on is null and not ${touched} returning *
    ),
    removed as (
      insert into removed_task (region_id, id, organisation_id, plan_id, measure_id, assignment_id, occurrence, start_on,
                                due_on, term_on, laid_on, removed_on)
      select region_id, id, organisation_id, plan_id, measure_id, assignment_id, occurrence, start_on, due_on, term_on,
             laid_on, ${day}::date
      from gone where laid_on is null or laid_on < ${day}::date
    )
    select count(*) as tasks from gone
  `.execute(writer.tables)
  // An act has been written about it and nobody has done anything: it stays as history.
  const cancelled = await sql`
    with gone as (
      update task set cancelled_on = ${day}, changed_at = ${at}
      where ${notMeant} and task.cancelled_on is null and not ${workedOn}
      returning task.id
    )
    ${stepBehind(
      { regionId, personId, on: day, at },
      sql`gone`,
      sql`jsonb_build_object('kind', 'cancelled', 'reason', ${reason}::text)`,
    )}
  `.execute(writer.tables)
  const kept = await sql<{ tasks: number }>`
    select count(*) as tasks from task where ${notMeant} and task.cancelled_on is null
  `.execute(writer.tables)
  await sql`
    delete from executor
    where executor.plan_id = ${planId} and executor.roll_out_id <> ${rollOutId}
      and ${isLaid(laying, 'executor.assignment_id')}
      and not exists (
        select from task
        where task.region_id = executor.region_id and task.assignment_id = executor.assignment_id
          and task.organisation_id = executor.organisation_id
      )
  `.execute(writer.tables)
  const takenOff = (dropped.rows[0]?.tasks ?? 0) + Number(cancelled.numAffectedRows ?? 0)
  return { takenOff, kept: kept.rows[0]?.tasks ?? 0 }
}

/** A task for each main executor and window of these assignments that has none yet. Gives how many came into being. */
export async function layTasksOf(
  writer: Writer,
  { rollOutId, planId, day, at, moved }: Pick<Laying, 'rollOutId' | 'planId' | 'day' | 'at' | 'moved'>,
  assignmentIds: readonly string[],
): Promise<number> {
  const laid = await sql`
    insert into task (region_id, id, organisation_id, plan_id, measure_id, assignment_id, occurrence, times, start_on,
                      due_on, term_on, laid_on, changed_at)
    select assignment.region_id, new_id(), executor.organisation_id, assignment.plan_id, assignment.measure_id,
           assignment.id, span.occurrence, assignment.times, span.start_on, coalesce(moved.due, span.due_on),
           moved.own, ${day}, ${at}
    from assignment
    join executor on executor.region_id = assignment.region_id and executor.assignment_id = assignment.id
      and executor.part = 'main' and executor.roll_out_id = ${rollOutId}
    join organisation o on o.id = executor.organisation_id
    cross join lateral (
      select given.occurrence::integer, (given.span ->> 'start')::date as start_on, (given.span ->> 'end')::date as due_on
      from jsonb_array_elements(assignment.windows) with ordinality as given (span, occurrence)
      union all
      select 1, null, null where jsonb_array_length(assignment.windows) = 0
    ) as span
    left join ${movedAsRows(moved)} on moved.week = o.working_week and moved.own = span.due_on
    where assignment.plan_id = ${planId} and assignment.id = any(${[...assignmentIds]}::uuid[])
    on conflict (assignment_id, organisation_id, occurrence) do nothing
  `.execute(writer.tables)
  return Number(laid.numAffectedRows ?? 0)
}
