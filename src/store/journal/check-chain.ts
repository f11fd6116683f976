import type { Reader } from '../reader.ts'
import type { ChainHead } from './chain-head.ts'
import { beginning, hashLine } from './hash-line.ts'
import type { JournalLine } from './line.ts'
import { lineOf } from './list-lines.ts'

/** What is wrong with a chain, and at which line. */
export type ChainFault =
  | { readonly kind: 'changed' | 'inserted'; readonly number: number }
  | { readonly kind: 'removed' | 'cut'; readonly number: number; readonly last: number }
  /** Every line follows from the one before, but not from what stood there when the head was written down. */
  | { readonly kind: 'made-anew'; readonly number: number }

export interface ChainCheck {
  readonly lines: number
  /** The first thing wrong in the chain itself, and what an exported head tells of it. */
  readonly faults: readonly ChainFault[]
}

interface Link {
  readonly line: JournalLine
  readonly previous: Buffer
  readonly hash: Buffer
}

/** Follows a region's chain from its beginning; `exported` is its head as it was kept elsewhere. */
export async function checkChain(
  reader: Reader,
  regionId: string,
  exported: ChainHead | null = null,
): Promise<ChainCheck> {
  let [before, previous]: readonly [Buffer | null, Buffer] = [null, beginning]
  let [lines, number] = [0, 0]
  let fault: ChainFault | null = null
  let then: Buffer | null = null
  for await (const link of links(reader, regionId)) {
    // A line that does not fit, and the next hangs on the one before it: it was put between.
    if (isChanged(fault, number) && before?.equals(link.previous) === true) {
      fault = { kind: 'inserted', number }
    }
    fault ??= faultOf(link, number + 1, previous, before)
    before = previous
    previous = link.hash
    number = link.line.number
    lines += 1
    if (number === exported?.number) then = link.hash
  }
  fault ??= await faultOfEnd(reader, regionId, number, previous)
  const told = exported === null ? null : faultBy(exported, number, then)
  return { lines, faults: [fault, told].filter((one) => one !== null) }
}

function isChanged(fault: ChainFault | null, number: number): boolean {
  return fault?.kind === 'changed' && fault.number === number
}

/** `expected` is the number that comes next, `previous` the hash it follows, `before` the one before that. */
function faultOf(link: Link, expected: number, previous: Buffer, before: Buffer | null): ChainFault | null {
  const { line } = link
  if (line.number > expected) return { kind: 'removed', number: expected, last: line.number - 1 }
  if (line.number < expected) return { kind: 'inserted', number: line.number }
  const follows = link.previous.equals(previous)
  if (follows)
    return link.hash.equals(hashLine(previous, line)) ? null : { kind: 'changed', number: expected }
  // Whoever took a line out or put one in may have numbered the rest anew: then hashes hold under the old number only.
  if (before !== null && link.previous.equals(before)) return { kind: 'inserted', number: expected - 1 }
  if (link.hash.equals(hashLine(link.previous, { ...line, number: expected + 1 }))) {
    return { kind: 'removed', number: expected, last: expected }
  }
  // It is as it was written, so the one before is not, though its hash was made to fit.
  const intact = link.hash.equals(hashLine(link.previous, line))
  return { kind: 'changed', number: intact && expected > 1 ? expected - 1 : expected }
}

async function faultOfEnd(
  reader: Reader,
  regionId: string,
  number: number,
  hash: Buffer,
): Promise<ChainFault | null> {
  const head = await reader.tables
    .selectFrom('journal_head')
    .select(['number', 'hash'])
    .where('region_id', '=', regionId)
    .executeTakeFirst()
  const end = head?.number ?? 0
  if (end > number) return { kind: 'removed', number: number + 1, last: end }
  if (end < number) return { kind: 'inserted', number: end + 1 }
  return head === undefined || head.hash.equals(hash) ? null : { kind: 'changed', number }
}

function faultBy(exported: ChainHead, number: number, then: Buffer | null): ChainFault | null {
  if (exported.number === 0) return null
  if (exported.number > number) return { kind: 'cut', number: number + 1, last: exported.number }
  return then?.equals(exported.hash) === true ? null : { kind: 'made-anew', number: exported.number }
}

const pageSize = 1_000

async function* links(reader: Reader, regionId: string): AsyncIterable<Link> {
  for (let number: number | null = null; ; ) {
    const rows = await reader.tables
      .selectFrom('journal')
      .selectAll()
      .where('region_id', '=', regionId)
      .$if(number !== null, (lines) => lines.where('number', '>', number ?? 0))
      .orderBy('number')
      .limit(pageSize)
      .execute()
    for (const row of rows) yield { line: lineOf(row), previous: row.previous, hash: row.hash }
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageSize) return
    number = last.number
  }
}
