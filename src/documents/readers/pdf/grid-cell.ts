export interface GridCell {
  readonly column: number
  readonly row: number
  readonly columnSpan: number
  readonly rowSpan: number
}
