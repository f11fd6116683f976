import type { Block, Place } from '../../document.ts'
import type { ReaderFindingCode } from '../../finding.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import type { Attributes } from '../package/xml-scope.ts'
import type { LabelCount } from './count-labels.ts'
import type { Notices } from './notices.ts'
import type { StyleLooks } from './style-look.ts'

/** How large a document may become in memory; a signed plan has at most some thousand rows. */
export interface WalkLimits {
  readonly paragraphs: number
  readonly rows: number
  readonly cells: number
  readonly columns: number
  /** Characters of all text. */
  readonly characters: number
  /** Characters of one paragraph; what is longer is cut with a finding. */
  readonly paragraphCharacters: number
}

export const WALK_LIMITS: WalkLimits = {
  paragraphs: 400_000,
  rows: 60_000,
  cells: 400_000,
  columns: 1_024,
  characters: 40_000_000,
  paragraphCharacters: 200_000,
}

/** A place that holds paragraphs and tables: the body, a cell, a text box. */
export interface Container {
  readonly blocks: Block[]
  paragraph: OpenParagraph | null
  /** Text of paragraphs whose end was deleted: it runs on into the next one. */
  carried: string
}

export interface OpenParagraph {
  text: string
  style: string | null
  numId: string | null
  numLevel: number | null
  outline: number | null
  centred: boolean | null
  /** Some visible text was not bold, some was. */
  plain: boolean
  bold: boolean
  markDeleted: boolean
  markHidden: boolean
  /** Something was left out as hidden. */
  hidden: boolean
  cut: boolean
}

/** A run's own properties; null where its styles decide. */
export interface OpenRun {
  bold: boolean | null
  hidden: boolean | null
  style: string | null
}

export interface OpenCell {
  readonly column: number
  columnSpan: number
  rowSpan: number
  readonly blocks: Block[]
}

export interface OpenTable {
  readonly rows: { cells: OpenCell[]; header: boolean; page: null }[]
  /** Columns that the table announces. */
  grid: number
  columns: number
  row: OpenRow | null
  /** Cells that go on into the next row, by their first column. */
  merging: Map<number, OpenCell>
}

export interface OpenRow {
  readonly cells: OpenCell[]
  column: number
  header: boolean
  dropped: boolean
  cell: OpenCellFrame | null
  /** The cell to the left, when it is one of this row; a legacy horizontal merge widens it. */
  left: OpenCell | null
  /** What goes on below this row. */
  readonly merging: Map<number, OpenCell>
}

export interface OpenCellFrame {
  span: number
  vertical: 'restart' | 'continue' | null
  horizontal: 'restart' | 'continue' | null
  deleted: boolean
}

/** A complex field: its code comes first, then what it shows. */
export type FieldPart = 'code' | 'result'

/** The walk's memory. Steps change it; it lives for one document. */
export interface Walk {
  readonly styles: StyleLooks
  readonly labels: LabelCount
  readonly notices: Notices
  readonly limits: WalkLimits
  readonly containers: Container[]
  readonly tables: OpenTable[]
  readonly fields: FieldPart[]
  readonly runs: OpenRun[]
  readonly boxes: { readonly container: Container; readonly blocks: readonly Block[] }[]
  /** Structured text whose content is only a prompt. */
  readonly prompts: boolean[]
  /** `mc:AlternateContent` of which a choice was already taken. */
  readonly choices: boolean[]
  /** Which element's properties are being read. */
  properties: 'paragraph' | 'mark' | 'run' | 'row' | 'cell' | null
  inText: boolean
  keepSpace: boolean
  depth: number
  /** What stands inside the element of this depth is passed over; 0: nothing is. */
  skipInside: number
  /** That element itself was not taken either, so its end means nothing. */
  skipEnd: boolean
  readonly counts: { paragraphs: number; rows: number; cells: number; characters: number }
}

export type Step = (walk: Walk, attributes: Attributes) => void
export type Steps = Readonly<Record<string, Step>>

/** Passes over the element that was just opened, its end with it. */
export function skip(walk: Walk): void {
  walk.skipInside = walk.depth
  walk.skipEnd = true
}

/** Passes over what follows the element that is being closed, up to the end of the one around it. */
export function skipRest(walk: Walk): void {
  walk.skipInside = walk.depth - 1
  walk.skipEnd = false
}

export function innermost<Value>(stack: readonly Value[]): Value | undefined {
  return stack[stack.length - 1]
}

export function openParagraph(): OpenParagraph {
  return {
    text: '',
    style: null,
    numId: null,
    numLevel: null,
    outline: null,
    centred: null,
    plain: false,
    bold: false,
    markDeleted: false,
    markHidden: false,
    hidden: false,
    cut: false,
  }
}

export function count(walk: Walk, what: 'paragraphs' | 'rows' | 'cells' | 'characters', by = 1): void {
  walk.counts[what] += by
  if (walk.counts[what] > walk.limits[what]) throw new ReadingStopped('file/too-large', what)
}

/** Where the walk stands, in the words of the finished document. */
export function placeOf(walk: Walk): Place {
  const block = walk.containers[0]?.blocks.length ?? 0
  const row = walk.tables[0]?.row
  if (row == null) return { block }
  return { block, row: walk.tables[0]?.rows.length ?? 0, column: row.column }
}

export function note(walk: Walk, code: ReaderFindingCode, text = ''): void {
  walk.notices.note(code, placeOf(walk), text)
}
