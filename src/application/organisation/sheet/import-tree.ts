import { columnWords } from '#core/organisation/sheet/ru/row-fault.ru.ts'
import type { SheetRow } from '#core/organisation/sheet/sheet-row.ts'
import { accept, type Result } from '#core/result.ts'
import { recogniseOrganisations } from '#documents/recognition/organisation-table.ts'
import { dropOpenImports, saveImport } from '#store/organisation/sheet/save-import.ts'
import type { SheetImport, SheetNotes } from '#store/organisation/sheet/sheet-import.ts'
import type { Context } from '../../context.ts'
import { type ApplicationRefusal, no } from '../../refusal.ts'
import { plainName } from '../../upload/upload-job.ts'
import { organisationToMend } from '../see-organisation.ts'
import { importLimits } from './import-limits.ts'
import { type ImportView, viewImport } from './view-import.ts'

export interface IncomingSheet {
  /** Under which the sheet's organisations stand, or which it is itself. */
  readonly organisationId: string
  readonly fileName: string | null
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Reads a sheet of organisations and keeps what it says; nothing in the tree changes before `apply-import`. */
export async function importTree(
  context: Context,
  incoming: IncomingSheet,
): Promise<Result<ImportView, ApplicationRefusal>> {
  const { who } = context
  const { organisationId } = incoming
  const allowed = await context.read((reader) => organisationToMend(reader, who, organisationId))
  if (!allowed.ok) return allowed
  const bytes = await collect(incoming.bytes)
  if (bytes === null) return no('organisation-import/too-large', { megabytes: importLimits.megabytes })
  const read = await readRows(context, bytes, incoming.fileName)
  if (!read.ok) return read
  return await context.write(async (writer) => {
    const still = await organisationToMend(writer, who, organisationId)
    if (!still.ok) return still
    const made: SheetImport = {
      regionId: still.value.regionId,
      id: context.newId(),
      organisationId,
      personId: who.personId,
      fileName: incoming.fileName === null ? null : plainName(incoming.fileName),
      rows: read.value.rows,
      notes: read.value.notes,
      startedAt: context.now(),
      appliedAt: null,
      outcome: null,
    }
    await dropOpenImports(writer, who.personId)
    await saveImport(writer, made)
    return accept(await viewImport(writer, context, made))
  })
}

interface ReadRows {
  readonly rows: readonly SheetRow[]
  readonly notes: SheetNotes
}

async function readRows(
  context: Context,
  bytes: Uint8Array,
  name: string | null,
): Promise<Result<ReadRows, ApplicationRefusal>> {
  const file = await context.readApart({ bytes, name }, () => {})
  if (!file.ok) return file
  const table = recogniseOrganisations(file.document)
  if (!table.ok) {
    return table.code === 'no-table' || table.column === undefined
      ? no('organisation-import/no-table')
      : no('organisation-import/column-twice', { column: columnWords[table.column] })
  }
  const { rows, ignored, schoolsOnly, leftOver } = table
  const [below] = leftOver
  if (below !== undefined) return no('organisation-import/text-below', { text: below.slice(0, 80) })
  if (rows.length === 0) return no('organisation-import/no-rows')
  if (rows.length > importLimits.rows) {
    return no('organisation-import/too-many-rows', { most: importLimits.rows })
  }
  return accept({ rows, notes: { ignored: ignored.slice(0, 50), schoolsOnly } })
}

/** null: there is more of it than may be. */
async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const most = importLimits.megabytes * 1024 * 1024
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > most) return null
    parts.push(chunk)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
