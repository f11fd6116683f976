import { may } from '#core/access/may.ts'
import { mayGrant } from '#core/access/may-grant.ts'
import type { Role } from '#core/access/role.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { checkActBehind } from '#core/organisation/act-behind.ts'
import { mayJoin } from '#core/organisation/organisation.ts'
import { accept, type Result } from '#core/result.ts'
import { appendLines } from '#store/journal/append-lines.ts'
import { findLine } from '#store/organisation/find-organisation.ts'
import { lockTree } from '#store/organisation/lock-tree.ts'
import { mergeOrganisation as merge } from '#store/organisation/merging.ts'
import type { OrganisationRecord } from '#store/organisation/organisation-record.ts'
import { countUnder } from '#store/organisation/page-tree.ts'
import { endRolesAt, giveRolesAt, listRolesAt, type RoleAt } from '#store/person/list-roles-at.ts'
import type { Reader } from '#store/reader.ts'
import { handOverTasks, listOwedByPlan, type OwedOfPlan } from '#store/task/hand-over-tasks.ts'
import type { Context } from '../context.ts'
import { findBehalf } from '../journal/find-behalf.ts'
import { entryOf } from '../journal/note.ts'
import { tell } from '../notice/tell.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { actText } from '../ru/act.ru.ts'
import { mergingReasons } from '../ru/merging.ru.ts'
import { grantsTowards } from '../session/acting.ts'
import { keepAct, type Scan, type WantedAct, withScan } from './act-behind.ts'
import { organisationToMend } from './see-organisation.ts'
import { organisationSeen } from './sight.ts'

export interface WantedMerging {
  readonly intoId: string
  /** The first day on which it is no more, not later than today. */
  readonly on: CivilDate
  readonly act: WantedAct
  /** What stood there when the form was opened. */
  readonly revision: number
  /** Plans of which what is still to be done ends; of all others it goes over. */
  readonly cancelledPlans: readonly string[]
  /** Roles that go over to the successor; all others end. */
  readonly movedRoles: readonly string[]
}

/** What a merging would do, told before it is done. */
export interface MergingPreview {
  readonly into: string
  /** Those under it that go over. */
  readonly schools: number
  readonly centres: number
  readonly plans: readonly (Omit<OwedOfPlan, 'organisationId'> & { readonly mayCancel: boolean })[]
  /** `mine`: whether I may end or move it; one that I may not stays as it is. */
  readonly roles: readonly {
    readonly id: string
    readonly person: string
    readonly role: Role
    readonly mine: boolean
  }[]
}

export function previewMerging(
  context: Context,
  id: string,
  intoId: string,
): Promise<Result<MergingPreview, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const allowed = await allowedMerging(reader, context, id, intoId)
    if (!allowed.ok) return allowed
    const roles = await listRolesAt(reader, id)
    const mine = new Set((await rolesToMove(reader, context, id, intoId, roles)).map((role) => role.id))
    const plans = await listOwedByPlan(reader, id, intoId)
    const cancellable = await plansToCancel(reader, context, plans)
    return accept({
      into: allowed.value.into.passport.shortName,
      ...(await countUnder(reader, id)),
      plans: plans.map(({ organisationId: _, ...plan }) => ({
        ...plan,
        mayCancel: cancellable.has(plan.planId),
      })),
      roles: roles.map((role) => ({
        id: role.id,
        person: role.person,
        role: role.role,
        mine: mine.has(role.id),
      })),
    })
  })
}

/** Joins an organisation to another of its kind: it is closed, and what it had to do is the other's from that day on. */
export function mergeOrganisation(
  context: Context,
  id: string,
  wanted: WantedMerging,
): Promise<Result<null, ApplicationRefusal>> {
  return withScan(context, wanted.act, (scan) => mergeByAct(context, id, wanted, scan))
}

