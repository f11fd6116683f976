import type { Block, Paragraph } from '../../document.ts'
import { bulletSign } from '../docx/bullet-sign.ts'
import { headingByName } from '../docx/heading-name.ru.ts'
import { headingLevel } from '../docx/style-look.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import { layRows } from './lay-rows.ts'
import type { RowDefinition } from './row-definition.ts'
import {
  count,
  type Frame,
  note,
  openFrame,
  openParagraph,
  type RtfWalk,
  type Story,
  storyOf,
} from './rtf-walk.ts'

/** Tables inside tables; Word stops far earlier. */
const DEEPEST = 32

/** Ends the open paragraph and puts it where it belongs. A deleted end lets it run on into the next one. */
export function endParagraph(walk: RtfWalk): void {
  if (walk.state.deleted) {
    note(walk, 'changes-accepted')
    return
  }
  pushParagraph(walk, levelOf(walk))
}

/** A page begins: in the middle of a paragraph it ends there, and what follows has no number of its own. */
export function endPage(walk: RtfWalk): void {
  if (storyOf(walk).open.text.trim() !== '') pushParagraph(walk, levelOf(walk))
}

/** Ends a cell; `level` 1 for a table in the text, more for one inside another. */
export function endCell(walk: RtfWalk, nested: boolean): void {
  const level = nested ? Math.max(levelOf(walk), 2) : 1
  pushParagraph(walk, level)
  const frame = frameAt(walk, level)
  count(walk, 'cells')
  frame.cells.push(frame.blocks)
  frame.blocks = []
}

export function endRow(walk: RtfWalk, nested: boolean): void {
  const story = storyOf(walk)
  const level = nested ? Math.max(levelOf(walk), 2) : 1
  if (!nested) story.inRow = false
  if (story.frames.length <= level) return
  const frame = frameAt(walk, level)
  closeRow(walk, frame, nested ? walk.nested : walk.row)
}

/** Ends what is open in a story and gives its blocks. */
export function endStory(walk: RtfWalk): readonly Block[] {
  pushParagraph(walk, storyOf(walk).open.text.trim() === '' ? 0 : levelOf(walk))
  return frameAt(walk, 0).blocks
}

/** Tables around the place where the walk stands. */
function levelOf(walk: RtfWalk): number {
  const { inTable, depth } = walk.state.paragraph
  const least = inTable || storyOf(walk).inRow ? 1 : 0
  if (depth > DEEPEST) throw new ReadingStopped('file/too-deep')
  return Math.max(depth, least)
}

/** The frame of that level; tables inside it are closed, tables around it opened. */
function frameAt(walk: RtfWalk, level: number): Frame {
  const { frames } = storyOf(walk)
  while (frames.length - 1 > level) closeTable(walk, frames)
  while (frames.length - 1 < level) frames.push(openFrame())
  const frame = frames[level]
  if (frame === undefined) throw new Error('a story has no frame')
  return frame
}

function closeTable(walk: RtfWalk, frames: Story['frames']): void {
  const frame = frames.pop()
  const outer = frames[frames.length - 1]
  if (frame === undefined || outer === undefined) return
  // A row that never ended, in a file cut short.
  if (frame.cells.length > 0) closeRow(walk, frame, walk.row)
  if (frame.rows.length > 0) {
    const table = layRows(frame.rows, walk.limits.columns)
    if (table !== null) outer.blocks.push(table)
  }
  // Text behind the last row that still says it stands in the table.
  outer.blocks.push(...frame.blocks)
}

function closeRow(walk: RtfWalk, frame: Frame, definition: RowDefinition): void {
  count(walk, 'rows')
  if (frame.cells.length === 0) return
  frame.cells[frame.cells.length - 1]?.push(...frame.blocks)
  frame.blocks = []
  frame.rows.push({ definition: { ...definition, cells: [...definition.cells] }, cells: frame.cells })
  frame.cells = []
}

function pushParagraph(walk: RtfWalk, level: number): void {
  const story = storyOf(walk)
  const { open } = story
  const empty = open.text.trim() === ''
  const { blocks } = frameAt(walk, level)
  story.open = openParagraph()
  if (empty && (open.label === null || open.hidden)) return
  if (open.cut) note(walk, 'text-truncated', open.text)
  count(walk, 'paragraphs')
  blocks.push(paragraphOf(walk, open, empty))
}

function paragraphOf(walk: RtfWalk, open: Story['open'], empty: boolean): Paragraph {
  const { style, outline, centred, level } = walk.state.paragraph
  const label = open.label === null ? null : bulletSign(open.label)
  return {
    kind: 'paragraph',
    text: empty ? '' : open.text,
    heading: outline === null ? headingOfStyle(walk, style) : headingLevel(outline),
    label,
    level: label === null ? null : level,
    page: null,
    bold: open.bold && !open.plain,
    centred,
  }
}

function headingOfStyle(walk: RtfWalk, id: number): number | null {
  const style = walk.styles.get(id)
  if (style === undefined) return null
  return style.outline === null ? headingByName(style.name) : headingLevel(style.outline)
}
