import type { TreeChange } from '#core/organisation/sheet/tree-change.ts'
import { accept, type Result } from '#core/result.ts'
import { appendLines } from '#store/journal/append-lines.ts'
import { lockTree } from '#store/organisation/lock-tree.ts'
import type { NewOrganisation } from '#store/organisation/organisation-record.ts'
import { addOrganisations, mendPassports } from '#store/organisation/save-passports.ts'
import { lockImport } from '#store/organisation/sheet/find-import.ts'
import { closeImport } from '#store/organisation/sheet/save-import.ts'
import type { ImportOutcome, SheetImport } from '#store/organisation/sheet/sheet-import.ts'
import type { Writer } from '#store/writer.ts'
import type { Context } from '../../context.ts'
import { type ApplicationRefusal, no } from '../../refusal.ts'
import { compareImport, fingerprintOf, importSeen } from './view-import.ts'

/** Brings a sheet into the tree, wholly or not at all, if it would still do what was shown. */
export function applyImport(
  context: Context,
  id: string,
  fingerprint: string,
): Promise<Result<ImportOutcome, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const seen = await importSeen(writer, context.who, id)
    if (!seen.ok) return seen
    await lockTree(writer, seen.value.regionId)
    const sheet = await lockImport(writer, id)
    if (sheet === null) return no('organisation-import/not-found')
    if (sheet.appliedAt !== null) return no('organisation-import/applied')
    const change = await compareImport(writer, context, sheet)
    if (fingerprintOf(change) !== fingerprint) return no('organisation-import/changed-meanwhile')
    if (change.faults.length > 0) return no('organisation-import/faulty')
    const made = newOrganisations(change, context.newId)
    await addOrganisations(writer, made)
    await mendPassports(
      writer,
      change.changed.map(({ id: changedId, passport }) => ({
        id: changedId,
        passport,
        on: context.today(passport),
      })),
    )
    const outcome = { added: made.length, changed: change.changed.length }
    await closeImport(writer, id, outcome, context.now())
    await noteAll(writer, context, sheet, change, made)
    return accept(outcome)
  })
}

/** In the order of `added`. */
function newOrganisations({ added }: TreeChange, newId: () => string): readonly NewOrganisation[] {
  const ids = new Map(added.map(({ line }) => [line, newId()]))
  const idOf = (line: number): string => {
    const id = ids.get(line)
    if (id === undefined) throw new Error(`row ${line} adds nothing`)
    return id
  }
  return added.map(({ line, kind, parent, passport }) => {
    if (kind === 'region') throw new Error('no sheet adds a region')
    return { id: idOf(line), parentId: 'id' in parent ? parent.id : idOf(parent.line), kind, passport }
  })
}

async function noteAll(
  writer: Writer,
  context: Context,
  sheet: SheetImport,
  { added, changed }: TreeChange,
  made: readonly NewOrganisation[],
): Promise<void> {
  const { who } = context
  const by = {
    at: context.now(),
    personId: who.personId,
    personName: who.name,
    address: who.address,
    noun: 'organisation',
  }
  const file = sheet.fileName
  await appendLines(writer, sheet.regionId, [
    ...added.map(({ kind, parentName, passport }, index) => ({
      ...by,
      verb: 'add',
      subjectId: made[index]?.id ?? null,
      organisationId: made[index]?.id ?? sheet.regionId,
      details: { name: passport.name, kind, under: parentName, file },
    })),
    ...changed.map(({ id, name, changes }) => ({
      ...by,
      verb: 'mend',
      subjectId: id,
      organisationId: id,
      details: { name, changes, file },
    })),
  ])
}
