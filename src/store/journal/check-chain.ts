import type { Reader } from '../reader.ts'
import { beginning, hashLine } from './hash-line.ts'
import { lineOf } from './list-lines.ts'

const pageSize = 1_000

/** The number of the first line of the region that is not what it was when written; null: the chain is whole. */
export async function checkChain(reader: Reader, regionId: string): Promise<number | null> {
  let previous: Buffer = beginning
  let number = 0
  for (;;) {
    const rows = await reader.tables
      .selectFrom('journal')
      .selectAll()
      .where('region_id', '=', regionId)
      .where('number', '>', number)
      .orderBy('number')
      .limit(pageSize)
      .execute()
    for (const row of rows) {
      number += 1
      const whole = row.number === number && row.previous.equals(previous)
      if (!whole || !row.hash.equals(hashLine(previous, lineOf(row)))) return number
      previous = row.hash
    }
    if (rows.length < pageSize) break
  }
  const head = await reader.tables
    .selectFrom('journal_head')
    .select(['number', 'hash'])
    .where('region_id', '=', regionId)
    .executeTakeFirst()
  const closed = head === undefined ? number === 0 : head.number === number && head.hash.equals(previous)
  return closed ? null : number + 1
}
