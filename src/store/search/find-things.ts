import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../reader.ts'
import { type Found, markEnd, markStart, type SearchAsked, type SearchKey } from './found.ts'
import { seenThings } from './seen-things.ts'
import { toldThings } from './told-things.ts'

/** More of a kind nobody looks through; who finds so many is to say more. */
export const mostFound = 1000

export interface FoundPage {
  readonly found: readonly Found[]
  /** How many there are of all, no more than `mostFound`; told with the first page. */
  readonly count: number | null
}

interface Key extends SearchKey {
  readonly count: number | null
}

/** Things of a kind that somebody sees, best first: at most `limit`, those behind `after`. Only these get their words. */
export async function findThings(
  reader: Reader,
  asked: SearchAsked,
  after: SearchKey | null,
  limit: number,
): Promise<FoundPage> {
  const { reach } = asked
  if (reach.within.length === 0) return { found: [], count: after === null ? 0 : null }
  const keys = await sql<Key>`
    with found as materialized (${candidates(asked)} order by rank desc, id),
    seen as materialized (${seenThings(asked)} limit ${mostFound})
    select rank, nth, id, ${after === null ? sql`(select count(*)::integer from seen)` : sql`null`} as count
    from seen
    ${after === null ? sql`` : sql`where (-rank, nth, id) > (${-after.rank}::integer, ${after.nth}, ${after.id}::uuid)`}
    order by rank desc, nth, id
    limit ${limit}
  `.execute(reader.tables)
  const [first] = keys.rows
  const count = after === null ? (first?.count ?? 0) : null
  return { found: first === undefined ? [] : await tell(reader, asked, keys.rows), count }
}

/** SQL: what may be meant. A task is meant by the words of its measure. */
function candidates({ kind, query, whole, reach, email }: SearchAsked): RawBuilder<unknown> {
  if (kind === 'person' && email !== null)
    return sql`select null::uuid as region_id, id, null::uuid as scope_id, 0 as rank from people_by_email(${email}) as known (id)`
  if (kind === 'evidence-text')
    return sql`select * from search_texts(${query}::tsquery, ${[...reach.within]}::uuid[])`
  return sql`
    select * from search_candidates(
      ${kind === 'task' ? 'measure' : kind}, ${query}::tsquery, ${whole}, ${[...reach.within]}::uuid[]
    )`
}

async function tell(reader: Reader, asked: SearchAsked, keys: readonly Key[]): Promise<readonly Found[]> {
  const { query } = asked
  const rows = await sql<Found>`
    select page.id, page.rank, page.nth, told.title, ${marked(sql`told.title`, query)} as "titleMarks",
           told.text, ${marked(sql`told.text`, query)} as "textMarks", told.under, told.act,
           told.plan_id as "planId", told.task_id as "taskId", told.standing, told.due_on as "dueOn", told.past
    from unnest(
      ${keys.map(({ id }) => id)}::uuid[], ${keys.map(({ rank }) => rank)}::integer[], ${keys.map(({ nth }) => nth)}::text[]
    ) with ordinality as page (id, rank, nth, place)
    cross join lateral (${toldThings(asked)} offset 0) as told
    order by page.place
  `.execute(reader.tables)
  return rows.rows
}

const marks = `HighlightAll=true, StartSel=${markStart}, StopSel=${markEnd}`

/** SQL: the folded twin of a text with what was looked for marked in it. */
function marked(text: RawBuilder<unknown>, query: string): RawBuilder<string> {
  return sql<string>`ts_headline('searched', search_fold(${text}), ${query}::tsquery, ${marks})`
}
