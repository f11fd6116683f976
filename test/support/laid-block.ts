import type { Paragraph, Table } from '#documents/document.ts'

/** What a renderer may be told beside what a neutral document says. */
export interface LaidParagraph extends Paragraph {
  readonly right?: boolean
  /** Its label is counted by the automatic list of this name. */
  readonly list?: string
}

export interface LaidTable extends Table {
  /** Without borders. */
  readonly plain?: boolean
  /** Of the columns, relative to each other. */
  readonly widths?: readonly number[]
}

export type LaidBlock = LaidParagraph | LaidTable

export interface PageLook {
  readonly landscape?: boolean
  readonly ruled?: boolean
  /** Pages are numbered and carry this line at their head. */
  readonly runningHead?: string
}
