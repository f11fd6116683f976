import type { ColumnRole } from './column-role.ts'
import type { Place } from './place.ts'
import type { Track } from './track.ts'

/** What a column of the source's grid was taken for. */
export interface ColumnReading {
  readonly role: ColumnRole
  /** What stands above it, both lines where the header has two; '' where nothing does. */
  readonly heading: string
  /** Whose measures it holds, in the tables that list those of the centre and of the authority side by side. */
  readonly track: Track | null
  /** Its heading does not say it: it only looks so from its cells, or another column claims the same. */
  readonly doubtful: boolean
}

/** On whose word the columns of a table were taken for what they were taken for; 'none': it is no plan's table. */
export type TableOrigin = 'headings' | 'content' | 'table-before' | 'person' | 'memory' | 'none'

/** How a table of the source was read, so that a person can see it and say otherwise. */
export interface TableReading {
  /** The block; inside a cell of a table that lays out the page, that cell. */
  readonly at: Place
  /** Rows of its header, `to` is the first one behind it; equal where it has none. */
  readonly header: { readonly from: number; readonly to: number }
  readonly columns: readonly ColumnReading[]
  readonly origin: TableOrigin
  /** Who issued the act that the table belongs to, as read; null where no act says. */
  readonly issuer: string | null
  /** With the origin 'memory': the document in which a person said so. */
  readonly remembered: RememberedFrom | null
}

export interface RememberedFrom {
  readonly document: string
  /** ISO timestamp. */
  readonly at: string
}

/** What a person said the columns of one table mean, one role for each column of its grid. */
export interface SettledTable {
  readonly at: Place
  readonly roles: readonly ColumnRole[]
  /** Where it was said, if not in this very draft. */
  readonly remembered: RememberedFrom | null
}

/** What is remembered of the tables of one shape in the documents of one issuer. */
export interface ColumnMemory {
  /** Folded, '' for documents that name no issuer. */
  readonly issuer: string
  readonly shape: string
  readonly roles: readonly ColumnRole[]
  readonly from: RememberedFrom
}

/** What recognition is told before it looks at the columns of a document. */
export interface ColumnWord {
  readonly settled: readonly SettledTable[]
  readonly remembered: readonly ColumnMemory[]
}
