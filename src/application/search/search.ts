import { accept, type Result } from '#core/result.ts'
import { nearWords } from '#core/search/near-words.ts'
import { parseSearch, type SearchWords } from '#core/search/parse-search.ts'
import { type SearchKind, searchKinds } from '#core/search/search-kind.ts'
import type { Reader } from '#store/reader.ts'
import { findThings, mostFound } from '#store/search/find-things.ts'
import type { SearchAsked, SearchKey } from '#store/search/found.ts'
import { listSimilar, type MeantToken, writeQuery } from '#store/search/search-query.ts'
import type { Context } from '../context.ts'
import { reachOf } from '../organisation/sight.ts'
import { todayOf } from '../organisation/today-of.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { type SearchHit, viewHit } from './search-hit.ts'

/** Where so few are found, words that are nearly those are looked for, too. */
const few = 3

export interface SearchGroups {
  readonly groups: readonly SearchGroup[]
  /** Not only what was typed was looked for, but also what is nearly that. */
  readonly similar: boolean
}

export interface SearchGroup {
  readonly kind: SearchKind
  readonly hits: readonly SearchHit[]
  /** Of all that there are; `most` and more are told as `most`. */
  readonly count: number
}

export interface SearchPage {
  readonly hits: readonly SearchHit[]
  readonly next: string | null
  /** Told with the first page. */
  readonly count: number | null
  readonly similar: boolean
}

export { mostFound }

/** The best of each kind that I see. */
export function searchAll(context: Context, typed: string, limit: number): Promise<SearchGroups> {
  return context.read(async (reader) => {
    const words = parseSearch(typed)
    if (words === null) return { groups: [], similar: false }
    const look = async (similar: boolean) => {
      const asked = await askedFor(reader, context, words, similar)
      const groups: SearchGroup[] = []
      if (asked === null) return groups
      for (const kind of searchKinds) {
        const { found, count } = await findThings(reader, { ...asked, kind }, null, limit)
        if (found.length > 0) groups.push({ kind, hits: found.map(viewHit), count: count ?? 0 })
      }
      return groups
    }
    const groups = await look(false)
    if (all(groups) >= few) return { groups, similar: false }
    const more = await look(true)
    return all(more) > all(groups) ? { groups: more, similar: true } : { groups, similar: false }
  })
}

/** Those of one kind that I see, best first, a page at a time. */
export function searchKind(
  context: Context,
  typed: string,
  kind: SearchKind,
  after: string | null,
  limit: number,
): Promise<Result<SearchPage, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const begin = after === null ? null : parseKey(after)
    if (after !== null && begin === null) return no('page/key-unknown')
    const words = parseSearch(typed)
    const look = async (similar: boolean): Promise<SearchPage> => {
      const asked = words === null ? null : await askedFor(reader, context, words, similar)
      if (asked === null) return { hits: [], next: null, count: 0, similar: false }
      const page = await findThings(reader, { ...asked, kind }, begin?.key ?? null, limit + 1)
      const found = page.found.slice(0, limit)
      const last = page.found.length > limit ? found.at(-1) : undefined
      return {
        hits: found.map(viewHit),
        next: last === undefined ? null : formatKey(last, similar),
        count: page.count,
        similar,
      }
    }
    if (begin !== null) return accept(await look(begin.similar))
    const exact = await look(false)
    if ((exact.count ?? 0) >= few) return accept(exact)
    const more = await look(true)
    return accept((more.count ?? 0) > (exact.count ?? 0) ? more : exact)
  })
}

function all(groups: readonly SearchGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0)
}

async function askedFor(
  reader: Reader,
  context: Context,
  words: SearchWords,
  similar: boolean,
): Promise<Omit<SearchAsked, 'kind'> | null> {
  const tokens: MeantToken[] = []
  for (const { parts, swapped } of words.tokens) {
    const near = similar ? await similarTo(reader, parts) : []
    tokens.push({ parts, swapped: similar ? swapped : null, similar: near })
  }
  const query = await writeQuery(reader, tokens)
  if (query === null) return null
  const { who } = context
  return {
    query,
    whole: words.whole,
    email: words.email,
    reach: {
      plans: reachOf(who, 'plan/see'),
      tasks: reachOf(who, 'task/see'),
      drafts: reachOf(who, 'plan/draft'),
      organisations: reachOf(who, 'organisation/see'),
      people: reachOf(who, 'person/see'),
    },
    day: await todayOf(reader, context),
  }
}

/** Only of one whole word, and no number: of those there are too many that are nearly the same. */
async function similarTo(reader: Reader, parts: readonly string[]): Promise<readonly string[]> {
  const [word = ''] = parts
  if (parts.length !== 1 || /\d/.test(word)) return []
  const { stem, words } = await listSimilar(reader, word)
  return nearWords(stem, words)
}

const wordOf = { similar: 's', exact: 'e' } as const

function formatKey({ rank, nth, id }: SearchKey, similar: boolean): string {
  return [similar ? wordOf.similar : wordOf.exact, rank, id, nth].join('~')
}

function parseKey(text: string): { readonly similar: boolean; readonly key: SearchKey } | null {
  const [, word, rank, id, nth = ''] =
    /^([se])~(\d{1,8})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})~([\d-]{0,20})$/.exec(text) ?? []
  if (rank === undefined || id === undefined) return null
  return { similar: word === wordOf.similar, key: { rank: Number(rank), nth, id } }
}
