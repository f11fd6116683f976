import { sql } from 'kysely'
import type { EvidenceFormat } from '#core/evidence/evidence-file.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** A file that proves something and was not read for its words yet. */
export interface UnreadFile {
  readonly sha256: string
  readonly bytes: number
  /** As it is called where it came first. */
  readonly name: string
  readonly format: EvidenceFormat
}

/** Those of the evidence that came first of all that is unread; at most `limit`, each once. */
export async function listUnreadFiles(reader: Reader, limit: number): Promise<readonly UnreadFile[]> {
  const found = await sql<UnreadFile>`
    select distinct on (unread.sha256) unread.sha256, kept_file.bytes, unread.content as name, unread.format
    from (
      select sha256, content, format, added_at, id from evidence
      where sha256 is not null and words_taken_at is null and removed_at is null
      order by added_at, id
      limit ${limit}
    ) as unread
    join kept_file on kept_file.sha256 = unread.sha256
    order by unread.sha256, unread.added_at, unread.id
  `.execute(reader.tables)
  return found.rows
}

/** What a file said when it was read for other evidence. */
export interface KnownWords {
  /** null: nothing that could be read. */
  readonly words: string | null
}

/** null: it has never been read. */
export async function findKnownWords(reader: Reader, sha256: string): Promise<KnownWords | null> {
  const found = await sql<KnownWords>`
    select evidence_text.words
    from evidence
    left join evidence_text on evidence_text.region_id = evidence.region_id and evidence_text.id = evidence.id
    where evidence.sha256 = ${sha256} and evidence.words_taken_at is not null and evidence.removed_at is null
    limit 1
  `.execute(reader.tables)
  return found.rows[0] ?? null
}

/**
 * Lays what a file says by at most `limit` pieces of evidence that it is and that have not got it, and gives by how many;
 * null: it says nothing that can be read, which is kept as well.
 */
export async function takeWords(
  writer: Writer,
  sha256: string,
  words: string | null,
  at: string,
  limit: number,
): Promise<number> {
  const taken = await sql<{ count: number }>`
    with taken as (
      update evidence set words_taken_at = ${at}
      where evidence.id in (
        select id from evidence
        where sha256 = ${sha256} and words_taken_at is null and removed_at is null
        limit ${limit}
      ) and evidence.removed_at is null
      returning region_id, id
    ),
    laid as (
      insert into evidence_text (region_id, id, words)
      select region_id, id, ${words}::text from taken where ${words}::text is not null
    )
    select count(*)::integer as count from taken
  `.execute(writer.tables)
  return taken.rows[0]?.count ?? 0
}
