import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { AmendedField } from '#core/task/task-step.ts'
import { jsonText } from '../json-text.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'
import { movedAsRows, movedDaysAmong } from './moved-days.ts'
import { isMovable, redateBy } from './redate-tasks.ts'
import { type StepOfMany, stepBehind } from './step-behind.ts'

/** A window of an assignment and what becomes of its tasks; `line` says to which change of the plan it belongs. */
export interface TaskEffect {
  readonly line: number
  readonly kind: 'moved' | 'taken-off'
  readonly assignmentId: string
  readonly occurrence: number
  readonly startOn: CivilDate | null
  readonly dueOn: CivilDate | null
}

/** How many tasks a change of the plan touches, and how many of them stay as they are. */
export interface EffectCounts {
  readonly line: number
  readonly kind: TaskEffect['kind']
  readonly tasks: number
  readonly organisations: number
  /** Done, or found not to be required. */
  readonly done: number
  /** Waiting for their check. */
  readonly submitted: number
  /** Open, and yet not moved: who was granted more time keeps it. */
  readonly granted: number
}

/** SQL: the effects as rows of `effect`. */
function rowsOf(effects: readonly TaskEffect[]): RawBuilder<unknown> {
  return sql`jsonb_to_recordset(${jsonText(effects)}::jsonb)
    as effect (line integer, kind text, "assignmentId" uuid, occurrence integer, "startOn" date, "dueOn" date)`
}

/** SQL: the tasks of the effects, as `task` beside `effect`; the dates they get are `move`. */
function tasksOf(planId: string, effects: readonly TaskEffect[]): RawBuilder<unknown> {
  return sql`
    from ${rowsOf(effects)}
    join task on task.plan_id = ${planId} and task.assignment_id = effect."assignmentId"
      and task.occurrence = effect.occurrence
    cross join lateral (select effect."startOn" as start_on, effect."dueOn" as due_on) as move
  `
}

/** SQL: whether what a plan no longer asks for is taken off: nobody has submitted it, and it has not come to its end. */
const isTakenOff = sql<boolean>`(
  task.accepted_on is null and task.not_required_on is null and task.cancelled_on is null
  and (task.submitted_on is null or task.returned_on is not null)
)`

/** What the effects would do, told line by line. */
export async function countEffects(
  reader: Reader,
  planId: string,
  effects: readonly TaskEffect[],
): Promise<readonly EffectCounts[]> {
  if (effects.length === 0) return []
  const hit = sql`(case effect.kind when 'moved' then ${isMovable} else ${isTakenOff} end)`
  const ended = sql`(coalesce(task.accepted_on, task.not_required_on) is not null)`
  const waiting = sql`(task.submitted_on is not null and task.returned_on is null and not ${ended})`
  const found = await sql<EffectCounts>`
    select effect.line, effect.kind,
           count(*) filter (where ${hit})::integer as tasks,
           count(distinct task.organisation_id) filter (where ${hit})::integer as organisations,
           count(*) filter (where ${ended})::integer as done,
           count(*) filter (where ${waiting} and not ${hit})::integer as submitted,
           count(*) filter (where not ${hit} and not ${ended} and not ${waiting} and task.cancelled_on is null
             and (task.start_on, task.due_on) is distinct from (move.start_on, move.due_on))::integer as granted
    ${tasksOf(planId, effects)}
    group by effect.line, effect.kind
  `.execute(reader.tables)
  return found.rows
}

export interface Amending extends StepOfMany {
  readonly planId: string
  /** Names the act. */
  readonly act: string
}

/** Moves the tasks that the effects move. Gives how many. */
export function moveTasks(
  writer: Writer,
  amending: Amending,
  effects: readonly TaskEffect[],
): Promise<number> {
  return redateBy(
    writer,
    { ...amending, why: 'act', words: amending.act },
    sql`
      select task.id as task_id, move.start_on, move.due_on
      ${tasksOf(
        amending.planId,
        effects.filter((effect) => effect.kind === 'moved'),
      )}
    `,
  )
}

/** Takes off what the effects take off, each with its reason. Gives how many. */
export async function takeOffAmended(
  writer: Writer,
  amending: Amending,
  effects: readonly TaskEffect[],
  reason: string,
): Promise<number> {
  const taken = await sql`
    with old as (
      select task.id
      ${tasksOf(
        amending.planId,
        effects.filter((effect) => effect.kind === 'taken-off'),
      )}
      where ${isTakenOff}
      for update of task
    ),
    gone as (
      update task set cancelled_on = ${amending.on}, request = null, changed_at = ${amending.at}
      from old where task.region_id = ${amending.regionId} and task.id = old.id
      returning task.id
    )
    ${stepBehind(amending, sql`gone`, sql`jsonb_build_object('kind', 'cancelled', 'reason', ${reason}::text)`)}
  `.execute(writer.tables)
  return Number(taken.numAffectedRows ?? 0)
}

