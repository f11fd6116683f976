import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'
import type { TaskRecord } from './task-record.ts'
import { workedOn } from './worked-on.ts'

/** SQL: the columns of `task` that make a record. */
const record = sql`task.region_id as "regionId", task.id, task.plan_id as "planId", task.measure_id as "measureId",
  task.assignment_id as "assignmentId", task.organisation_id as "organisationId", task.occurrence, task.times,
  task.start_on as "startOn", task.due_on as "dueOn", task.term_on as "termOn", task.submitted_on as "submittedOn",
  task.returned_on as "returnedOn", task.accepted_on as "acceptedOn", task.done_on as "doneOn",
  task.not_required_on as "notRequiredOn", task.cancelled_on as "cancelledOn", task.done_note as "doneNote",
  task.submitted_by as "submittedBy", task.request`

async function tasks(reader: Reader, which: RawBuilder<unknown>): Promise<readonly TaskRecord[]> {
  return (await sql<TaskRecord>`select ${record} from task ${which}`.execute(reader.tables)).rows
}

export async function findTask(reader: Reader, id: string): Promise<TaskRecord | null> {
  return (await tasks(reader, sql`where id = ${id}`))[0] ?? null
}

/** Several at once. */
export async function findTasks(reader: Reader, ids: readonly string[]): Promise<readonly TaskRecord[]> {
  return ids.length === 0 ? [] : await tasks(reader, sql`where id = any(${[...ids]}::uuid[])`)
}

/** Kept from others until the transaction ends. */
export async function lockTask(writer: Writer, id: string): Promise<TaskRecord | null> {
  return (await tasks(writer, sql`where id = ${id} for update`))[0] ?? null
}

/** Those of `ids` that belong to a measure, kept from others until the transaction ends. */
export function lockTasksOf(
  writer: Writer,
  measureId: string,
  ids: readonly string[],
): Promise<readonly TaskRecord[]> {
  return tasks(
    writer,
    sql`where measure_id = ${measureId} and id = any(${[...ids]}::uuid[]) order by id for update`,
  )
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

/** Keeps a plan from being withdrawn or replaced until the transaction ends. */
export async function sharePlan(writer: Writer, planId: string): Promise<void> {
  await sql`select id from plan where id = ${planId} for share`.execute(writer.tables)
}
