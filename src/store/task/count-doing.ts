import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Standing } from '#core/task/standing.ts'
import type { Reader } from '../reader.ts'
import { findReached, ofPlans, visible } from './list-tasks.ts'
import { standing } from './standing.ts'

/** How many tasks at or under an organisation stand how: of one plan, or of one of those directly below it. */
export interface DoingCount {
  readonly of: 'plan' | 'below'
  /** null of `below`: the organisation's own. */
  readonly id: string | null
  readonly standing: Standing
  readonly tasks: number
}

/** Tasks of plans in force at or under an organisation, read once and counted both by plan and by place. */
export async function countDoing(
  reader: Reader,
  organisationId: string,
  day: CivilDate,
): Promise<readonly DoingCount[]> {
  const filter = { reach: [organisationId], day, planId: null, organisationId: null, measureId: null }
  const reached = await findReached(reader, filter.reach)
  const found = await sql<DoingCount>`
    with tree as materialized (
      select o.id,
             case when o.id <> root.id then ltree2text(subpath(o.path, nlevel(root.path), 1))::uuid end as child_id
      from organisation root
      join organisation o on o.id in (select organisations_under(array[root.id]))
      where root.id = ${organisationId}
    )
    select case grouping(task.plan_id) when 0 then 'plan' else 'below' end as of,
           case grouping(task.plan_id) when 0 then task.plan_id else tree.child_id end as id,
           stands.standing, count(*)::integer as tasks
    from task
    ${ofPlans(null, reached)}
    join tree on tree.id = task.organisation_id
    cross join lateral (select ${standing(day)} as standing offset 0) as stands
    where ${visible(filter, reached)}
    group by grouping sets ((task.plan_id, stands.standing), (tree.child_id, stands.standing))
  `.execute(reader.tables)
  return found.rows
}
