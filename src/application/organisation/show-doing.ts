import type { Role } from '#core/access/role.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { accept, type Result } from '#core/result.ts'
import type { StandingCounts } from '#core/task/standing-counts.ts'
import { listBelow, type OrganisationBelow } from '#store/organisation/list-below.ts'
import { listRolesAt } from '#store/person/list-roles-at.ts'
import { listPlanTitles, type PlanTitle } from '#store/plan/list-plan-titles.ts'
import type { Context } from '../context.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { countDoing, nothingDone } from './count-doing.ts'
import { seeOrganisation } from './see-organisation.ts'
import { organisationSeen } from './sight.ts'
import { todayOf } from './today-of.ts'

export interface OrganisationDoing {
  readonly counts: StandingCounts
  readonly plans: readonly (Pick<PlanTitle, 'id' | 'title' | 'organisation'> & {
    readonly own: boolean
    readonly counts: StandingCounts
  })[]
  readonly allPlans: number
  readonly below: readonly (OrganisationBelow & { readonly counts: StandingCounts })[]
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
    const today = todayOf(context)
    const [place, below] = await Promise.all([
      organisationSeen(reader, context.who, 'task/see', id),
      listBelow(reader, id, today),
    ])
    const { counts, byPlan, byPlace } =
      place === null ? nothingDone : await countDoing(reader, context, place, { below, day: today })
    const titles = await listPlanTitles(reader, [...byPlan.keys()])
    const plans = titles
      .map((plan) => ({ ...plan, own: plan.organisationId === id, counts: byPlan.get(plan.id) ?? {} }))
      .toSorted(
        (one, other) =>
          Number(other.own) - Number(one.own) || (other.counts.overdue ?? 0) - (one.counts.overdue ?? 0),
      )
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
      seesTasks: place !== null,
      today,
    })
  })
}
