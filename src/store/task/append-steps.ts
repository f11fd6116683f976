import { sql } from 'kysely'
import type { TaskStep } from '#core/task/task-step.ts'
import { jsonText } from '../json-text.ts'
import type { Writer } from '../writer.ts'

/** Keeps what happened to a task behind its `before` earlier steps; the task is locked meanwhile. */
export async function appendSteps(
  writer: Writer,
  task: { readonly regionId: string; readonly id: string },
  before: number,
  steps: readonly TaskStep[],
  at: string,
): Promise<void> {
  await sql`
    insert into task_step (region_id, task_id, number, happened_on, at, person_id, behalf_id, event)
    select ${task.regionId}, ${task.id}, ${before} + step.place, (step.step ->> 'on')::date, ${at},
           (step.step ->> 'by')::uuid, (step.step ->> 'behalf')::uuid, step.step -> 'event'
    from jsonb_array_elements(${jsonText(steps)}::jsonb) with ordinality as step (step, place)
  `.execute(writer.tables)
}
