import { createHash } from 'node:crypto'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { PassportField } from '#core/organisation/passport.ts'
import { compareTree } from '#core/organisation/sheet/compare-tree.ts'
import { columnWords, rowFaultText } from '#core/organisation/sheet/ru/row-fault.ru.ts'
import type { FieldChange, TreeChange } from '#core/organisation/sheet/tree-change.ts'
import { accept, type Result } from '#core/result.ts'
import { findRecord, listRecordsUnder } from '#store/organisation/find-record.ts'
import { findImport } from '#store/organisation/sheet/find-import.ts'
import type { ImportOutcome, SheetImport, SheetNotes } from '#store/organisation/sheet/sheet-import.ts'
import type { Reader } from '#store/reader.ts'
import type { Context, House, Who } from '../../context.ts'
import { type ApplicationRefusal, no } from '../../refusal.ts'
import { organisationToMend } from '../see-organisation.ts'

/** What a sheet would make of the tree as it is now, or what came of it. */
export interface ImportView {
  readonly id: string
  readonly organisation: { readonly id: string; readonly shortName: string }
  readonly fileName: string | null
  readonly notes: SheetNotes
  readonly outcome: ImportOutcome | null
  /** Stands for all that would be added and changed: it is applied only as it was shown. */
  readonly fingerprint: string
  readonly added: readonly {
    readonly line: number
    readonly kind: OrganisationKind
    readonly under: string
    readonly name: string
  }[]
  readonly changed: readonly {
    readonly line: number
    readonly kind: OrganisationKind
    readonly name: string
    readonly changes: readonly (FieldChange & { readonly field: PassportField })[]
  }[]
  readonly same: number
  readonly untouched: number
  readonly faults: readonly {
    readonly line: number
    readonly column: string | null
    readonly message: string
  }[]
}

/** Only whoever brought the sheet sees it, as long as they may change that tree. */
export async function importSeen(
  reader: Reader,
  who: Who,
  id: string,
): Promise<Result<SheetImport, ApplicationRefusal>> {
  const found = await findImport(reader, id)
  if (found === null || found.personId !== who.personId) return no('organisation-import/not-found')
  const allowed = await organisationToMend(reader, who, found.organisationId)
  return allowed.ok ? accept(found) : no('organisation-import/not-found')
}

export function showImport(context: Context, id: string): Promise<Result<ImportView, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const seen = await importSeen(reader, context.who, id)
    return seen.ok ? accept(await viewImport(reader, context, seen.value)) : seen
  })
}

export async function viewImport(reader: Reader, house: House, sheet: SheetImport): Promise<ImportView> {
  const { id, fileName, notes, outcome, organisationId } = sheet
  const top = await findRecord(reader, organisationId)
  const change = await compareImport(reader, house, sheet)
  return {
    id,
    organisation: { id: organisationId, shortName: top?.passport.shortName ?? '' },
    fileName,
    notes,
    outcome,
    fingerprint: fingerprintOf(change),
    added: change.added.map(({ line, kind, parentName, passport }) => ({
      line,
      kind,
      under: parentName,
      name: passport.name,
    })),
    changed: change.changed.map(({ line, kind, name, changes }) => ({ line, kind, name, changes })),
    same: change.same,
    untouched: change.untouched,
    faults: change.faults.map((fault) => ({
      line: fault.line,
      column: fault.column === null ? null : columnWords[fault.column],
      message: rowFaultText(fault),
    })),
  }
}

export async function compareImport(reader: Reader, house: House, sheet: SheetImport): Promise<TreeChange> {
  const known = await listRecordsUnder(reader, sheet.organisationId)
  const [top] = known
  if (top === undefined) throw new Error(`the organisation of import ${sheet.id} is gone`)
  return compareTree(known, sheet.rows, house.today(top.passport))
}

export function fingerprintOf({ added, changed }: TreeChange): string {
  const told = { added, changed: changed.map(({ id, changes }) => ({ id, changes })) }
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}
