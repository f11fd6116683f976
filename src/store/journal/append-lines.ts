import { sql } from 'kysely'
import type { Writer } from '../writer.ts'
import { beginning, hashLine } from './hash-line.ts'
import type { JournalEntry } from './line.ts'

/** Adds any number of lines to the chain of one region, in one statement; else as appendLine. */
export async function appendLines(
  writer: Writer,
  regionId: string,
  entries: readonly Omit<JournalEntry, 'regionId'>[],
): Promise<void> {
  if (entries.length === 0) return
  const head = await lockHead(writer, regionId)
  let { number, hash } = head
  const lines = entries.map((entry) => {
    const previous = hash
    number += 1
    hash = hashLine(previous, { ...entry, regionId, number })
    const { details, ...words } = entry
    return { ...words, number, details: details ?? null, previous: hex(previous), hash: hex(hash) }
  })
  await sql`
    with moved as (update journal_head set number = ${number}, hash = ${hash} where region_id = ${regionId})
    insert into journal (region_id, number, at, person_id, person_name, address, verb, noun, subject_id, organisation_id,
                         details, previous, hash)
    select ${regionId}, number, at, "personId", "personName", address, verb, noun, "subjectId", "organisationId",
           coalesce(details, 'null'), decode(previous, 'hex'), decode(hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as line (number bigint, at timestamptz, "personId" uuid, "personName" text, address text, verb text, noun text,
               "subjectId" uuid, "organisationId" uuid, details jsonb, previous text, hash text)
  `.execute(writer.tables)
}

interface ChainEnd {
  readonly number: number
  readonly hash: Buffer
}

/** The end of a region's chain, kept from others until the transaction ends. */
export async function lockHead(writer: Writer, regionId: string): Promise<ChainEnd> {
  const kept = await lockKeptHead(writer, regionId)
  if (kept !== undefined) return kept
  await sql`
    insert into journal_head (region_id, number, hash) values (${regionId}, 0, ${beginning}) on conflict do nothing
  `.execute(writer.tables)
  // Another may have begun the chain at the same moment.
  const begun = await lockKeptHead(writer, regionId)
  if (begun === undefined) throw new Error(`the journal of region ${regionId} has no end`)
  return begun
}

async function lockKeptHead(writer: Writer, regionId: string): Promise<ChainEnd | undefined> {
  const found = await sql<ChainEnd>`
    select number, hash from journal_head where region_id = ${regionId} for update
  `.execute(writer.tables)
  return found.rows[0]
}

function hex(bytes: Buffer): string {
  return bytes.toString('hex')
}
