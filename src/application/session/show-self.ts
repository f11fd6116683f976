import { type Action, may, reach } from '#core/access/may.ts'
import type { Role } from '#core/access/role.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { findOrganisations } from '#store/organisation/find-organisations.ts'
import { listOrganisations } from '#store/organisation/list-organisations.ts'
import type { Context } from '../context.ts'
import { brief, type OrganisationBrief } from '../organisation/brief.ts'
import { todayOf } from '../organisation/today-of.ts'
import { ownGrants } from './acting.ts'

export interface Self {
  readonly person: { readonly id: string; readonly name: string; readonly signInName: string }
  readonly grants: readonly { readonly role: Role; readonly organisation: OrganisationBrief }[]
  /** Whom I stand in for today, until which day. */
  readonly standsInFor: readonly { readonly name: string; readonly endsOn: CivilDate }[]
  readonly actions: readonly Action[]
  readonly drafting: readonly OrganisationBrief[]
  readonly today: CivilDate
  readonly demo: boolean
}

const actions: Readonly<Record<Action, true>> = {
  'plan/see': true,
  'plan/draft': true,
  'plan/enact': true,
  'plan/roll-out': true,
  'task/see': true,
  'task/report': true,
  'task/comment': true,
  'task/oversee': true,
  'organisation/see': true,
  'organisation/mend': true,
  'calendar/mend': true,
  'evidence-words/mend': true,
  'journal/see': true,
  'person/see': true,
  'person/mend': true,
}

/** Who I am, and what I may do where. */
export function showSelf(context: Context): Promise<Self> {
  const { who } = context
  return context.read(async (reader) => {
    const held = await findOrganisations(reader, [
      ...new Set(who.grants.map((grant) => grant.organisationId)),
    ])
    const drafting = await listOrganisations(reader, reach(who.grants, 'plan/draft'))
    return {
      person: { id: who.personId, name: who.name, signInName: who.signInName },
      grants: ownGrants(who).flatMap((grant) => {
        const organisation = held.get(grant.organisationId)
        return organisation === undefined ? [] : [{ role: grant.role, organisation: brief(organisation) }]
      }),
      standsInFor: (who.standsInFor ?? []).map(({ name, endsOn }) => ({ name, endsOn })),
      actions: (Object.keys(actions) as Action[]).filter((action) =>
        may(
          who.grants,
          action,
          who.grants.map((grant) => grant.organisationId),
        ),
      ),
      drafting: drafting.map(brief),
      today: todayOf(context),
      demo: context.demo !== null,
    }
  })
}