/** Tells the open tasks of these assignments what is asked of them now. */
export async function tellAmended(
  writer: Writer,
  amending: Amending,
  told: readonly { readonly assignmentId: string; readonly changes: readonly AmendedField[] }[],
): Promise<void> {
  await sql`
    with amended as (
      select task.id, told.changes
      from jsonb_to_recordset(${jsonText(told)}::jsonb) as told ("assignmentId" uuid, changes jsonb)
      join task on task.plan_id = ${amending.planId} and task.assignment_id = told."assignmentId"
      where task.accepted_on is null and task.not_required_on is null and task.cancelled_on is null
    )
    ${stepBehind(
      amending,
      sql`amended`,
      sql`jsonb_build_object('kind', 'amended', 'act', ${amending.act}::text, 'changes', amended.changes)`,
    )}
  `.execute(writer.tables)
}

export interface Renumbered {
  readonly assignmentId: string
  readonly from: number
  /** null: its window is no more. */
  readonly to: number | null
}

/**
 * Counts tasks by the windows that hold now. All are first put out of the way, since a number is held by one task of an
 * assignment and organisation; what has no window any more stays there, below zero, as history of that edition.
 */
export async function renumberTasks(
  writer: Writer,
  plan: { readonly id: string; readonly edition: number },
  renumbered: readonly Renumbered[],
): Promise<void> {
  if (renumbered.length === 0) return
  const away = plan.edition * 100_001
  const rows = sql`jsonb_to_recordset(${jsonText(renumbered)}::jsonb)
    as given ("assignmentId" uuid, "from" integer, "to" integer)`
  await sql`
    update task set occurrence = -(${away}::integer + given."from") from ${rows}
    where task.plan_id = ${plan.id} and task.assignment_id = given."assignmentId" and task.occurrence = given."from"
  `.execute(writer.tables)
  await sql`
    update task set occurrence = given."to" from ${rows}
    where given."to" is not null and task.plan_id = ${plan.id} and task.assignment_id = given."assignmentId"
      and task.occurrence = -(${away}::integer + given."from")
  `.execute(writer.tables)
}

export interface AddedWindow {
  readonly assignmentId: string
  readonly occurrence: number
  readonly startOn: CivilDate | null
  readonly dueOn: CivilDate | null
  readonly times: number
}

/** Lays new windows of assignments that go on, on everybody who owed the assignment until now. Gives how many. */
export async function layAddedWindows(
  writer: Writer,
  { regionId, planId, on, at }: Amending,
  windows: readonly AddedWindow[],
): Promise<number> {
  const days = await movedDaysAmong(
    writer,
    planId,
    sql`(select given."dueOn" as due_on from jsonb_to_recordset(${jsonText(windows)}::jsonb) as given ("dueOn" date)) as term`,
  )
  const laid = await sql`
    insert into task (region_id, id, organisation_id, plan_id, measure_id, assignment_id, occurrence, times, start_on,
                      due_on, term_on, laid_on, changed_at)
    select ${regionId}, new_id(), owes.organisation_id, ${planId}, assignment.measure_id, assignment.id,
           span.occurrence, span.times, span."startOn", coalesce(moved.due, span."dueOn"), moved.own, ${on}, ${at}
    from jsonb_to_recordset(${jsonText(windows)}::jsonb)
      as span ("assignmentId" uuid, occurrence integer, "startOn" date, "dueOn" date, times integer)
    join assignment on assignment.region_id = ${regionId} and assignment.id = span."assignmentId"
    join lateral (
      select executor.organisation_id from executor
      where executor.region_id = ${regionId} and executor.assignment_id = assignment.id and executor.part = 'main'
      union
      -- Not rolled out yet: it is its owner's.
      select task.organisation_id from task
      where task.plan_id = ${planId} and task.assignment_id = assignment.id and not exists (
        select from executor
        where executor.region_id = ${regionId} and executor.assignment_id = assignment.id
      )
    ) as owes on true
    join organisation o on o.id = owes.organisation_id
    left join ${movedAsRows(days)} on moved.week = o.working_week and moved.own = span."dueOn"
    on conflict (assignment_id, organisation_id, occurrence) do nothing
  `.execute(writer.tables)
  return Number(laid.numAffectedRows ?? 0)
}
