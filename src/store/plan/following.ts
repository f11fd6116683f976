import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** Notes that these plans go on from one of the period before. */
export async function saveFollows(writer: Writer, ids: readonly string[], planId: string): Promise<void> {
  await sql`
    update plan set follows_plan_id = ${planId} where id = any(${[...ids]}::uuid[])
  `.execute(writer.tables)
}

/** What was set of a plan beside its words goes on in others: who controls it, when its late tasks are told above. */
export async function copySettings(writer: Writer, fromId: string, toIds: readonly string[]): Promise<void> {
  await sql`
    update plan set escalate_after = kept.escalate_after,
      controller_id = coalesce(plan.controller_id, kept.controller_id, kept.enacted_by)
    from plan as kept
    where kept.id = ${fromId} and plan.region_id = kept.region_id and plan.id = any(${[...toIds]}::uuid[])
  `.execute(writer.tables)
}

/** A plan of the period before or behind one. */
export interface NeighbourPlan {
  readonly id: string
  readonly title: string
  readonly startOn: CivilDate
  readonly endOn: CivilDate | null
  readonly which: 'before' | 'behind'
}

/** The plan in force that goes on from one, the last where there are several; null: none does yet. */
export async function findBehind(reader: Reader, planId: string): Promise<string | null> {
  const row = await reader.tables
    .selectFrom('plan')
    .select('id')
    .where('follows_plan_id', '=', planId)
    .where('state', '=', 'in-force')
    .orderBy('enacted_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The plan that this one goes on from, and those in force that go on from it. */
export async function listNeighbours(reader: Reader, planId: string): Promise<readonly NeighbourPlan[]> {
  const found = await sql<NeighbourPlan>`
    select other.id, other.title, other.start_on as "startOn", other.end_on as "endOn",
           case when other.follows_plan_id = plan.id then 'behind' else 'before' end as which
    from plan join plan other on other.id = plan.follows_plan_id or other.follows_plan_id = plan.id
    where plan.id = ${planId} and other.state = 'in-force'
    order by other.start_on, other.id
  `.execute(reader.tables)
  return found.rows
}
