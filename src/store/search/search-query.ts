import { type RawBuilder, sql } from 'kysely'
import type { SearchToken } from '#core/search/parse-search.ts'
import type { Reader } from '../reader.ts'

/** A token with the words that may be meant by it as well, endings taken off; none: it is meant as it is. */
export interface MeantToken extends SearchToken {
  readonly similar: readonly string[]
}

/** What is asked of the index, as text of a `tsquery`; null: nothing is left, as of «и» or «на». */
export async function writeQuery(reader: Reader, tokens: readonly MeantToken[]): Promise<string | null> {
  const all = tokens.map((token, at) => ofToken(token, at === tokens.length - 1))
  const found = await sql<{ query: string }>`select (${sql.join(all, sql` && `)})::text as query`.execute(
    reader.tables,
  )
  const query = found.rows[0]?.query ?? ''
  return query === '' ? null : query
}

/** Parts are letters and digits alone, so nothing in them is a sign of the query's own. */
function ofToken({ parts, swapped, similar }: MeantToken, last: boolean): RawBuilder<unknown> {
  const ways = [
    sql`phraseto_tsquery('searched', ${parts.join(' ')})`,
    ...(last ? beginning(parts) : []),
    ...(swapped === null || swapped.length === 0
      ? []
      : [sql`phraseto_tsquery('searched', ${swapped.join(' ')})`, ...(last ? beginning(swapped) : [])]),
    ...similar.map((word) => sql`${word}::text::tsquery`),
  ]
  return sql`(${sql.join(ways, sql` || `)})`
}

/**
 * Words are kept without their endings; what is still being typed may be longer than that, or shorter. A number is meant as it
 * stands: school 5 is not school 52; and one letter begins too much.
 */
function beginning(parts: readonly string[]): readonly RawBuilder<unknown>[] {
  const last = parts.at(-1) ?? ''
  if (last.length < 2 || /^\d+$/.test(last)) return []
  return [sql`to_tsquery('simple', ${`${parts.join(' <-> ')}:*`})`]
}

/** Words of the caller's regions that look like one that was typed; which of them may be meant is for core to say. */
export async function listSimilar(reader: Reader, typed: string): Promise<SimilarWords> {
  const found = await sql<{ stem: string; words: readonly string[] }>`
    select coalesce((ts_lexize('russian_stem', ${typed}))[1], ${typed}) as stem,
           array(select search_similar(${typed})) as words
  `.execute(reader.tables)
  return found.rows[0] ?? { stem: typed, words: [] }
}

export interface SimilarWords {
  /** What was typed, its ending taken off like theirs. */
  readonly stem: string
  readonly words: readonly string[]
}
