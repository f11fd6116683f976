import { checkOrganisation } from '#core/organisation/check-organisation.ts'
import { mayStandUnder, type OrganisationKind } from '#core/organisation/organisation.ts'
import type { PassportDraft } from '#core/organisation/passport.ts'
import { accept, type Result } from '#core/result.ts'
import { lockTree } from '#store/organisation/lock-tree.ts'
import { addOrganisations } from '#store/organisation/save-passports.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { inWords, type PassportRefused, refusePassport } from './field-problem.ts'
import { findClashes } from './find-clashes.ts'
import { organisationToMend } from './see-organisation.ts'

export interface AddedOrganisation {
  readonly parentId: string
  readonly kind: Exclude<OrganisationKind, 'region'>
  readonly passport: PassportDraft
}

export function addOrganisation(
  context: Context,
  added: AddedOrganisation,
): Promise<Result<{ readonly id: string }, ApplicationRefusal> | PassportRefused> {
  return context.write(async (writer) => {
    const { who } = context
    const { kind, parentId } = added
    const found = await organisationToMend(writer, who, parentId)
    if (!found.ok) return found
    const parent = found.value
    if (!mayStandUnder(kind, parent.kind)) return no('organisation/wrong-place')
    await lockTree(writer, parent.regionId)
    const place = { kind, today: context.today(parent.passport), above: parent.passport }
    const checked = checkOrganisation(added.passport, place)
    if (!checked.ok) return refusePassport(inWords(checked.problems))
    const { passport } = checked
    const clashes = await findClashes(writer, who, { id: null, parentId, kind }, passport)
    if (clashes.length > 0) return refusePassport(clashes)
    const id = context.newId()
    await addOrganisations(writer, [{ id, parentId, kind, passport }])
    await note(writer, context, {
      regionId: parent.regionId,
      verb: 'add',
      noun: 'organisation',
      subjectId: id,
      details: { name: passport.name, kind, under: parent.passport.shortName },
    })
    return accept({ id })
  })
}
