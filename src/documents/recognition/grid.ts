import type { Place } from '#core/plan/place.ts'
import type { Block, Table } from '../document.ts'

/** A cell of a table, once for the rows and columns that it covers. */
export interface GridCell {
  /** Paragraphs with soft breaks as `\n`, list labels in front. */
  readonly paragraphs: readonly string[]
  /** All of it on one line. */
  readonly text: string
  readonly bold: boolean
  /** Where it begins in the table. */
  readonly row: number
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  /** Where it stands in the Document, when that is not a place in a table. */
  readonly at?: Place
}

/** A table with every place filled by the cell that covers it. */
export interface Grid {
  readonly columns: number
  readonly rows: readonly (readonly (GridCell | null)[])[]
  /** Row and column in the Document, where the table stands inside a cell of another one. */
  readonly within: { readonly row: number; readonly column: number } | null
}

const widest = 64

/** Spans laid out, so that a merged cell stands in every place it covers. */
export function layGrid(table: Table, within: Grid['within'] = null): Grid {
  const columns = Math.min(widest, Math.max(table.columns, 1))
  const rows: (GridCell | null)[][] = table.rows.map(() => new Array<GridCell | null>(columns).fill(null))
  // Lying spans must not cost more than the table is large.
  let left = columns * table.rows.length * 2
  for (const [r, row] of table.rows.entries()) {
    for (const cell of row.cells) {
      if (cell.column >= columns) continue
      const laid = gridCell(cell.blocks, r, cell.column, cell.columnSpan, cell.rowSpan)
      const bottom = Math.min(table.rows.length, r + Math.max(1, cell.rowSpan))
      const right = Math.min(columns, cell.column + Math.max(1, cell.columnSpan))
      for (let y = r; y < bottom && left > 0; y++) {
        for (let x = cell.column; x < right; x++, left--) {
          const line = rows[y]
          if (line !== undefined && line[x] === null) line[x] = laid
        }
      }
    }
  }
  return { columns, rows, within }
}

function gridCell(
  blocks: readonly Block[],
  row: number,
  column: number,
  columnSpan: number,
  rowSpan: number,
): GridCell {
  const paragraphs: string[] = []
  let bold = false
  collect(blocks, paragraphs, (isBold) => {
    bold ||= isBold
  })
  return { paragraphs, text: foldLine(paragraphs.join(' ')), bold, row, column, columnSpan, rowSpan }
}

function collect(
  blocks: readonly Block[],
  into: string[],
  sawBold: (bold: boolean) => void,
  depth = 0,
): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const text = block.label === null ? block.text : `${block.label} ${block.text}`.trim()
      if (text.trim() === '') continue
      into.push(text)
      sawBold(block.bold || block.heading !== null)
    } else if (depth < 8) {
      for (const row of block.rows)
        for (const cell of row.cells) collect(cell.blocks, into, sawBold, depth + 1)
    }
  }
}

/** White space folded to single blanks, soft breaks too. */
export function foldLine(text: string): string {
  // A run of dots or letters that fills pages says no more than a short one, and costs rules that look at line ends dear.
  const short =
    text.length > 2000 ? text.replace(/([^\p{Nd}\s])\1{60,}/gu, (_, one: string) => one.repeat(60)) : text
  return short.replace(/\s+/gu, ' ').trim()
}

/** The different cells of a row, left to right, that are not empty. */
export function cellsOfRow(grid: Grid, row: number): readonly GridCell[] {
  const cells: GridCell[] = []
  for (const cell of grid.rows[row] ?? []) {
    if (cell !== null && cell.text !== '' && cells.at(-1) !== cell) cells.push(cell)
  }
  return cells
}
