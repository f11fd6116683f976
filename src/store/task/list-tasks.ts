import { type RawBuilder, sql } from 'kysely'
import type { Standing } from '#core/task/standing.ts'
import { plannedAnew } from '../connection/statement-name.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import { streamRows } from '../stream-rows.ts'
import { asked, awaitsAnswer, controlledPlans } from './awaits-answer.ts'
import { dueOfStandings } from './due-of-standings.ts'
import { factsOf } from './facts-of-standings.ts'
import { ownOrganisations } from './own-organisations.ts'
import { standing } from './standing.ts'
import type { TaskFilter, TaskKey, TaskOrder } from './task-filter.ts'
import { partIndex, partOf, partsOf, type TaskPart } from './task-parts.ts'
import type { ListedTask } from './task-record.ts'

/** Tasks in the order asked for, at most `limit`, those behind `after`. */
export async function pageTasks(
  reader: Reader,
  filter: TaskFilter,
  reached: Reached,
  after: TaskKey | null,
  limit: number,
): Promise<readonly ListedTask[]> {
  if (filter.reach.length === 0) return []
  const tasks: ListedTask[] = []
  for (const part of partsOf(filter, reached.whole, after)) {
    if (tasks.length === limit) break
    const found = await lines(part, reached, limit - tasks.length).execute(reader.tables)
    tasks.push(...found.rows)
  }
  return tasks
}

/** All of them in the same order, some at a time. */
export async function* streamTasks(
  reader: Reader,
  filter: TaskFilter,
): AsyncGenerator<readonly ListedTask[]> {
  if (filter.reach.length === 0) return
  const reached = await findReached(reader, filter.reach)
  for (const part of partsOf(filter, reached.whole, null))
    yield* streamRows(reader, lines(part, reached, null))
}

/**
 * The page is found first, and only its lines get their words: of a region's tens of thousands nobody reads measures that
 * are not shown. `limit` null: all.
 */
function lines({ filter, after }: TaskPart, reached: Reached, limit: number | null): RawBuilder<ListedTask> {
  const { standings, day, order = 'due' } = filter
  const [from, to] = dueOfStandings(standings, day)
  return sql<ListedTask>`
    ${sql.raw(plannedAnew)}
    select task.id, task.plan_id as "planId", task.plan_title as "planTitle", task.measure_id as "measureId",
           measure.number as "measureNumber", measure.title as "measureTitle", task.organisation_id as "organisationId", o.short_name as organisation,
           assignment.responsible, task.start_on as "startOn", task.due_on as "dueOn", task.term_on as "termOn", task.done_on as "doneOn",
           task.standing, ${limit === null ? sql`null` : submission} as submission
    from (
      select task.*, plan.title as plan_title, stands.standing
      from task
      ${ofPlans(filter.planId, reached)}
      ${order === 'organisation' ? sql`join organisation named on named.id = task.organisation_id` : sql``}
      cross join lateral (select ${standing(day)} as standing offset 0) as stands
      where ${visible(filter, reached)}
        ${factsOf(standings)}
        and (${standings.length === 0} or stands.standing = any(${[...standings]}))
        and ${due} between ${from}::date and ${to}::date
        ${after === null ? sql`` : behind(order, after)}
      ${ordered(order, 'named', 'stands')}
      limit ${limit}
    ) as task
    join organisation o on o.id = task.organisation_id
    join measure on measure.region_id = task.region_id and measure.id = task.measure_id
    join assignment on assignment.region_id = task.region_id and assignment.id = task.assignment_id
    ${ordered(order, 'o', 'task')}
  `
}

/** SQL: what a controller is told of a submission before they open it. */
const submission = sql`case when task.standing = 'submitted' then jsonb_build_object(
  'note', task.done_note,
  'evidence', (
    select count(*) from evidence
    where evidence.region_id = task.region_id and evidence.task_id = task.id and evidence.removed_at is null
  )
) end`

/** SQL: as the index of regions has it. */
export const due = sql`(case when task.due_on is null then 'infinity'::date else task.due_on end)`

/** SQL: `organisation` names the row of the task's organisation, `stands` the one that has its standing. */
function ordered(
  order: TaskOrder,
  organisation: 'named' | 'o',
  stands: 'stands' | 'task',
): RawBuilder<unknown> {
  switch (order) {
    case 'attention':
      return sql`order by ${partOf(sql.ref(`${stands}.standing`))}, ${due}, task.id`
    case 'due':
      return sql`order by ${due}, task.id`
    case 'due-last':
      return sql`order by ${due} desc, task.id desc`
    case 'organisation':
      return sql`order by ${sql.ref(`${organisation}.short_name`)}, ${sql.ref(`${organisation}.id`)}, ${due}, task.id`
  }
}

