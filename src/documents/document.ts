import type { Place } from '#core/plan/place.ts'

export type { Place }

/**
 * The neutral document that every reader gives and recognition takes: text with its structure, nothing of plans. A
 * block's place is its index; a cell's place is (block, row, grid column), see Place.
 */
export interface Document {
  readonly blocks: readonly Block[]
  /** Pages that were read from pictures: whatever stands on them is to be looked at by a person. */
  readonly pictures?: readonly number[]
}

export type Block = Paragraph | Table

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  /** 1–6 for a heading by style or markup; null for running text. */
  readonly heading: number | null
  /** The automatic or typed list label («1.1.», «•») when the format keeps it apart from the text. */
  readonly label: string | null
  /** Depth of the list item, 0 for the outermost; null outside lists. */
  readonly level: number | null
  /** Page of the source, from 1, where the format knows pages. */
  readonly page: number | null
  /** The whole paragraph is bold or centred: a hint, never a proof, of a heading. */
  readonly bold: boolean
  readonly centred: boolean
}

export interface Table {
  readonly kind: 'table'
  /** Number of grid columns. */
  readonly columns: number
  readonly rows: readonly Row[]
  readonly page: number | null
}

export interface Row {
  readonly cells: readonly Cell[]
  /** Marked by the format as a header row that repeats on each page. */
  readonly header: boolean
  readonly page: number | null
  /** Its number on its sheet, from 1, as a spreadsheet shows it; only spreadsheets number rows. */
  readonly line?: number
}

export interface Cell {
  /** First grid column it covers, from 0. */
  readonly column: number
  readonly columnSpan: number
  /** 1 for a plain cell; n where it covers n rows. Covered cells do not stand in the rows below. */
  readonly rowSpan: number
  /** Paragraphs and nested tables, in order. Soft line breaks inside a paragraph are `\n`. */
  readonly blocks: readonly Block[]
}
