import type { Table } from '../../document.ts'
import { isRowNumber, rowOf, tableOf } from './text-blocks.ts'

/** Signs from one to behind another. */
interface Stretch {
  readonly from: number
  readonly to: number
}

const leastColumns = 3
const leastRows = 3

/** A table and the line behind it. */
export interface SpacedTable {
  readonly table: Table
  readonly end: number
}

/**
 * The tables whose columns are kept apart by blanks alone, as printing a page to text leaves them, by the line that each
 * begins on. Their rows are numbered: nothing else would tell a row from a line that goes on.
 */
export function findSpacedTables(lines: readonly string[]): ReadonlyMap<number, SpacedTable> {
  const found = new Map<number, SpacedTable>()
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] ?? ''
    if (line.includes('\t') || piecesOf(line).length < leastColumns) {
      i++
      continue
    }
    const { columns, end, wide } = stretchFrom(lines, i)
    const rows = wide < leastRows ? [] : rowsOf(lines.slice(i, end), columns)
    if (rows.length >= leastRows) {
      const width = columns.length
      found.set(i, {
        table: tableOf(
          rows.map((cells) => rowOf(cells, width)),
          width,
        ),
        end,
      })
    }
    i = end
  }
  return found
}

/** The lines from here on that keep the same columns free; `wide` of them have several pieces. */
function stretchFrom(
  lines: readonly string[],
  start: number,
): { readonly columns: readonly Stretch[]; readonly end: number; readonly wide: number } {
  let columns = piecesOf(lines[start] ?? '')
  let end = start + 1
  let wide = 1
  for (let i = end; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (line.trim() === '') continue
    const pieces = piecesOf(line)
    const [first] = pieces
    // Behind an empty line a row begins with its number, or it is no row: a signature, the next paragraph.
    const apart = i - end
    const number = first === undefined ? '' : line.slice(first.from, first.to)
    if (line.includes('\t') || apart > 2 || (apart > 0 && !isRowNumber(number))) break
    const merged = merge(columns, pieces)
    if (merged.length < leastColumns) break
    columns = merged
    if (pieces.length >= leastColumns) wide++
    end = i + 1
  }
  return { columns, end, wide }
}

function piecesOf(line: string): readonly Stretch[] {
  return [...line.matchAll(/\S+(?: \S+)*/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** The columns widened by a line's pieces: a piece that reaches over the blank between two makes them one. */
function merge(columns: readonly Stretch[], pieces: readonly Stretch[]): readonly Stretch[] {
  const merged: Stretch[] = []
  for (const one of [...columns, ...pieces].toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last !== undefined && one.from <= last.to + 1)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, one.to) }
    else merged.push(one)
  }
  return merged
}

/** A row begins with its number; what stands above the first number is the header. */
function rowsOf(lines: readonly string[], columns: readonly Stretch[]): readonly (readonly string[])[] {
  const rows: string[][] = []
  let numbered = 0
  for (const line of lines) {
    if (line.trim() === '') continue
    const cells = columns.map(({ from, to }) => line.slice(from, to).trim())
    const begins = isRowNumber(cells[0] ?? '')
    if (begins) numbered++
    const row = rows.at(-1)
    if (row === undefined || begins) rows.push(cells)
    else for (const [c, text] of cells.entries()) if (text !== '') row[c] = `${row[c] ?? ''}\n${text}`.trim()
  }
  return numbered >= 2 ? rows : []
}
