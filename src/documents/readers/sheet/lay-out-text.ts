import type { Block, Cell, Paragraph } from '../../document.ts'
import { cellParagraphs, paragraphOf } from './cell-paragraphs.ts'
import { layOutTable } from './lay-out-table.ts'
import { SIGNED } from './ru/sheet-words.ts'
import type { VisibleCell, VisibleRow } from './visible-rows.ts'

/** Rows of text that stand side by side are a mark of approval or a signature only where they are few. */
const MOST_SIDE_BY_SIDE = 8
const LONGEST_BESIDE = 60

/** Rows outside of tables: a cell alone is a paragraph; two marks of approval stand side by side. */
export function layOutText(
  rows: readonly VisibleRow[],
  limits: { readonly columns: number },
): readonly Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < rows.length; ) {
    const end = pairedUntil(rows, at)
    const run = rows.slice(at, end)
    if (run.filter((row) => row.cells.length > 1).length > 1) {
      blocks.push(standSideBySide(run) ? sideBySide(run) : layOutTable(run, limits))
      at = end
      continue
    }
    for (const row of run) for (const paragraph of rowParagraphs(row)) blocks.push(paragraph)
    at = end
  }
  return blocks
}

/** Rows from here on of one kind: with several cells each, or with one. */
function pairedUntil(rows: readonly VisibleRow[], from: number): number {
  const paired = (rows[from]?.cells.length ?? 0) > 1
  const columns = new Set(rows[from]?.cells.map((cell) => cell.column))
  let end = from + 1
  while (end < rows.length) {
    const several = (rows[end]?.cells.length ?? 0) > 1
    if (paired ? !several && !belongsBeside(rows, end, columns) : several) break
    end += 1
  }
  return end
}

/** One of two marks is longer than the other; a line on the left may as well be the text that goes on below them. */
function belongsBeside(rows: readonly VisibleRow[], at: number, columns: ReadonlySet<number>): boolean {
  const [cell] = rows[at]?.cells ?? []
  if (cell === undefined || !columns.has(cell.column)) return false
  if (cell.column > Math.min(...columns)) return true
  return (rows[at + 1]?.cells.length ?? 0) > 1 && cell.text.length <= LONGEST_BESIDE
}

function standSideBySide(rows: readonly VisibleRow[]): boolean {
  if (rows.length > MOST_SIDE_BY_SIDE) return false
  return rows.some((row) => row.cells.some((cell) => SIGNED.test(cell.text) && cell.look.bordered !== true))
}

/** One row of a table without lines, a cell for each column of text. */
function sideBySide(rows: readonly VisibleRow[]): Block {
  const starts = [...new Set(rows.flatMap((row) => row.cells.map((cell) => cell.column)))]
  starts.sort((one, other) => one - other)
  const cells = starts.map((start, column): Cell => {
    const blocks = rows.flatMap((row) =>
      row.cells
        .filter((cell) => cell.column === start)
        .flatMap((cell) => cellParagraphs(cell.text, cell.look)),
    )
    return { column, columnSpan: 1, rowSpan: 1, blocks }
  })
  return { kind: 'table', columns: starts.length, rows: [{ cells, header: false, page: null }], page: null }
}

function rowParagraphs(row: VisibleRow): readonly Paragraph[] {
  const [first] = row.cells
  if (first === undefined) return []
  if (row.cells.length === 1) return cellParagraphs(first.text, first.look, isCentred(first))
  const text = row.cells.map((cell) => cell.text.trim().replaceAll('\n', ' ')).join('\t')
  return [
    paragraphOf(
      text,
      row.cells.every((cell) => cell.look.bold),
      false,
    ),
  ]
}

function isCentred(cell: VisibleCell): boolean {
  return cell.look.centred
}
