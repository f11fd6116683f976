export interface WrittenColumn {
  readonly heading: string
  /** In signs of the usual font. */
  readonly width: number
  /** What is offered to whoever fills the column in. */
  readonly choices?: readonly string[]
  /** What its texts are: a day is written YYYY-MM-DD and stands as a date, a count is digits and stands as a number. Left out: text. */
  readonly kind?: 'text' | 'day' | 'count'
}

/** One sheet of texts under headings. */
export interface WrittenSheet {
  readonly name: string
  readonly columns: readonly WrittenColumn[]
  /** A text for each column; in a column of texts every one of them stays text, also «=1+1». */
  readonly rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>
}
