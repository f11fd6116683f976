import type { Block, Place } from '../../document.ts'
import type { ReaderFindingCode } from '../../finding.ts'
import type { Notices } from '../docx/notices.ts'
import type { WalkLimits } from '../docx/walk.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import type { RowDefinition } from './row-definition.ts'

/** Where the text of a group goes. */
export type Destination = 'text' | 'skip' | 'choice' | 'fonts' | 'styles' | 'label'

/** Formatting that holds inside one group; a group inside begins with a copy. */
export interface GroupState {
  destination: Destination
  /** `\*` was read: the group is passed over unless the next word is known. */
  starred: boolean
  /** Nothing was said in this group yet but `\*`. */
  fresh: boolean
  font: number
  bold: boolean
  hidden: boolean
  deleted: boolean
  /** How many characters stand in for one of Unicode. */
  standIns: number
  nestedRow: boolean
  paragraph: ParagraphState
  /** What the group's end means. */
  ends: 'story' | 'label' | 'style' | null
}

export interface ParagraphState {
  readonly inTable: boolean
  /** Tables around it, where the file counts them. */
  readonly depth: number
  readonly style: number
  readonly outline: number | null
  readonly centred: boolean
  readonly level: number
}

export const PLAIN_PARAGRAPH: ParagraphState = {
  inTable: false,
  depth: 0,
  style: 0,
  outline: null,
  centred: false,
  level: 0,
}

/** A text of its own: the body, a text box. */
export interface Story {
  /** The story itself first, then a frame for each table around the walk. */
  readonly frames: Frame[]
  open: OpenParagraph
  /** A row was announced and has not ended: its cells may not say that they stand in a table. */
  inRow: boolean
}

export interface Frame {
  /** What stands in the open cell; in the first frame, in the story. */
  blocks: Block[]
  cells: Block[][]
  readonly rows: { readonly definition: RowDefinition; readonly cells: readonly (readonly Block[])[] }[]
}

export interface OpenParagraph {
  text: string
  label: string | null
  bold: boolean
  plain: boolean
  cut: boolean
  /** Something was left out as hidden. */
  hidden: boolean
}

export interface Font {
  charset: number | null
  codePage: string | null
  name: string
}

export interface Style {
  name: string
  outline: number | null
}

/** The walk's memory; it lives for one document. */
export interface RtfWalk {
  readonly limits: WalkLimits
  readonly notices: Notices
  readonly groups: GroupState[]
  state: GroupState
  readonly stories: Story[]
  readonly fonts: Map<number, Font>
  readonly styles: Map<number, Style>
  defaultFont: number
  codePage: string
  /** Letters under a Latin name make Russian words. */
  readonly cyrillic: boolean
  /** Such letters were read. */
  guessed: boolean
  row: RowDefinition
  nested: RowDefinition
  /** Bytes of text that wait to be decoded together. */
  pending: number[]
  /** Stand-ins for a character of Unicode that are still to come. */
  passing: number
  /** What a label or a name is made of. */
  collected: string
  entry: { id: number; outline: number | null }
  readonly counts: { paragraphs: number; rows: number; cells: number; characters: number }
}

export function openStory(): Story {
  return { frames: [openFrame()], open: openParagraph(), inRow: false }
}

export function openFrame(): Frame {
  return { blocks: [], cells: [], rows: [] }
}

export function openParagraph(): OpenParagraph {
  return { text: '', label: null, bold: false, plain: false, cut: false, hidden: false }
}

export function storyOf(walk: RtfWalk): Story {
  const story = walk.stories[walk.stories.length - 1]
  if (story === undefined) throw new Error('a document is walked without a story')
  return story
}

export function count(walk: RtfWalk, what: keyof RtfWalk['counts'], by = 1): void {
  walk.counts[what] += by
  if (walk.counts[what] > walk.limits[what]) throw new ReadingStopped('file/too-large', what)
}

export function note(walk: RtfWalk, code: ReaderFindingCode, text = ''): void {
  walk.notices.note(code, placeOf(walk), text)
}

function placeOf(walk: RtfWalk): Place {
  const frames = walk.stories[0]?.frames ?? []
  const block = frames[0]?.blocks.length ?? 0
  const table = frames[1]
  return table === undefined ? { block } : { block, row: table.rows.length }
}
