/** What a column of a plan's table means. */
export type ColumnRole =
  | 'number'
  | 'title'
  | 'result'
  | 'audience'
  | 'due'
  | 'due-start'
  | 'due-end'
  | 'due-mark'
  | 'responsible'
  /** Term and party in one cell. */
  | 'due-responsible'
  | 'section'
  | 'extra'
