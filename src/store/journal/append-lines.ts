import { sql } from 'kysely'
import type { Writer } from '../writer.ts'
import { lockHead, moveHead } from './append-line.ts'
import { hashLine } from './hash-line.ts'
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
  const added = sql`
    insert into journal (region_id, number, at, person_id, person_name, address, verb, noun, subject_id, organisation_id,
                         details, previous, hash)
    select ${regionId}, number, at, "personId", "personName", address, verb, noun, "subjectId", "organisationId",
           details, decode(previous, 'hex'), decode(hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as line (number bigint, at timestamptz, "personId" uuid, "personName" text, address text, verb text, noun text,
               "subjectId" uuid, "organisationId" uuid, details jsonb, previous text, hash text)
  `.execute(writer.tables)
  await Promise.all([added, moveHead(writer, regionId, { number, hash })])
}

function hex(bytes: Buffer): string {
  return bytes.toString('hex')
}
