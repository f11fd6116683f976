import { mayGrant } from '#core/access/may-grant.ts'
import type { Role } from '#core/access/role.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { journalNouns } from '#core/journal/journal-act.ts'
import { accept, type Result } from '#core/result.ts'
import { isWithinReach } from '#store/person/page-people.ts'
import { listStandIns } from '#store/person/stand-in.ts'
import { listControlled } from '#store/plan/controller.ts'
import type { Context } from '../context.ts'
import { type History, historyOf } from '../journal/history-lines.ts'
import { reachOf } from '../organisation/sight.ts'
import { todayOf } from '../organisation/today-of.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { grantsTowards } from '../session/acting.ts'
import { seePerson } from './see-person.ts'
import { type StandInView, viewStandIn } from './view-stand-in.ts'

export interface PersonView {
  readonly id: string
  readonly name: string
  readonly post: string | null
  /** Only for who answers for them, and for themselves. */
  readonly email: string | null
  readonly signInName: string | null
  readonly me: boolean
  readonly mayMend: boolean
  readonly leavesOn: CivilDate | null
  readonly left: boolean
  readonly roles: readonly {
    readonly id: string
    readonly role: Role
    readonly organisation: { readonly id: string; readonly shortName: string }
    readonly since: string
    readonly endedOn: CivilDate | null
    readonly held: boolean
    readonly mayEnd: boolean
  }[]
  /** Plans in force under their control, of those that I see. */
  readonly controls: readonly { readonly id: string; readonly title: string; readonly organisation: string }[]
  readonly standIns: readonly StandInView[]
  readonly today: CivilDate
}

/** A person with their roles, what is under their control, and who stands in for them. */
export function showPerson(context: Context, id: string): Promise<Result<PersonView, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const { who } = context
    const seen = await seePerson(reader, who, id)
    if (!seen.ok) return seen
    const { record, roles, mayMend } = seen.value
    const me = id === who.personId
    const today = todayOf(context)
    const standIns = await listStandIns(reader, id, today)
    return accept({
      id,
      name: record.name,
      post: record.post,
      email: mayMend || me ? record.email : null,
      signInName: mayMend || me ? record.signInName : null,
      me,
      mayMend,
      leavesOn: record.leavesOn,
      left: record.leftAt !== null,
      roles: roles.map((role) => ({
        id: role.id,
        role: role.role,
        organisation: { id: role.organisationId, shortName: role.organisation },
        since: role.since,
        endedOn: role.endedOn,
        held: role.held,
        mayEnd: role.held && !me && mayGrant(grantsTowards(who, id), role),
      })),
      controls: await listControlled(reader, id, reachOf(who, 'plan/see')),
      standIns: standIns.map((one) =>
        viewStandIn(one, { today, mayEnd: me || (mayMend && one.absentId === id) }),
      ),
      today,
    })
  })
}

/** What was done about a person, newest first. */
export function showPersonHistory(
  context: Context,
  id: string,
  below: number | null,
): Promise<Result<History, ApplicationRefusal>> {
  return context.read(async (reader) => {
    if (!(await isWithinReach(reader, id, reachOf(context.who, 'person/see')))) return no('person/not-found')
    return accept(await historyOf(reader, id, below, journalNouns('people')))
  })
}
