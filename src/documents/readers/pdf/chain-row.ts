import type { PageCell } from './page-parts.ts'

export interface ChainRow {
  readonly page: number
  readonly cells: ChainCell[]
}

export interface ChainCell extends Omit<PageCell, 'row'> {
  rowSpan: number
  readonly page: number
}
