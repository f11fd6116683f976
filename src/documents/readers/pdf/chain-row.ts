import type { PageCell } from './page-parts.ts'

/** A row of a table that may run over several pages. */
export interface ChainRow {
  readonly page: number
  readonly cells: ChainCell[]
}

/** Its cells may yet grow with what the next page brings. */
export interface ChainCell extends Omit<PageCell, 'row'> {
  rowSpan: number
  readonly page: number
}
