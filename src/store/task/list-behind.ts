import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import { ownOrganisations } from './own-organisations.ts'
import { standing } from './standing.ts'

/** A plan as it stands with those who carry it out. */
export interface PlanBehind {
  readonly id: string
  readonly title: string
  /** Whose plan it is; null: of somebody above whose name is not told. */
  readonly organisation: string | null
  /** How many organisations have overdue tasks, and how many tasks these are. */
  readonly behind: number
  readonly overdue: number
  /** Tasks due within the next seven days. */
  readonly soon: number
}

export interface BehindWanted {
  readonly reach: readonly string[]
  readonly own: readonly string[]
  readonly day: CivilDate
}

/**
 * Plans in which organisations within reach, not one's own alone, are late or have to be ready soon; those most behind
 * first, at most `limit` and how many there are of all. One's own late tasks are counted with the others', as the plan's matrix counts them.
 */
export async function listBehind(
  reader: Reader,
  { reach, own, day }: BehindWanted,
  limit: number,
): Promise<{ readonly plans: readonly PlanBehind[]; readonly all: number }> {
  if (reach.length === 0) return { plans: [], all: 0 }
  const found = await sql<PlanBehind & { all: number }>`
    select plan.id, plan.title, o.short_name as organisation, late.behind::integer as behind, late.overdue::integer as overdue,
           late.soon::integer as soon, count(*) over ()::integer as all
    from (
      select task.plan_id,
             count(distinct task.organisation_id) filter (where task.standing = 'overdue') as behind,
             count(*) filter (where task.standing = 'overdue') as overdue,
             count(*) filter (where task.standing = 'due-soon') as soon
      from (
        select task.plan_id, task.organisation_id, ${standing(day)} as standing, task.organisation_id in (${ownOrganisations(own)}) as own
        from task
        where task.accepted_on is null and task.not_required_on is null and task.cancelled_on is null
          and task.due_on <= ${day}::date + 7 and ${withinReach('task.organisation_id', reach)}
      ) as task
      group by task.plan_id
      having bool_or(not task.own and task.standing in ('overdue', 'due-soon'))
    ) as late
    join plan on plan.id = late.plan_id and plan.state = 'in-force'
    left join organisation o on o.id = plan.organisation_id
    order by late.overdue desc, late.soon desc, plan.title, plan.id
    limit ${limit}
  `.execute(reader.tables)
  return { plans: found.rows.map(({ all: _, ...plan }) => plan), all: found.rows[0]?.all ?? 0 }
}