/** SQL: `and` the row stands behind a key. */
function behind(order: TaskOrder, { standing, dueOn, organisationId, id }: TaskKey): RawBuilder<unknown> {
  const spot = sql`${dueOn ?? 'infinity'}::date, ${id}::uuid`
  switch (order) {
    case 'attention':
      return sql`and (${partOf(sql.ref('stands.standing'))}, ${due}, task.id) > (${sql.lit(partIndex(standing))}, ${spot})`
    case 'due':
      return sql`and (${due}, task.id) > (${spot})`
    case 'due-last':
      return sql`and (${due}, task.id) < (${spot})`
    case 'organisation':
      return sql`and (named.short_name, named.id, ${due}, task.id) > (
        (select short_name from organisation where id = ${organisationId}::uuid), ${organisationId}::uuid, ${spot})`
  }
}

/** How many tasks stand how, whatever standings are asked for. */
export async function countStandings(
  reader: Reader,
  filter: Omit<TaskFilter, 'standings'>,
  reached: Reached,
): Promise<Readonly<Partial<Record<Standing, number>>>> {
  if (filter.reach.length === 0) return {}
  const found = await sql<{ standing: Standing; tasks: number }>`
    ${sql.raw(plannedAnew)}
    select ${standing(filter.day)} as standing, count(*) as tasks
    from task
    ${ofPlans(filter.planId, reached)}
    where ${visible(filter, reached)}
    group by 1
  `.execute(reader.tables)
  return Object.fromEntries(found.rows.map((row) => [row.standing, row.tasks]))
}

/** SQL: tasks of plans in force; asked for one plan, of that plan whatever became of it. */
export function ofPlans(planId: string | null, { regions }: Reached): RawBuilder<unknown> {
  return sql`join plan on plan.region_id = task.region_id and plan.id = task.plan_id
    and ${
      planId === null
        ? sql`plan.state = 'in-force' and plan.region_id = any(${[...regions]}::uuid[])`
        : sql`plan.id = ${planId}`
    }`
}

/** SQL: whether a task is within reach and asked for, standings apart. */
export function visible(
  {
    planId,
    organisationId,
    measureId,
    dueFrom = null,
    dueTo = null,
    own = null,
    awaiting = null,
    day,
  }: Omit<TaskFilter, 'standings'>,
  { tasks }: Reached,
): RawBuilder<boolean> {
  return sql<boolean>`${tasks}
    ${own === null ? sql`` : sql`and task.organisation_id ${own.without ? sql`not in` : sql`in`} (${ownOrganisations(own.ids)})`}
    ${dueFrom === null ? sql`` : sql`and ${due} >= ${dueFrom}::date and task.due_on is not null`}
    ${dueTo === null ? sql`` : sql`and ${due} <= ${dueTo}::date`}
    and (${organisationId}::uuid is null or task.organisation_id = ${organisationId})
    and (${measureId}::uuid is null or task.measure_id = ${measureId})
    ${planId === null ? sql`` : sql`and task.plan_id = ${planId}`}
    ${awaiting === null ? sql`` : sql`and ${asked} and task.plan_id = any(array(${controlledPlans(awaiting)})) and ${awaitsAnswer(awaiting, standing(day))}`}`
}

/** What is known of the places of a reach before its tasks are looked for. */
export interface Reached {
  /** SQL: whether a task is within reach. */
  readonly tasks: RawBuilder<boolean>
  /** In which regions it lies: of the country's plans only theirs are looked through. */
  readonly regions: readonly string[]
  /** It is one whole region. */
  readonly whole: boolean
  /** Those of its places that lie under none of the others; their depth in the tree, from 1 for regions. */
  readonly outermost: readonly { readonly id: string; readonly depth: number }[]
}

/** One whole region is told by the task itself, and its page by the index of regions. */
export async function findReached(reader: Reader, reach: readonly string[]): Promise<Reached> {
  const { rows } = await sql<{ id: string; regionId: string; path: string }>`
    select id, region_id as "regionId", path from organisation where id = any(${[...reach]}::uuid[])
  `.execute(reader.tables)
  const regions = [...new Set(rows.map(({ regionId }) => regionId))]
  const [only] = rows
  const whole = rows.length === 1 && only !== undefined && only.id === only.regionId
  const tasks = whole ? sql<boolean>`task.region_id = ${only.id}` : withinReach('task.organisation_id', reach)
  const outermost = rows
    .filter(({ path }) => !rows.some((above) => path.startsWith(`${above.path}.`)))
    .map(({ id, path }) => ({ id, depth: path.split('.').length }))
  return { tasks, regions, whole, outermost }
}
