import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../reader.ts'
import { type Found, markEnd, markStart, type SearchAsked, type SearchKey } from './found.ts'
import { seenThings } from './seen-things.ts'

/** More of a kind nobody looks through; who finds so many is to say more. */
export const mostFound = 1000

export interface FoundPage {
  readonly found: readonly Found[]
  /** How many there are of all, no more than `mostFound`; told with the first page. */
  readonly count: number | null
}

/** Things of a kind that somebody sees, best first: at most `limit`, those behind `after`. */
export async function findThings(
  reader: Reader,
  asked: SearchAsked,
  after: SearchKey | null,
  limit: number,
): Promise<FoundPage> {
  const { query } = asked
  const things = seenThings(asked)
  if (things === null) return { found: [], count: after === null ? 0 : null }
  const rows = await sql<Found & { readonly count: number | null }>`
    with seen as materialized (${things} limit ${mostFound}),
    page as (
      select * from seen
      ${after === null ? sql`` : sql`where (-rank, nth, id) > (${-after.rank}::integer, ${after.nth}, ${after.id}::uuid)`}
      order by rank desc, nth, id
      limit ${limit}
    )
    select page.id, page.rank, page.nth, page.title, ${marked(sql`page.title`, query)} as "titleMarks",
           page.text, ${marked(sql`page.text`, query)} as "textMarks", page.under, page.act,
           page.plan_id as "planId", page.task_id as "taskId", page.standing, page.due_on as "dueOn", page.past,
           ${after === null ? sql`(select count(*)::integer from seen)` : sql`null`} as count
    from page
    order by page.rank desc, page.nth, page.id
  `.execute(reader.tables)
  const count = after === null ? (rows.rows[0]?.count ?? 0) : null
  return { found: rows.rows.map(({ count: _, ...found }) => found), count }
}

const marks = `HighlightAll=true, StartSel=${markStart}, StopSel=${markEnd}`

/** SQL: the folded twin of a text with what was looked for marked in it. */
function marked(text: RawBuilder<unknown>, query: string): RawBuilder<string> {
  return sql<string>`ts_headline('searched', search_fold(${text}), ${query}::tsquery, ${marks})`
}
