/** A paper to be printed: lines on top, and one table. */
export interface WrittenPaper {
  readonly title: string
  /** What stands above the title at the right, as an approval does. */
  readonly above: readonly string[]
  /** What stands under the title. */
  readonly below: readonly string[]
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly PaperRow[]
  /** «Страница 1 из 5»: the words around the two numbers. */
  readonly pageWords: readonly [string, string]
}

export interface PaperColumn {
  readonly heading: string
  /** Parts of the page's width, whatever their sum. */
  readonly parts: number
}

/** A line over the whole width, or a cell for each column: its paragraphs; null: covered by the cell above it. */
export type PaperRow = { readonly line: string } | { readonly cells: readonly (readonly string[] | null)[] }
