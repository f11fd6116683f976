import type { Action } from '#core/access/may.ts'
import { accept, type Result } from '#core/result.ts'
import { nearWords } from '#core/search/near-words.ts'
import { parseSearch, type SearchWords } from '#core/search/parse-search.ts'
import { type SearchKind, searchKinds } from '#core/search/search-kind.ts'
import type { Reader } from '#store/reader.ts'
import { findThings, mostFound } from '#store/search/find-things.ts'
import type { SearchAsked, SearchKey } from '#store/search/found.ts'
import { listSimilar, type MeantToken, writeQuery } from '#store/search/search-query.ts'
import { type Spread, spreadReach } from '#store/search/spread-reach.ts'
import type { Context, Who } from '../context.ts'
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
  /** So many of a kind are told at most. */
  readonly most: number
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
  readonly most: number
}

/** The best of each kind that I see. */
export function searchAll(context: Context, typed: string, limit: number): Promise<SearchGroups> {
  return context.read(async (reader) => {
    const words = parseSearch(typed)
    if (words === null) return { groups: [], similar: false, most: mostFound }
    const day = todayOf(context)
    const reaches = await reachesOf(reader, context.who, searchKinds)
    const look = async (similar: boolean) => {
      const asked = await askedFor(reader, words, similar)
      if (asked === null) return []
      const pages = await Promise.all(
        [...reaches].map(async ([kind, reach]): Promise<SearchGroup> => {
          const { found, count } = await findThings(reader, { ...asked, kind, reach, day }, null, limit)
          return { kind, hits: found.map(viewHit), count: count ?? 0 }
        }),
      )
      return pages.filter(({ hits }) => hits.length > 0)
    }
    const groups = await look(false)
    if (all(groups) >= few) return { groups, similar: false, most: mostFound }
    const more = await look(true)
    const better = all(more) > all(groups)
    return { groups: better ? more : groups, similar: better, most: mostFound }
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
    const day = todayOf(context)
    const reach = (await reachesOf(reader, context.who, [kind])).get(kind)
    const look = async (similar: boolean): Promise<SearchPage> => {
      const asked = words === null ? null : await askedFor(reader, words, similar)
      if (asked === null || reach === undefined)
        return { hits: [], next: null, count: 0, similar: false, most: mostFound }
      const page = await findThings(reader, { ...asked, kind, reach, day }, begin?.key ?? null, limit + 1)
      const found = page.found.slice(0, limit)
      const last = page.found.length > limit ? found.at(-1) : undefined
      return {
        hits: found.map(viewHit),
        next: last === undefined ? null : formatKey(last, similar),
        count: page.count,
        similar,
        most: mostFound,
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

/** The action by which a list of the kind goes. */
const actionOf: Readonly<Record<SearchKind, Action>> = {
  plan: 'plan/see',
  original: 'plan/see',
  measure: 'plan/see',
  task: 'task/see',
  organisation: 'organisation/see',
  person: 'person/see',
  draft: 'plan/draft',
  evidence: 'task/see',
  'evidence-text': 'task/see',
  comment: 'task/see',
}

type Reaches = ReadonlyMap<SearchKind, Spread>

/** Most people see by all these actions the same places, which are then looked up once. */
async function reachesOf(reader: Reader, who: Who, kinds: readonly SearchKind[]): Promise<Reaches> {
  const spread = new Map<string, Spread>()
  const reaches = new Map<SearchKind, Spread>()
  for (const kind of kinds) {
    const roots = [...reachOf(who, actionOf[kind])].sort()
    const known = spread.get(roots.join()) ?? (await spreadReach(reader, roots))
    spread.set(roots.join(), known)
    reaches.set(kind, known)
  }
  return reaches
}

/** What is asked of every kind alike; null: nothing is left to ask. */
async function askedFor(
  reader: Reader,
  words: SearchWords,
  similar: boolean,
): Promise<Pick<SearchAsked, 'query' | 'whole' | 'email'> | null> {
  const tokens: MeantToken[] = []
  for (const { parts, swapped } of words.tokens) {
    const near = similar ? await similarTo(reader, parts) : []
    tokens.push({ parts, swapped: similar ? swapped : null, similar: near })
  }
  const query = await writeQuery(reader, tokens)
  return query === null ? null : { query, whole: words.whole, email: words.email }
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
