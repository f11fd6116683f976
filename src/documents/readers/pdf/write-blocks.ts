import type { Block, Cell, Paragraph, Row, Table } from '../../document.ts'
import type { ChainCell } from './chain-row.ts'
import { type FoldedParagraph, foldLines, type Margins } from './fold-lines.ts'
import type { PageTable } from './page-parts.ts'
import { chainOf, type TableChain } from './table-chain.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Points between a cell's border and its text, at most; what is more is an indent. */
const WIDEST_PADDING = 9

/** The mark of an item in a list without numbers. */
const BULLET = /^([•▪●○■□◦‣⁃–—-])\s+(?=\S)/u

export function paragraphBlock(folded: FoldedParagraph, page: number): Paragraph {
  const label = BULLET.exec(folded.text)
  return {
    kind: 'paragraph',
    text: label === null ? folded.text : folded.text.slice(label[0].length),
    heading: null,
    label: label?.[1] ?? null,
    level: label === null ? null : 0,
    page,
    bold: folded.bold,
    centred: folded.centred,
  }
}

/** The finished table of a chain of pages. */
export function tableBlock(chain: TableChain, vocabulary: Vocabulary): Table {
  const padding = paddingOf(chain)
  const rows = chain.rows.map(
    (row, index): Row => ({
      header: index < chain.headerRows,
      page: row.page,
      cells: row.cells
        .toSorted((one, other) => one.column - other.column)
        .map((cell) => cellBlock(cell, padding, vocabulary)),
    }),
  )
  return { kind: 'table', columns: chain.xs.length - 1, rows, page: chain.rows[0]?.page ?? null }
}

function cellBlock(cell: ChainCell, padding: number, vocabulary: Vocabulary): Cell {
  const inner = cell.inner.map((table) => ({
    top: table.box.top,
    block: innerTable(table, cell.page, vocabulary),
  }))
  const margins = marginsOf(cell, padding)
  const texts = foldLines(cell.lines, margins, vocabulary)
    .filter((folded) => folded.text !== '')
    .map((folded) => ({ top: folded.lines[0]?.base ?? 0, block: paragraphBlock(folded, cell.page) }))
  // Lines taken over from the next page stand behind, wherever on it they were.
  const blocks: readonly { top: number; block: Block }[] =
    inner.length === 0 ? texts : [...texts, ...inner].toSorted((one, other) => one.top - other.top)
  return {
    column: cell.column,
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    blocks: blocks.map(({ block }) => block),
  }
}

function innerTable(table: PageTable, page: number, vocabulary: Vocabulary): Table {
  return tableBlock(chainOf(table, page), vocabulary)
}

function marginsOf(cell: ChainCell, padding: number): Margins {
  let to = cell.to - padding
  for (const line of cell.lines) to = Math.max(to, line.to)
  return { from: cell.from + padding, to }
}

/** The least distance of a text from its cell's border; the other side has the same. */
function paddingOf({ rows }: TableChain): number {
  let least = WIDEST_PADDING
  for (const row of rows) {
    for (const cell of row.cells) {
      for (const line of cell.lines) least = Math.min(least, Math.max(0, line.from - cell.from))
    }
  }
  return least
}
