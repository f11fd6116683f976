import type { Row, Table } from '../../document.ts'
import { fitRow, rowOf, tableOf } from './text-blocks.ts'

const pipeLine = /^\s*\|.*\|\s*$/u
const ruleLine = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/u

/** Whether a line may be a row of a table drawn with «|». */
export function isPipeLine(line: string): boolean {
  return pipeLine.test(line) && line.indexOf('|') !== line.lastIndexOf('|')
}

/** Whether this line is a header without outer bars, with Markdown's rule under it. */
export function headsPipeTable(line: string, below: string): boolean {
  return line.includes('|') && below.includes('|') && ruleLine.test(below)
}

/** A table drawn with «|», Markdown's rule under the header left out. null: fewer than two rows. */
export function readPipeTable(lines: readonly string[]): Table | null {
  const split = lines
    .filter((line) => !(ruleLine.test(line) && line.includes('-')))
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/gu, '')
        .replaceAll('\\|', '\u2502')
        .split('|'),
    )
    .map((cells) => cells.map((cell) => cell.replaceAll('\u2502', '|')))
  if (split.length < 2) return null
  const columns = Math.min(64, Math.max(...split.slice(0, 50).map((cells) => cells.length)))
  if (columns < 2) return null
  const rows: Row[] = split.map((cells) => rowOf(fitRow(cells, columns, false), columns))
  return tableOf(rows, columns)
}
