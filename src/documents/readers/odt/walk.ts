import type { Block, Place } from '../../document.ts'
import type { ReaderFindingCode } from '../../finding.ts'
import type { Notices } from '../docx/notices.ts'
import type { WalkLimits } from '../docx/walk.ts'
import type { OfficeLook, OfficeLooks } from '../opendocument/office-style.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import type { Attributes } from '../package/xml-scope.ts'
import type { ListCount, ListNumbers } from './count-lists.ts'

/** A place that holds paragraphs and tables: the body, a cell, a text box. Lists do not reach out of it. */
export interface Container {
  readonly blocks: Block[]
  paragraph: OpenParagraph | null
  readonly lists: OpenList[]
}

export interface OpenList {
  readonly numbers: ListNumbers
  /** null: it names none, nor does a list around it. */
  readonly style: string | null
  item: OpenItem | null
}

export interface OpenItem {
  /** `text:list-header`: stands in the list without a number. */
  readonly header: boolean
  readonly start: number | null
  readonly style: string | null
  /** Its first paragraph has the label, the others belong to it. */
  labelled: boolean
  sublists: number
}

export interface OpenParagraph {
  text: string
  readonly heading: number | null
  readonly label: string | null
  readonly level: number | null
  readonly look: OfficeLook
  /** Looks of the open spans, the innermost last. */
  readonly spans: OfficeLook[]
  plain: boolean
  bold: boolean
  /** Something was left out as hidden. */
  hidden: boolean
  cut: boolean
}

export interface OpenCell {
  readonly column: number
  columnSpan: number
  rowSpan: number
  readonly blocks: readonly Block[]
}

export interface OpenRow {
  readonly cells: OpenCell[]
  column: number
  readonly repeated: number
  cell: CellFrame | null
}

export interface CellFrame {
  readonly columnSpan: number
  readonly rowSpan: number
  readonly repeated: number
}

export interface OpenTable {
  readonly rows: { readonly cells: OpenCell[]; readonly header: boolean; readonly page: null }[]
  /** Until which row (exclusive) each column is covered by a cell that began above. */
  readonly covered: number[]
  columns: number
  /** Inside `table:table-header-rows`. */
  heads: boolean
  row: OpenRow | null
}

/** The walk's memory. Steps change it; it lives for one document. */
export interface Walk {
  readonly looks: OfficeLooks
  readonly lists: ListCount
  readonly notices: Notices
  readonly limits: WalkLimits
  readonly containers: Container[]
  readonly tables: OpenTable[]
  readonly boxes: { readonly container: Container; readonly blocks: readonly Block[] }[]
  depth: number
  /** What stands inside the element of this depth is passed over; 0: nothing is. */
  skipInside: number
  readonly counts: { paragraphs: number; rows: number; cells: number; characters: number }
}

export type Step = (walk: Walk, attributes: Attributes) => void
export type Steps = Readonly<Record<string, Step>>

export function openContainer(): Container {
  return { blocks: [], paragraph: null, lists: [] }
}

/** Passes over the element that was just opened, its end with it. */
export function skip(walk: Walk): void {
  walk.skipInside = walk.depth
}

export function count(walk: Walk, what: 'paragraphs' | 'rows' | 'cells' | 'characters', by = 1): void {
  walk.counts[what] += by
  if (walk.counts[what] > walk.limits[what]) throw new ReadingStopped('file/too-large', what)
}

/** Where the walk stands, in the words of the finished document. */
export function placeOf(walk: Walk): Place {
  const block = walk.containers[0]?.blocks.length ?? 0
  const table = walk.tables[0]
  if (table?.row == null) return { block }
  return { block, row: table.rows.length, column: table.row.column }
}

export function note(walk: Walk, code: ReaderFindingCode, text = ''): void {
  walk.notices.note(code, placeOf(walk), text)
}