function mergeByAct(
  context: Context,
  id: string,
  wanted: WantedMerging,
  scan: Scan | null,
): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const { intoId, on } = wanted
    const asked = await allowedMerging(writer, context, id, intoId)
    if (!asked.ok) return asked
    await lockTree(writer, asked.value.record.regionId)
    // Whoever had the tree before us may have moved or joined either of them.
    const allowed = await allowedMerging(writer, context, id, intoId)
    if (!allowed.ok) return allowed
    const { record, into } = allowed.value
    const today = context.today(record.passport)
    const named = checkActBehind(wanted.act, today)
    if (!named.ok) return named
    const act = actText(named.value)
    if (record.revision !== wanted.revision) return no('organisation/changed-meanwhile')
    if (on > today) return no('organisation/move-ahead')
    if (record.passport.openedOn !== null && on <= record.passport.openedOn) {
      return no('organisation/opened-later')
    }
    const owed = await listOwedByPlan(writer, id, intoId)
    const cancellable = await plansToCancel(writer, context, owed)
    const cancelledPlans = wanted.cancelledPlans.filter((plan) => owed.some(({ planId }) => planId === plan))
    if (cancelledPlans.some((plan) => !cancellable.has(plan))) return no('organisation/others-plan')
    const roles = await rolesToMove(writer, context, id, intoId, await listRolesAt(writer, id))
    // Asked while it still stands where it did.
    const behalf = await findBehalf(writer, context.who, { noun: 'organisation', subjectId: id })

    const by = { personId: context.who.personId, at: context.now() }
    if (!(await merge(writer, { id, intoId, on, act }, by))) return no('organisation/moved-later')
    const { regionId } = record
    await keepAct(writer, context, { regionId, organisationId: id }, 'merge', { act: named.value, scan })
    const handed = await handOverTasks(
      writer,
      {
        fromId: id,
        intoId,
        from: record.passport.shortName,
        into: into.passport.shortName,
        act,
        cancelledPlans,
        reasons: mergingReasons(record.passport.shortName, into.passport.shortName, act),
      },
      { regionId: record.regionId, on: today, ...by },
    )
    const ids = roles.map((role) => role.id)
    const moved = ids.filter((role) => wanted.movedRoles.includes(role))
    await giveRolesAt(writer, moved, intoId, by)
    await endRolesAt(writer, ids, { on: today, by: by.personId })
    if (handed.handedOver > 0)
      await tell(writer, context, { by: by.personId, at: by.at }, [
        {
          regionId: record.regionId,
          kind: 'taken-over',
          answeringFor: intoId,
          organisationId: id,
          tasks: handed.handedOver,
        },
      ])
    const told = { noun: 'organisation' as const, behalf }
    await appendLines(writer, record.regionId, [
      entryOf(context, {
        ...told,
        verb: 'merge',
        subjectId: id,
        organisationId: id,
        details: { name: record.passport.shortName, into: into.passport.shortName, on, act, ...handed },
      }),
      entryOf(context, {
        ...told,
        verb: 'take-in',
        subjectId: intoId,
        organisationId: intoId,
        details: { name: record.passport.shortName, on, act },
      }),
      ...roles.flatMap((role) => {
        const line = (verb: 'end' | 'give', organisation: OrganisationRecord) =>
          entryOf(context, {
            verb,
            noun: 'role',
            subjectId: role.personId,
            organisationId: organisation.id,
            behalf,
            details: { role: role.role, organisation: organisation.passport.shortName },
          })
        return moved.includes(role.id) ? [line('end', record), line('give', into)] : [line('end', record)]
      }),
    ])
    return accept(null)
  })
}

/** Both must be one's own to change, and their work one's own to lay: who only looks after settings joins nothing. */
async function allowedMerging(
  reader: Reader,
  context: Context,
  id: string,
  intoId: string,
): Promise<
  Result<{ readonly record: OrganisationRecord; readonly into: OrganisationRecord }, ApplicationRefusal>
> {
  const joined = await organisationToMend(reader, context.who, id)
  if (!joined.ok) return joined
  const into = await organisationToMend(reader, context.who, intoId)
  if (!into.ok) return into
  for (const one of [id, intoId]) {
    if ((await organisationSeen(reader, context.who, 'plan/roll-out', one)) === null)
      return no('access/denied')
  }
  if (id === intoId || !mayJoin(joined.value.kind, into.value.kind)) return no('organisation/not-alike')
  if (joined.value.regionId !== into.value.regionId) return no('organisation/other-region')
  if (joined.value.passport.closedOn !== null) return no('organisation/closed-already')
  if (into.value.passport.closedOn !== null) return no('organisation/place-closed')
  return accept({ record: joined.value, into: into.value })
}

/** Nobody takes away or gives what they could not give, here or there; their own roles nobody moves. */
async function rolesToMove(
  reader: Reader,
  { who }: Context,
  id: string,
  intoId: string,
  roles: readonly RoleAt[],
): Promise<readonly RoleAt[]> {
  const lines = await Promise.all(
    [id, intoId].map(async (one) => (await findLine(reader, one)).map((above) => above.id)),
  )
  return roles.filter(
    ({ personId, role }) =>
      personId !== who.personId &&
      lines.every((line) => mayGrant(grantsTowards(who, personId), { role, line })),
  )
}

/** Of whose plans one may end what they ask: one's own, not those of the levels above. */
async function plansToCancel(
  reader: Reader,
  { who }: Context,
  plans: readonly OwedOfPlan[],
): Promise<ReadonlySet<string>> {
  const owners = [...new Set(plans.map(({ organisationId }) => organisationId))]
  const mine = new Set<string>()
  for (const owner of owners) {
    const line = (await findLine(reader, owner)).map((above) => above.id)
    if (may(who.grants, 'plan/roll-out', line)) mine.add(owner)
  }
  return new Set(plans.filter((plan) => mine.has(plan.organisationId)).map(({ planId }) => planId))
}
