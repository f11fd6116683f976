import { sql } from 'kysely'
import type { TaskStep } from '#core/task/task-step.ts'
import { jsonText } from '../json-text.ts'
import type { Writer } from '../writer.ts'

/** A step of a task, counted from 1. */
export interface NumberedStep {
  readonly taskId: string
  readonly number: number
  readonly step: TaskStep
}

/** Keeps what happened to tasks of a region; they are locked meanwhile. */
export async function appendSteps(
  writer: Writer,
  regionId: string,
  steps: readonly NumberedStep[],
  at: string,
): Promise<void> {
  if (steps.length === 0) return
  await sql`
    insert into task_step (region_id, task_id, number, happened_on, at, person_id, behalf_id, event)
    select ${regionId}, "taskId", number, (step ->> 'on')::date, ${at}, (step ->> 'by')::uuid,
           (step ->> 'behalf')::uuid, step -> 'event'
    from jsonb_to_recordset(${jsonText(steps)}::jsonb) as taken ("taskId" uuid, number integer, step jsonb)
  `.execute(writer.tables)
}
