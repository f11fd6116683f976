import type { Block } from '../../document.ts'
import type { ReaderFindingCode } from '../../finding.ts'
import type { Notices } from '../docx/notices.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import type { Look } from './element-look.ts'
import type { ClassLooks } from './element-style.ts'
import type { PageLimits } from './page-limits.ts'

/** The walk's memory; it lives for one page. */
export interface PageWalk {
  readonly limits: PageLimits
  readonly classes: ClassLooks
  readonly notices: Notices
  /** The page itself first, then a flow for each cell around the walk. */
  readonly flows: Flow[]
  readonly counts: { paragraphs: number; rows: number; cells: number }
}

/** A place that takes text and tables: the page, a cell. */
export interface Flow {
  readonly blocks: Block[]
  open: OpenText | null
  /** A list's label that waits for its text. */
  label: { readonly text: string | null; readonly level: number } | null
  characters: number
  links: number
  linkedCharacters: number
}

export interface OpenText {
  readonly pieces: string[]
  length: number
  bold: boolean
  plain: boolean
  cut: boolean
  readonly centred: boolean
  readonly heading: number | null
  links: number
  linkedCharacters: number
}

export function openFlow(): Flow {
  return { blocks: [], open: null, label: null, characters: 0, links: 0, linkedCharacters: 0 }
}

export function flowOf(walk: PageWalk): Flow {
  const flow = walk.flows[walk.flows.length - 1]
  if (flow === undefined) throw new Error('a page is walked without a flow')
  return flow
}

export function count(walk: PageWalk, what: 'paragraphs' | 'rows' | 'cells'): void {
  walk.counts[what] += 1
  if (walk.counts[what] > walk.limits[what]) throw new ReadingStopped('file/too-large', what)
}

export function note(walk: PageWalk, code: ReaderFindingCode, text = ''): void {
  walk.notices.note(code, { block: walk.flows[0]?.blocks.length ?? 0 }, text)
}

/** Adds characters as they stand in the page; white space is folded unless the place keeps it. */
export function addText(walk: PageWalk, look: Look, written: string): void {
  const flow = flowOf(walk)
  // U+00AD and U+200B only say where a word may be broken.
  const clean = written.replace(/[\u00ad\u200b\ufeff]/g, '').replaceAll('\u00a0', ' ')
  const text = look.spaced ? clean.replace(/\r\n?/g, '\n') : clean.replace(/[ \t\n\r\f]+/g, ' ')
  const blank = text.trim() === ''
  if (blank && flow.open === null) return
  flow.open ??= openText(look)
  const open = flow.open
  const room = walk.limits.paragraphCharacters - open.length
  if (text.length > room) open.cut = true
  const taken = text.length > room ? text.slice(0, Math.max(room, 0)) : text
  open.pieces.push(taken)
  open.length += taken.length
  if (blank) return
  if (look.bold) open.bold = true
  else open.plain = true
  if (look.linked) open.linkedCharacters += text.trim().length
}

/** A soft line break; two of them in a row end the paragraph, as people who type pages mean it. */
export function addBreak(walk: PageWalk): void {
  const flow = flowOf(walk)
  if (flow.open === null) return
  if (/\n\s*$/.test(flow.open.pieces.slice(-3).join(''))) closeText(walk)
  else {
    flow.open.pieces.push('\n')
    flow.open.length += 1
  }
}

/** Ends the open paragraph. */
export function closeText(walk: PageWalk): void {
  const flow = flowOf(walk)
  const open = flow.open
  flow.open = null
  if (open === null) return
  const text = foldLines(open.pieces.join(''))
  if (text === '') return
  flow.characters += text.length
  flow.links += open.links
  flow.linkedCharacters += open.linkedCharacters
  // A line of nothing but links is a menu; inside a table it may be what the cell says.
  if (walk.flows.length === 1 && open.links >= 3 && open.linkedCharacters >= text.length * 0.8) return
  if (open.cut) note(walk, 'text-truncated', text)
  pushParagraph(walk, text, open)
}

/** A list's item without any text still shows its number. */
export function closeItem(walk: PageWalk): void {
  closeText(walk)
  const flow = flowOf(walk)
  if (flow.label?.text != null) pushParagraph(walk, '', null)
  flow.label = null
}

function pushParagraph(walk: PageWalk, text: string, open: OpenText | null): void {
  const flow = flowOf(walk)
  count(walk, 'paragraphs')
  flow.blocks.push({
    kind: 'paragraph',
    text,
    heading: open?.heading ?? null,
    label: flow.label?.text ?? null,
    level: flow.label?.level ?? null,
    page: null,
    bold: open?.bold === true && !open.plain,
    centred: open?.centred ?? false,
  })
  flow.label = null
}

function openText(look: Look): OpenText {
  return {
    pieces: [],
    length: 0,
    bold: false,
    plain: false,
    cut: false,
    centred: look.centred,
    heading: look.heading,
    links: 0,
    linkedCharacters: 0,
  }
}

function foldLines(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
}
