import { sql } from 'kysely'
import type { TaskStep } from '#core/task/task-step.ts'
import type { Reader } from '../reader.ts'
import { type KeptTask, regionsOf } from './kept-task.ts'

/** A step with its moment and the name of who took it. */
export interface KeptStep extends TaskStep {
  readonly number: number
  readonly at: string
  readonly byName: string
  readonly behalfName: string | null
}

/** All that happened to a task, in its order. */
export async function listSteps(reader: Reader, task: KeptTask): Promise<readonly KeptStep[]> {
  const found = await sql<KeptStep>`
    select ${step} where task_step.region_id = ${task.regionId} and task_step.task_id = ${task.id} order by task_step.number
  `.execute(reader.tables)
  return found.rows
}

/** The same of several tasks, by task. */
export async function listStepsOf(
  reader: Reader,
  tasks: readonly KeptTask[],
): Promise<ReadonlyMap<string, readonly KeptStep[]>> {
  const taskIds = tasks.map(({ id }) => id)
  const { rows } = await sql<KeptStep & { readonly taskId: string }>`
    select task_step.task_id as "taskId", ${step}
    where task_step.region_id = any(${regionsOf(tasks)}::uuid[]) and task_step.task_id = any(${taskIds}::uuid[])
    order by task_step.number
  `.execute(reader.tables)
  const found = new Map<string, KeptStep[]>(taskIds.map((id) => [id, []]))
  for (const { taskId, ...step } of rows) found.get(taskId)?.push(step)
  return found
}

/** SQL: columns and tables. Who cannot be seen any more has taken their steps all the same. */
const step = sql`task_step.number, task_step.happened_on as "on", task_step.at, task_step.person_id as by,
    absent.name as "behalfName", task_step.event, coalesce(person.name, '') as "byName"
  from task_step
  left join person on person.id = task_step.person_id
  left join person as absent on absent.id = task_step.behalf_id`
