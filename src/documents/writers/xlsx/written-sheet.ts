export interface WrittenColumn {
  readonly heading: string
  /** In signs of the usual font. */
  readonly width: number
  /** What is offered to whoever fills the column in. */
  readonly choices?: readonly string[]
}

/** One sheet of texts under headings. */
export interface WrittenSheet {
  readonly name: string
  readonly columns: readonly WrittenColumn[]
  /** A text for each column; every one of them stays text, also «=1+1». */
  readonly rows: Iterable<readonly string[]>
}
