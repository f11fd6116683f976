import type { Role } from '#core/access/role.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { accept, type Result } from '#core/result.ts'
import type { Standing } from '#core/task/standing.ts'
import { listBelow, type OrganisationBelow } from '#store/organisation/list-below.ts'
import { listRolesAt } from '#store/person/list-roles-at.ts'
import { listPlanTitles, type PlanTitle } from '#store/plan/list-plan-titles.ts'
import { countDoing, type DoingCount } from '#store/task/count-doing.ts'
import type { Context } from '../context.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { seeOrganisation } from './see-organisation.ts'
import { organisationSeen } from './sight.ts'
import { todayOf } from './today-of.ts'

export type Counts = Readonly<Partial<Record<Standing, number>>>

export interface OrganisationDoing {
  readonly counts: Counts
  readonly plans: readonly (Pick<PlanTitle, 'id' | 'title' | 'organisation'> & {
    readonly own: boolean
    readonly counts: Counts
  })[]
  readonly allPlans: number
  readonly below: readonly (OrganisationBelow & { readonly counts: Counts })[]
  readonly people:
    | readonly {
        readonly id: string
        readonly name: string
        readonly post: string | null
        readonly role: Role
      }[]
    | null
  readonly seesTasks: boolean
  readonly today: CivilDate
}

/** The first of them are told; a region has hundreds. */
const mostPlans = 20

/** What an organisation and all below it have to do, and who answers for it. */
export function showDoing(
  context: Context,
  id: string,
): Promise<Result<OrganisationDoing, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const seen = await seeOrganisation(reader, context.who, id)
    if (!seen.ok) return seen
    const today = await todayOf(reader, context)
    const seesTasks = (await organisationSeen(reader, context.who, 'task/see', id)) !== null
    const counted = seesTasks ? await countDoing(reader, id, today) : []
    const { byPlan, byPlace, counts } = fold(counted)
    const titles = await listPlanTitles(reader, [...byPlan.keys()])
    const plans = titles
      .map((plan) => ({ ...plan, own: plan.organisationId === id, counts: byPlan.get(plan.id) ?? {} }))
      .toSorted(
        (one, other) =>
          Number(other.own) - Number(one.own) || (other.counts.overdue ?? 0) - (one.counts.overdue ?? 0),
      )
    const below = await listBelow(reader, id, today)
    const looksAfter = (await organisationSeen(reader, context.who, 'person/see', id)) !== null
    return accept({
      counts,
      plans: plans.slice(0, mostPlans).map(({ organisationId: _, ...plan }) => plan),
      allPlans: plans.length,
      below: below.map((one) => ({ ...one, counts: byPlace.get(one.id) ?? {} })),
      people: looksAfter
        ? (await listRolesAt(reader, id)).map(({ personId, person, post, role }) => ({
            id: personId,
            name: person,
            post,
            role,
          }))
        : null,
      seesTasks,
      today,
    })
  })
}

interface Folded {
  readonly byPlan: ReadonlyMap<string, Counts>
  readonly byPlace: ReadonlyMap<string | null, Counts>
  readonly counts: Counts
}

function fold(counted: readonly DoingCount[]): Folded {
  const byPlan = new Map<string, Partial<Record<Standing, number>>>()
  const byPlace = new Map<string | null, Partial<Record<Standing, number>>>()
  const counts: Partial<Record<Standing, number>> = {}
  for (const { of, id, standing, tasks } of counted) {
    if (of === 'below') {
      byPlace.set(id, { ...byPlace.get(id), [standing]: tasks })
      counts[standing] = (counts[standing] ?? 0) + tasks
    } else if (id !== null) byPlan.set(id, { ...byPlan.get(id), [standing]: tasks })
  }
  return { byPlan, byPlace, counts }
}
