import type { Block, Row, Table } from '../../document.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import type { Frame } from './rtf-walk.ts'

/** Edges closer together than a millimetre are one: no text fits between them. */
const NEAR = 60
/** Rows of one table begin a cell's inner margin apart, now and then. */
const NEAR_LEFT = 200
const WIDTH_OF_UNKNOWN = 1_000

interface EdgedCell {
  readonly left: number
  readonly right: number
  readonly vertical: 'first' | 'next' | null
  readonly horizontal: 'first' | 'next' | null
  readonly blocks: readonly Block[]
}

interface LaidCell {
  readonly column: number
  columnSpan: number
  rowSpan: number
  blocks: readonly Block[]
}

/**
 * A table out of rows that know the edges of their cells: the edges of all rows together are its columns, those left out
 * at which no cell begins. null where there are no cells. @throws ReadingStopped where it is wider than `most` columns.
 */
export function layRows(rows: Frame['rows'], most: number): Table | null {
  const first = Math.min(...rows.map(({ definition }) => definition.left))
  const edged = rows.map((row) => edgesOf(row, first))
  const columnAt = columnsOf(edged, most)
  const laid: Row[] = []
  let above: ReadonlyMap<number, LaidCell> = new Map()
  for (const [index, row] of edged.entries()) {
    const { cells, below } = layRow(row, columnAt, above)
    above = below
    laid.push({ cells, header: rows[index]?.definition.header ?? false, page: null })
  }
  const columns = Math.max(0, ...edged.map((row) => columnAt(row[row.length - 1]?.right ?? first)))
  return columns === 0 ? null : { kind: 'table', columns, rows: laid, page: null }
}

/** @param above cells that go on into this row, by their column */
function layRow(
  row: readonly EdgedCell[],
  columnAt: (edge: number) => number,
  above: ReadonlyMap<number, LaidCell>,
): { readonly cells: readonly LaidCell[]; readonly below: ReadonlyMap<number, LaidCell> } {
  const cells: LaidCell[] = []
  const below = new Map<number, LaidCell>()
  let left: LaidCell | null = null
  /** Up to where the row is covered by the cell that goes on from above. */
  let covered = 0
  let over: LaidCell | null = null
  for (const cell of row) {
    const column = Math.max(columnAt(cell.left), covered)
    const columnSpan = columnAt(cell.right) - column
    const upper = cell.vertical === 'next' ? above.get(column) : undefined
    if (columnSpan <= 0) {
      // Hidden under the cell from above: what it says is not lost.
      if (over !== null && cell.blocks.length > 0) over.blocks = [...over.blocks, ...cell.blocks]
      continue
    }
    if (upper !== undefined) {
      upper.rowSpan += 1
      below.set(column, upper)
      covered = column + upper.columnSpan
      over = upper
      left = null
    } else if (cell.horizontal === 'next' && left !== null) left.columnSpan += columnSpan
    else {
      left = { column, columnSpan, rowSpan: 1, blocks: cell.blocks }
      cells.push(left)
      if (cell.vertical !== null) below.set(column, left)
    }
  }
  return { cells, below }
}

/** Cells with their edges; those that the row announces and does not bring are empty, and the other way round. */
function edgesOf({ definition, cells }: Frame['rows'][number], first: number): readonly EdgedCell[] {
  const edged: EdgedCell[] = []
  let left = definition.left
  const own = definition.cells[0]?.right ?? Number.POSITIVE_INFINITY
  if (left - first < NEAR_LEFT && first + NEAR < own) left = first
  const length = Math.max(cells.length, definition.cells.length)
  for (let place = 0; place < length; place += 1) {
    const said = definition.cells[place]
    const right = Math.max(said?.right ?? left + WIDTH_OF_UNKNOWN, left + NEAR + 1)
    const blocks = cells[place] ?? []
    edged.push({
      left,
      right,
      vertical: said?.vertical ?? null,
      horizontal: said?.horizontal ?? null,
      blocks,
    })
    left = right
  }
  return edged
}

/** The column that begins at an edge; behind the last one, how many there are. */
function columnsOf(rows: readonly (readonly EdgedCell[])[], most: number): (edge: number) => number {
  const begins = new Set<number>()
  const edges = new Set<number>()
  for (const row of rows) {
    for (const cell of row) {
      begins.add(cell.left)
      edges.add(cell.left)
      edges.add(cell.right)
    }
  }
  const columns = new Map<number, number>()
  let group = Number.NEGATIVE_INFINITY
  let members: number[] = []
  let next = 0
  const close = () => {
    for (const edge of members) columns.set(edge, next)
    if (members.some((edge) => begins.has(edge))) next += 1
    members = []
  }
  for (const edge of [...edges].sort((a, b) => a - b)) {
    if (edge - group > NEAR) {
      close()
      group = edge
    }
    members.push(edge)
  }
  close()
  if (next > most) throw new ReadingStopped('file/too-large', 'columns')
  return (edge) => columns.get(edge) ?? 0
}
