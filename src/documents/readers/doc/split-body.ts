import type { Block, Row } from '../../document.ts'
import { fitRow, isRowNumber, paragraphOf, rowOf, tableOf } from '../text/text-blocks.ts'
import { withRowEnds } from './lost-row-ends.ts'

/**
 * The body of an old Word document as the library gives it: each cell ends with a tab, each row with a line end behind its
 * last tab, paragraphs inside cells with line ends too. Where a table begins is not said: its first row takes the last
 * line in front of its first tab.
 */
export function splitBody(body: string): readonly Block[] {
  const blocks: Block[] = []
  const segments = withRowEnds(body.replace(/\r\n?/g, '\n')).split(/\t\n/)
  const after = segments.pop() ?? ''
  let rows: string[][] = []
  const close = () => {
    if (rows.length > 0) blocks.push(tableFrom(rows))
    rows = []
  }
  for (const segment of segments) {
    const { before, cells } = cutRow(segment, rows.length === 0 || isLaidOut(rows, segment))
    if (before.length > 0) {
      close()
      for (const line of before) pushLine(blocks, line)
    }
    rows.push(cells)
  }
  close()
  for (const line of after.split('\n')) pushLine(blocks, line)
  return blocks
}

/** A row or two that laid out a letterhead: what has more cells is another table. */
function isLaidOut(rows: readonly (readonly string[])[], segment: string): boolean {
  const cells = segment.split('\t').length
  return rows.length < 3 && cells > 2 && rows.every((row) => row.length < 3)
}

/** A row, and the lines that stand before it. @param first no row of the table came before */
function cutRow(segment: string, first: boolean): { before: readonly string[]; cells: string[] } {
  const cells = segment.split('\t')
  // A signature in front of a table has tabs of its own.
  const numbered = cells.findLastIndex((cell) => /\n№[^\n]*$/u.test(cell))
  if (numbered > 0) cells.splice(0, numbered + 1, cells.slice(0, numbered + 1).join(' '))
  const lines = (cells[0] ?? '').split('\n')
  const own = lines[lines.length - 1] ?? ''
  // Text between two tables: the next one begins with its first number or the head of that column.
  const begins = first || isRowNumber(own) || own.trim().startsWith('№')
  if (lines.length === 1 || !begins) return { before: [], cells }
  cells[0] = own
  return { before: lines.slice(0, -1), cells }
}

function tableFrom(rows: readonly (readonly string[])[]): Block {
  const columns = Math.max(...rows.map((row) => row.length))
  const numbered = rows.filter((row) => isRowNumber(row[0] ?? '')).length * 2 > rows.length
  const laid: Row[] = rows.map((row) =>
    rowOf(row.length === 1 ? row : fitRow(row, columns, numbered), columns),
  )
  return tableOf(laid, columns)
}

function pushLine(blocks: Block[], line: string): void {
  // A tab left over here stands between a word and its explanation, or before a signature.
  const paragraph = paragraphOf(line.replaceAll('\t', ' '))
  if (paragraph !== null) blocks.push(paragraph)
}
