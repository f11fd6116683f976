import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Task } from '#core/task/task.ts'
import { jsonText } from '../json-text.ts'
import type { Writer } from '../writer.ts'

/** Keeps new tasks, all in one statement; `day` is the one on which they are laid. */
export async function saveTasks(
  writer: Writer,
  regionId: string,
  tasks: readonly Task[],
  { day, at }: { readonly day: CivilDate; readonly at: string },
): Promise<void> {
  const rows = tasks.map(({ window: _, ...task }) => task)
  await sql`
    insert into task (region_id, id, organisation_id, plan_id, measure_id, assignment_id, occurrence, times, start_on,
                      due_on, term_on, laid_on, changed_at)
    select ${regionId}, id, "organisationId", "planId", "measureId", "assignmentId", occurrence, times, "startOn",
           "dueOn", "termOn", ${day}, ${at}
    from jsonb_to_recordset(${jsonText(rows)}::jsonb)
      as task (id uuid, "organisationId" uuid, "planId" uuid, "measureId" uuid, "assignmentId" uuid,
               occurrence integer, times integer, "startOn" date, "dueOn" date, "termOn" date)
  `.execute(writer.tables)
}
