import { sql } from 'kysely'
import type { TaskEvent, TaskStep } from '#core/task/task-step.ts'
import type { Reader } from '../reader.ts'

/** A step with its moment and the name of who took it. */
export interface KeptStep extends TaskStep {
  readonly number: number
  readonly at: string
  readonly byName: string
  readonly behalfName: string | null
}

/** All that happened to a task, in its order. */
export function listSteps(
  reader: Reader,
  task: { readonly regionId: string; readonly id: string },
): Promise<readonly KeptStep[]> {
  return steps(reader)
    .where('task_step.region_id', '=', task.regionId)
    .where('task_step.task_id', '=', task.id)
    .execute()
}

/** The same of several tasks of a region, by task. */
export async function listStepsOf(
  reader: Reader,
  regionId: string,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptStep[]>> {
  const rows = await steps(reader)
    .select('task_step.task_id as taskId')
    .where('task_step.region_id', '=', regionId)
    .where(sql<boolean>`task_step.task_id = any(${[...taskIds]}::uuid[])`)
    .execute()
  const found = new Map<string, KeptStep[]>(taskIds.map((id) => [id, []]))
  for (const { taskId, ...step } of rows) found.get(taskId)?.push(step)
  return found
}

function steps(reader: Reader) {
  return reader.tables
    .selectFrom('task_step')
    .leftJoin('person', 'person.id', 'task_step.person_id')
    .leftJoin('person as absent', 'absent.id', 'task_step.behalf_id')
    .select([
      'task_step.number',
      'task_step.happened_on as on',
      'task_step.at',
      'task_step.person_id as by',
      'absent.name as behalfName',
    ])
    .select(() => [
      sql<TaskEvent>`task_step.event`.as('event'),
      // Who cannot be seen any more has taken their steps all the same.
      sql<string>`coalesce(person.name, '')`.as('byName'),
    ])
    .orderBy('task_step.number')
}
