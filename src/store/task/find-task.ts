import { sql } from 'kysely'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'
import type { TaskRecord } from './task-record.ts'
import { workedOn } from './worked-on.ts'

function tasks(reader: Reader) {
  return reader.tables
    .selectFrom('task')
    .select([
      'region_id as regionId',
      'id',
      'plan_id as planId',
      'measure_id as measureId',
      'assignment_id as assignmentId',
      'organisation_id as organisationId',
      'occurrence',
      'times',
      'start_on as startOn',
      'due_on as dueOn',
      'term_on as termOn',
      'submitted_on as submittedOn',
      'returned_on as returnedOn',
      'accepted_on as acceptedOn',
      'done_on as doneOn',
      'not_required_on as notRequiredOn',
      'cancelled_on as cancelledOn',
      'done_note as doneNote',
      'submitted_by as submittedBy',
    ])
    .select(() => [sql<TaskRecord['request']>`request`.as('request')])
}

export async function findTask(reader: Reader, id: string): Promise<TaskRecord | null> {
  return (await tasks(reader).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Several at once. */
export async function findTasks(reader: Reader, ids: readonly string[]): Promise<readonly TaskRecord[]> {
  if (ids.length === 0) return []
  return await tasks(reader)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
}

/** Kept from others until the transaction ends. */
export async function lockTask(writer: Writer, id: string): Promise<TaskRecord | null> {
  return (await tasks(writer).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
}

/** Those of `ids` that belong to a measure, kept from others until the transaction ends. */
export async function lockTasksOf(
  writer: Writer,
  measureId: string,
  ids: readonly string[],
): Promise<readonly TaskRecord[]> {
  return await tasks(writer)
    .where('measure_id', '=', measureId)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** How many tasks a plan has, and how many of them somebody has worked on. */
export async function countPlanTasks(
  reader: Reader,
  planId: string,
): Promise<{ readonly tasks: number; readonly workedOn: number }> {
  const found = await sql<{ tasks: number; workedOn: number }>`
    select count(*) as tasks, count(*) filter (where ${workedOn}) as "workedOn" from task where plan_id = ${planId}
  `.execute(reader.tables)
  return found.rows[0] ?? { tasks: 0, workedOn: 0 }
}

/** How many tasks of these plans somebody has worked on. */
export async function countWorkedOn(reader: Reader, planIds: readonly string[]): Promise<number> {
  const found = await sql<{ tasks: number }>`
    select count(*) as tasks from task
    where plan_id = any(${[...planIds]}::uuid[])
      and ${workedOn}
  `.execute(reader.tables)
  return found.rows[0]?.tasks ?? 0
}

/**
 * Keeps the plan of a task from being withdrawn or replaced until the transaction ends; others may report on its tasks
 * meanwhile.
 */
export async function lockPlanOfTask(writer: Writer, taskId: string): Promise<void> {
  await sql`
    select plan.id from plan
    where plan.id = (select task.plan_id from task where task.id = ${taskId})
    for share
  `.execute(writer.tables)
}

/** The same for a plan by its id. */
export async function sharePlan(writer: Writer, planId: string): Promise<void> {
  await sql`select id from plan where id = ${planId} for share`.execute(writer.tables)
}
