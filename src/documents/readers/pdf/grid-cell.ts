/** A cell of a grid: where it begins, and how many columns and rows it covers. */
export interface GridCell {
  readonly column: number
  readonly row: number
  readonly columnSpan: number
  readonly rowSpan: number
}
