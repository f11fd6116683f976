import { sql } from 'kysely'
import type { CivilDate, Period } from '#core/calendar/civil-date.ts'
import type { Standing } from '#core/task/standing.ts'
import type { Reader } from '../reader.ts'
import { due, findReached, ofPlans, visible } from './list-tasks.ts'
import { standing } from './standing.ts'
import type { TaskFilter } from './task-filter.ts'

/** How many tasks that are due on a day stand how; `day` null: those that wait for a date. */
export interface DayCount {
  readonly day: CivilDate | null
  readonly standing: Standing
  readonly tasks: number
}

/** Tasks due within a period, and those that wait for a date, counted by day; one question for all days. */
export async function countDays(
  reader: Reader,
  filter: Omit<TaskFilter, 'standings'>,
  { start, end }: Period,
): Promise<readonly DayCount[]> {
  if (filter.reach.length === 0) return []
  const reached = await findReached(reader, filter.reach)
  const found = await sql<DayCount>`
    select task.due_on as day, ${standing(filter.day)} as standing, count(*)::integer as tasks
    from task
    ${ofPlans(filter.planId, reached)}
    where ${visible(filter, reached)}
      and (${due} between ${start}::date and ${end}::date or ${due} = 'infinity'::date)
    group by 1, 2
    order by 1
  `.execute(reader.tables)
  return found.rows
}
