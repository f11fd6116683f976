/** One sheet of a spreadsheet as its file has it, before anything is hidden or merged. Rows and columns count from 0. */
export interface Sheet {
  readonly name: string
  /** Rows that hold text, from above. */
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
  readonly hiddenRows: readonly Range[]
  readonly hiddenColumns: readonly Range[]
}

export interface SheetRow {
  readonly index: number
  /** From the left; empty ones are left out. */
  readonly cells: readonly SheetCell[]
}

export interface SheetCell {
  readonly column: number
  /** As the program shows it; line breaks are `\n`. */
  readonly text: string
  readonly look: CellLook
}

export interface CellLook {
  readonly bold: boolean
  readonly centred: boolean
  /** Lines are drawn around it; null where the format does not tell. */
  readonly bordered: boolean | null
}

export interface Merge {
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
}

/** First and last, both inclusive. */
export type Range = readonly [number, number]

export const PLAIN_LOOK: CellLook = { bold: false, centred: false, bordered: null }

/** How much of a workbook is taken. A sheet has a million rows; a plan has some thousand. */
export interface SheetLimits {
  readonly rows: number
  readonly cells: number
  /** Columns that hold something. */
  readonly columns: number
  readonly characters: number
  /** Characters of one cell; Excel itself takes 32,767. */
  readonly cellCharacters: number
  readonly merges: number
  readonly sheets: number
}

export const SHEET_LIMITS: SheetLimits = {
  rows: 60_000,
  cells: 400_000,
  columns: 1_024,
  characters: 40_000_000,
  cellCharacters: 32_767,
  merges: 60_000,
  sheets: 256,
}
