import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Standing } from '#core/task/standing.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import { streamRows } from '../stream-rows.ts'
import { standing } from './standing.ts'
import type { TaskLine } from './task-record.ts'

export interface TaskFilter {
  readonly reach: readonly string[]
  /** The day on which standings are told. */
  readonly day: CivilDate
  /** null: of every plan in force. */
  readonly planId: string | null
  /** null: of every organisation, of every measure. */
  readonly organisationId: string | null
  readonly measureId: string | null
  /** Empty: all. */
  readonly standings: readonly Standing[]
}

/** A place in the list by due day, where those without a day come last. */
export interface TaskKey {
  readonly dueOn: CivilDate | null
  readonly id: string
}

/** Tasks by due day, at most `limit`, those behind `after`. */
export async function pageTasks(
  reader: Reader,
  filter: TaskFilter,
  after: TaskKey | null,
  limit: number,
): Promise<readonly TaskLine[]> {
  if (filter.reach.length === 0) return []
  const found = await sql<TaskLine>`
    select * from (${lines(filter)}) as line
    where (${filter.standings.length === 0} or line.standing = any(${[...filter.standings]}))
    ${after === null ? sql`` : sql`and (coalesce(line."dueOn", 'infinity'), line.id) > (${after.dueOn ?? 'infinity'}::date, ${after.id}::uuid)`}
    order by coalesce(line."dueOn", 'infinity'), line.id
    limit ${limit}
  `.execute(reader.tables)
  return found.rows
}

/** All of them in the same order, some at a time. */
export async function* streamTasks(reader: Reader, filter: TaskFilter): AsyncGenerator<readonly TaskLine[]> {
  if (filter.reach.length === 0) return
  yield* streamRows(
    reader,
    sql<TaskLine>`
      select * from (${lines(filter)}) as line
      where (${filter.standings.length === 0} or line.standing = any(${[...filter.standings]}))
      order by coalesce(line."dueOn", 'infinity'), line.id
    `,
  )
}

/** How many tasks stand how, whatever standings are asked for. */
export async function countStandings(
  reader: Reader,
  filter: Omit<TaskFilter, 'standings'>,
): Promise<Readonly<Partial<Record<Standing, number>>>> {
  if (filter.reach.length === 0) return {}
  const found = await sql<{ standing: Standing; tasks: number }>`
    select ${standing(filter.day)} as standing, count(*) as tasks
    ${visible(filter)}
    group by 1
  `.execute(reader.tables)
  return Object.fromEntries(found.rows.map((row) => [row.standing, row.tasks]))
}

function lines(filter: Omit<TaskFilter, 'standings'>): RawBuilder<TaskLine> {
  return sql<TaskLine>`
    select task.id, task.plan_id as "planId", plan.title as "planTitle", task.measure_id as "measureId",
           measure.number as "measureNumber", measure.title as "measureTitle", o.short_name as organisation,
           assignment.responsible, task.start_on as "startOn", task.due_on as "dueOn", task.term_on as "termOn", task.done_on as "doneOn",
           ${standing(filter.day)} as standing
    ${visible(filter)}
  `
}

/** Tasks of plans in force; asked for one plan, of that plan whatever became of it. */
function visible(filter: Omit<TaskFilter, 'standings'>): RawBuilder<unknown> {
  return sql`
    from task
    join organisation o on o.id = task.organisation_id
    join plan on plan.region_id = task.region_id and plan.id = task.plan_id
    join measure on measure.region_id = task.region_id and measure.id = task.measure_id
    join assignment on assignment.region_id = task.region_id and assignment.id = task.assignment_id
    where ${withinReach('task.organisation_id', filter.reach)}
      and (${filter.organisationId}::uuid is null or task.organisation_id = ${filter.organisationId})
      and (${filter.measureId}::uuid is null or task.measure_id = ${filter.measureId})
      and ${filter.planId === null ? sql`plan.state = 'in-force'` : sql`task.plan_id = ${filter.planId}`}
  `
}
