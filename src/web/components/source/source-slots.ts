import type { ComponentType } from 'react'

/** What the page around the source puts into it: above a block, and over the columns of a table. */
export interface SourceSlots {
  /** Blocks above which something may stand. */
  readonly noted: ReadonlySet<number>
  readonly Note: ComponentType<NoteProps>
  readonly Aligned: ComponentType<AlignedProps>
}

export interface NoteProps {
  readonly block: number
  readonly isTable: boolean
}

export interface AlignedProps {
  readonly block: number
  /** Of the table's columns, in pixels; only their proportions count. */
  readonly widths: readonly number[]
  /** What the table does not get narrower than. */
  readonly minWidth: string
}
