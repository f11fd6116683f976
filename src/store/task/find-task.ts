import { sql } from 'kysely'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'
import type { TaskRecord } from './task-record.ts'

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

/** Kept from others until the transaction ends. */
export async function lockTask(writer: Writer, id: string): Promise<TaskRecord | null> {
  return (await tasks(writer).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
}

export function listTasksOfPlan(reader: Reader, planId: string): Promise<readonly TaskRecord[]> {
  return tasks(reader).where('plan_id', '=', planId).orderBy('assignment_id').orderBy('occurrence').execute()
}

/** How many tasks of these plans somebody has worked on: a fact stands there, if only a question or a paper. */
export async function countWorkedOn(reader: Reader, planIds: readonly string[]): Promise<number> {
  const found = await sql<{ tasks: number }>`
    select count(*) as tasks from task
    where plan_id = any(${[...planIds]}::uuid[])
      and (coalesce(accepted_on, submitted_on, returned_on, not_required_on) is not null
        or request is not null
        or exists (select from evidence
          where evidence.region_id = task.region_id and evidence.task_id = task.id and evidence.removed_at is null))
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
