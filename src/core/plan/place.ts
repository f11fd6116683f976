/**
 * Where in a source Document something stands. `block` counts the Document's top-level blocks from 0; in a table `row`
 * counts its rows and `column` its grid columns (a cell that spans three columns stands in the first of them), all
 * from 0. A place without `row` is the whole block, one without `column` the whole row.
 */
export interface Place {
  readonly block: number
  readonly row?: number
  readonly column?: number
}
