import { sql } from 'kysely'
import type { Reader } from '../../reader.ts'
import type { Writer } from '../../writer.ts'
import type { SheetImport } from './sheet-import.ts'

export async function findImport(reader: Reader, id: string): Promise<SheetImport | null> {
  return (await imports(reader, id, false))[0] ?? null
}

/** The same, kept from others until the transaction ends. */
export async function lockImport(writer: Writer, id: string): Promise<SheetImport | null> {
  return (await imports(writer, id, true))[0] ?? null
}

async function imports(reader: Reader, id: string, lock: boolean): Promise<readonly SheetImport[]> {
  const found = await sql<SheetImport>`
    select region_id as "regionId", id, organisation_id as "organisationId", person_id as "personId",
           file_name as "fileName", rows, notes, started_at as "startedAt", applied_at as "appliedAt", outcome
    from organisation_import where id = ${id} ${lock ? sql`for update` : sql``}
  `.execute(reader.tables)
  return found.rows
}
