import { ReadingStopped } from '../package/reading-stopped.ts'

/** What `\trowd` … `\cellx` say of a row. Lengths are twips, 1/1440 inch. */
export interface RowDefinition {
  left: number
  header: boolean
  readonly cells: { readonly right: number; readonly vertical: Merge; readonly horizontal: Merge }[]
  /** Merges said of the cell whose right edge is still to come. */
  vertical: Merge
  horizontal: Merge
}

export type Merge = 'first' | 'next' | null

/** Word itself has at most 63. */
const MOST_CELLS = 1_000

export function openRow(): RowDefinition {
  return { left: 0, header: false, cells: [], vertical: null, horizontal: null }
}

/** @throws ReadingStopped where no row has so many cells. */
export function addCell(row: RowDefinition, right: number): void {
  if (row.cells.length >= MOST_CELLS) throw new ReadingStopped('file/too-large', 'columns')
  row.cells.push({ right, vertical: row.vertical, horizontal: row.horizontal })
  row.vertical = null
  row.horizontal = null
}
