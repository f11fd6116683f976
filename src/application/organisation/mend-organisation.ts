import { checkActBehind } from '#core/organisation/act-behind.ts'
import { checkOrganisation } from '#core/organisation/check-organisation.ts'
import type { PassportDraft } from '#core/organisation/passport.ts'
import { changesOf } from '#core/organisation/sheet/compare-tree.ts'
import { accept, type Result } from '#core/result.ts'
import { findRecord } from '#store/organisation/find-record.ts'
import { lockTree } from '#store/organisation/lock-tree.ts'
import { findSuccessor } from '#store/organisation/merging.ts'
import { mendPassports } from '#store/organisation/save-passports.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { actText } from '../ru/act.ru.ts'
import { keepAct, type Scan, type WantedAct, withScan } from './act-behind.ts'
import { inWords, type PassportRefused, refusePassport } from './field-problem.ts'
import { findClashes } from './find-clashes.ts'
import { organisationToMend } from './see-organisation.ts'

export interface MendedOrganisation {
  /** What stood there when the form was opened. */
  readonly revision: number
  readonly passport: PassportDraft
  /** By which it bears another name; null: none, as where a slip is mended. */
  readonly act: WantedAct | null
}

/** Changes what an organisation is known by. The same said again changes nothing. */
export function mendOrganisation(
  context: Context,
  id: string,
  mended: MendedOrganisation,
): Promise<Result<null, ApplicationRefusal> | PassportRefused> {
  return withScan(context, mended.act, (scan) => mendByAct(context, id, mended, scan))
}

function mendByAct(
  context: Context,
  id: string,
  mended: MendedOrganisation,
  scan: Scan | null,
): Promise<Result<null, ApplicationRefusal> | PassportRefused> {
  return context.write(async (writer) => {
    const allowed = await organisationToMend(writer, context.who, id)
    if (!allowed.ok) return allowed
    await lockTree(writer, allowed.value.regionId)
    // Whoever had the tree before us may have changed this very organisation.
    const record = (await findRecord(writer, id)) ?? allowed.value
    const above = record.parentId === null ? null : await findRecord(writer, record.parentId)
    const place = {
      kind: record.kind,
      today: context.today(record.passport),
      above: (above ?? record).passport,
    }
    const checked = checkOrganisation(mended.passport, place)
    if (!checked.ok) return refusePassport(inWords(checked.problems))
    const { passport } = checked
    if (passport.closedOn !== record.passport.closedOn && (await findSuccessor(writer, id)) !== null) {
      return no('organisation/joined')
    }
    const changes = changesOf(record.passport, passport)
    if (changes.length === 0) return accept(null)
    if (record.revision !== mended.revision) return no('organisation/changed-meanwhile')
    const clashes = await findClashes(writer, context.who, record, passport)
    if (clashes.length > 0) return refusePassport(clashes)
    // An act is kept with what it changes: a new name.
    const renamed = changes.some(({ field }) => field === 'name')
    const act = mended.act === null || !renamed ? null : checkActBehind(mended.act, place.today)
    if (act !== null && !act.ok) return act
    await mendPassports(writer, [{ id, passport, on: place.today }])
    const { regionId } = record
    if (act !== null)
      await keepAct(writer, context, { regionId, organisationId: id }, 'rename', { act: act.value, scan })
    await note(writer, context, {
      regionId,
      verb: 'mend',
      noun: 'organisation',
      subjectId: id,
      details: {
        name: record.passport.shortName,
        changes,
        ...(act === null ? {} : { act: actText(act.value) }),
      },
    })
    return accept(null)
  })
}
