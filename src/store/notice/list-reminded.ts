import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Reader } from '../reader.ts'

/** A task of which somebody is reminded. */
export interface RemindedTask {
  readonly id: string
  readonly title: string
  readonly organisation: string
  readonly dueOn: CivilDate
}

/** Those of them that the person sees and that are still not done; asked with their own key. */
export async function listReminded(reader: Reader, ids: readonly string[]): Promise<readonly RemindedTask[]> {
  if (ids.length === 0) return []
  const found = await sql<RemindedTask>`
    select task.id, measure.title, o.short_name as organisation, task.due_on as "dueOn"
    from task
    join measure on measure.region_id = task.region_id and measure.id = task.measure_id
    join organisation as o on o.id = task.organisation_id
    where task.id = any(${[...ids]}::uuid[]) and task.due_on is not null
    order by task.due_on, task.id
  `.execute(reader.tables)
  return found.rows
}
