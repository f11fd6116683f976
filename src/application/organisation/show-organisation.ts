import type { OrganisationChange } from '#core/organisation/act-behind.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { Passport } from '#core/organisation/passport.ts'
import { accept, type Result } from '#core/result.ts'
import { findRecord } from '#store/organisation/find-record.ts'
import { type FormerName, listFormerNames } from '#store/organisation/former-names.ts'
import { findSuccessor, type JoinedOrganisation, listJoined } from '#store/organisation/merging.ts'
import { listOrganisationActs } from '#store/organisation/organisation-act.ts'
import { countUnder } from '#store/organisation/page-tree.ts'
import type { Reader } from '#store/reader.ts'
import type { Context } from '../context.ts'
import { type History, historyOf } from '../journal/history-lines.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { actText } from '../ru/act.ru.ts'
import { seeOrganisation } from './see-organisation.ts'
import { organisationSeen } from './sight.ts'

export interface ActOfOrganisation {
  readonly id: string
  readonly change: OrganisationChange
  readonly text: string
  /** Of its scan; null: there is none. */
  readonly fileName: string | null
}

export interface OrganisationView {
  readonly id: string
  readonly kind: OrganisationKind
  readonly revision: number
  readonly passport: Passport
  /** The organisation above, where it is seen too. */
  readonly parent: { readonly id: string; readonly kind: OrganisationKind; readonly shortName: string } | null
  /** What is taken where an organisation says nothing itself: of the one above, else its own. */
  readonly above: { readonly timeZone: string; readonly workingWeek: 5 | 6 }
  readonly schools: number
  readonly centres: number
  readonly mayMend: boolean
  readonly mayMerge: boolean
  /** To whom it was joined. */
  readonly successor: JoinedOrganisation | null
  /** Who was joined to it. */
  readonly joined: readonly JoinedOrganisation[]
  /** The acts by which it was renamed, moved or joined, the last one first. */
  readonly acts: readonly ActOfOrganisation[]
  /** How it was called before, the last name first. */
  readonly formerNames: readonly FormerName[]
}

export function showOrganisation(
  context: Context,
  id: string,
): Promise<Result<OrganisationView, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const seen = await seeOrganisation(reader, context.who, id)
    if (!seen.ok) return seen
    const { record, mayMend } = seen.value
    const { passport, kind, revision, parentId } = record
    const parent = parentId === null ? null : await seeOrganisation(reader, context.who, parentId)
    const above = await passportAbove(reader, record.parentId)
    return accept({
      id,
      kind,
      revision,
      passport,
      parent:
        parent === null || !parent.ok
          ? null
          : {
              id: parent.value.record.id,
              kind: parent.value.record.kind,
              shortName: parent.value.record.passport.shortName,
            },
      above: above ?? { timeZone: passport.timeZone, workingWeek: passport.workingWeek },
      ...(await countUnder(reader, id)),
      mayMend,
      mayMerge:
        mayMend &&
        kind !== 'region' &&
        passport.closedOn === null &&
        (await organisationSeen(reader, context.who, 'plan/roll-out', id)) !== null,
      successor: await findSuccessor(reader, id),
      joined: await listJoined(reader, id),
      acts: (await listOrganisationActs(reader, id)).map(({ id: actId, change, fileName, ...act }) => ({
        id: actId,
        change,
        text: actText(act),
        fileName,
      })),
      formerNames: await listFormerNames(reader, id),
    })
  })
}

async function passportAbove(
  reader: Reader,
  parentId: string | null,
): Promise<OrganisationView['above'] | null> {
  const parent = parentId === null ? null : await findRecord(reader, parentId)
  return parent === null
    ? null
    : { timeZone: parent.passport.timeZone, workingWeek: parent.passport.workingWeek }
}

/** What happened to an organisation, newest first. */
export function showOrganisationHistory(
  context: Context,
  id: string,
  below: number | null,
): Promise<Result<History, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const seen = await seeOrganisation(reader, context.who, id)
    if (!seen.ok) return seen
    return accept(await historyOf(reader, id, below))
  })
}
