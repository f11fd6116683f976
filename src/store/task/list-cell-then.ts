import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Standing } from '#core/task/standing.ts'
import { organisationsThen } from '../organisation/organisations-then.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import { standing } from './standing.ts'
import { tasksThen } from './tasks-then.ts'

/** A task as it stood on a past day. */
export interface TaskThen {
  readonly id: string
  readonly occurrence: number
  readonly startOn: CivilDate | null
  readonly dueOn: CivilDate | null
  readonly termOn: CivilDate | null
  readonly doneOn: CivilDate | null
  readonly doneNote: string | null
  readonly standing: Standing
  readonly organisation: string
}

/** What an organisation within reach owed of a measure on a day, in the order of its due days. */
export async function listCellThen(
  reader: Reader,
  cell: { readonly planId: string; readonly measureId: string; readonly organisationId: string },
  reach: readonly string[],
  day: CivilDate,
): Promise<readonly TaskThen[]> {
  const found = await sql<TaskThen>`
    select task.id, task.occurrence, task.start_on as "startOn", task.due_on as "dueOn", task.term_on as "termOn",
           task.done_on as "doneOn", task.done_note as "doneNote", ${standing(day)} as standing, o.short_name as organisation
    from ${tasksThen(cell.planId, day)} as task
    join ${organisationsThen(cell.planId, day)} as o on o.id = task.organisation_id
    where task.measure_id = ${cell.measureId} and task.organisation_id = ${cell.organisationId}
      and ${withinReach('task.organisation_id', reach)}
    order by task.due_on, task.id
  `.execute(reader.tables)
  return found.rows
}
