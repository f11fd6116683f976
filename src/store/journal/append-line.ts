import { sql } from 'kysely'
import type { Writer } from '../writer.ts'
import { beginning, hashLine } from './hash-line.ts'
import type { JournalEntry } from './line.ts'

/**
 * Adds a line to its region's chain, in the transaction of the change that it tells of. Whoever writes in the same region
 * waits from here to the end of the transaction, so append last.
 */
export async function appendLine(writer: Writer, entry: JournalEntry): Promise<void> {
  const head = await lockHead(writer, entry.regionId)
  const line = { ...entry, number: head.number + 1 }
  const hash = hashLine(head.hash, line)
  const added = writer.tables
    .insertInto('journal')
    .values({
      region_id: line.regionId,
      number: line.number,
      at: line.at,
      person_id: line.personId,
      person_name: line.personName,
      address: line.address,
      verb: line.verb,
      noun: line.noun,
      subject_id: line.subjectId,
      organisation_id: line.organisationId,
      details: JSON.stringify(line.details ?? null),
      previous: head.hash,
      hash,
    })
    .execute()
  await Promise.all([added, moveHead(writer, entry.regionId, { number: line.number, hash })])
}

/** The end of a region's chain, kept from others until the transaction ends. */
export async function lockHead(writer: Writer, regionId: string): Promise<ChainEnd> {
  const [, { rows }] = await Promise.all([
    sql`
      insert into journal_head (region_id, number, hash) values (${regionId}, 0, ${beginning}) on conflict do nothing
    `.execute(writer.tables),
    sql<ChainEnd>`
      select number, hash from journal_head where region_id = ${regionId} for update
    `.execute(writer.tables),
  ])
  const [head] = rows
  if (head === undefined) throw new Error(`the journal of region ${regionId} has no end`)
  return head
}

export async function moveHead(writer: Writer, regionId: string, { number, hash }: ChainEnd): Promise<void> {
  await sql`
    update journal_head set number = ${number}, hash = ${hash} where region_id = ${regionId}
  `.execute(writer.tables)
}

interface ChainEnd {
  readonly number: number
  readonly hash: Buffer
}
