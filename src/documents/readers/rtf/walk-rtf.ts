import type { Block } from '../../document.ts'
import type { ReaderFinding } from '../../finding.ts'
import { openNotices } from '../docx/notices.ts'
import type { WalkLimits } from '../docx/walk.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import { CYRILLIC, DEFAULT_CODE_PAGE, looksCyrillic } from './code-pages.ts'
import { type ControlStep, SIGN_STEPS, TEXT_STEPS } from './control-steps.ts'
import { DESTINATION_STEPS, FONT_STEPS, STYLE_STEPS, skipGroup } from './destination-steps.ts'
import { endStory } from './flow.ts'
import { openRow } from './row-definition.ts'
import {
  type Destination,
  type GroupState,
  note,
  openStory,
  PLAIN_PARAGRAPH,
  type RtfWalk,
  storyOf,
} from './rtf-walk.ts'
import type { RtfHandler } from './scan-rtf.ts'
import { addByte, flushText } from './text-steps.ts'

/** Groups inside each other; Word's own files stay under a hundred. */
const DEEPEST = 1_000

const stepsOf = (steps: Readonly<Record<string, ControlStep>>) => new Map(Object.entries(steps))
const pick = (steps: Readonly<Record<string, ControlStep>>, ...names: readonly string[]) =>
  Object.fromEntries(Object.entries(steps).filter(([name]) => names.includes(name)))
const SIGNS = stepsOf(SIGN_STEPS)
const IN_TEXT = stepsOf({ ...SIGN_STEPS, ...TEXT_STEPS, ...DESTINATION_STEPS })
const IN_FONTS = stepsOf(FONT_STEPS)
const IN_STYLES = stepsOf({ ...pick(SIGN_STEPS, 'u', 'uc'), ...STYLE_STEPS })

export interface WalkedRtf {
  readonly handler: RtfHandler
  /** To be asked once, when the file has ended. */
  readonly finish: () => { readonly blocks: readonly Block[]; readonly findings: readonly ReaderFinding[] }
}

/** A walk over one document; its handler throws ReadingStopped beyond the limits. */
export function walkRtf(bytes: Uint8Array, limits: WalkLimits): WalkedRtf {
  const walk = openWalk(bytes, limits)
  const handler: RtfHandler = {
    open: () => {
      flushText(walk)
      walk.passing = 0
      if (walk.groups.length >= DEEPEST) throw new ReadingStopped('file/too-deep')
      const { state } = walk
      walk.groups.push(state)
      walk.state = { ...state, starred: false, fresh: true, ends: entersStyle(state) ? 'style' : null }
      if (walk.state.ends === 'style') {
        walk.collected = ''
        walk.entry = { id: 0, outline: null }
      }
    },
    close: () => {
      flushText(walk)
      walk.passing = 0
      closeGroup(walk)
      walk.state = walk.groups.pop() ?? walk.state
    },
    word: (name, number) => {
      flushText(walk)
      walk.passing = 0
      takeWord(walk, name, number)
    },
    byte: (byte) => {
      // A font's name ends with a semicolon, whether or not it has a group of its own.
      if (walk.state.destination === 'fonts' && byte === 0x3b) nameFont(walk)
      else addByte(walk, byte)
    },
    lie: () => note(walk, 'part-unreadable'),
  }
  return {
    handler,
    finish: () => {
      flushText(walk)
      while (walk.stories.length > 1) closeBox(walk)
      const blocks = endStory(walk)
      if (walk.guessed) walk.notices.note('encoding-guessed', null, CYRILLIC)
      return { blocks, findings: walk.notices.findings() }
    },
  }
}

function openWalk(bytes: Uint8Array, limits: WalkLimits): RtfWalk {
  return {
    limits,
    notices: openNotices(),
    groups: [],
    state: {
      destination: 'text',
      starred: false,
      fresh: true,
      font: -1,
      bold: false,
      hidden: false,
      deleted: false,
      standIns: 1,
      nestedRow: false,
      paragraph: PLAIN_PARAGRAPH,
      ends: null,
    },
    stories: [openStory()],
    fonts: new Map(),
    styles: new Map(),
    defaultFont: -1,
    codePage: DEFAULT_CODE_PAGE,
    cyrillic: looksCyrillic(bytes),
    guessed: false,
    row: openRow(),
    nested: openRow(),
    pending: [],
    passing: 0,
    collected: '',
    entry: { id: 0, outline: null },
    counts: { paragraphs: 0, rows: 0, cells: 0, characters: 0 },
  }
}

function takeWord(walk: RtfWalk, name: string, number: number | null): void {
  const { state } = walk
  if (name === '*') {
    state.starred = state.fresh
    return
  }
  const first = state.fresh
  state.fresh = false
  if (first && state.destination === 'choice' && name === 'ud') {
    state.destination = walk.groups[walk.groups.length - 2]?.destination ?? 'text'
    return
  }
  if (first && skipGroup(walk, name)) return
  stepsIn(state.destination)?.get(name)?.(walk, number)
}

function stepsIn(destination: Destination): ReadonlyMap<string, ControlStep> | null {
  switch (destination) {
    case 'skip':
    case 'choice':
      return null
    case 'fonts':
      return IN_FONTS
    case 'styles':
      return IN_STYLES
    case 'label':
      return SIGNS
    case 'text':
      return IN_TEXT
  }
}

/** Each group inside the style sheet is a style. */
function entersStyle(outer: GroupState): boolean {
  return outer.destination === 'styles' && outer.ends !== 'style'
}

function closeGroup(walk: RtfWalk): void {
  const { ends, destination } = walk.state
  if (ends === 'story' && walk.stories.length > 1) closeBox(walk)
  else if (ends === 'label') storyOf(walk).open.label = walk.collected.trim() || null
  else if (ends === 'style' && destination === 'styles') {
    const [name = ''] = walk.collected.split(';')
    walk.styles.set(walk.entry.id, { name: name.trim(), outline: walk.entry.outline })
  }
}

/** A text box stands before the paragraph that it is anchored in: at its head, as approval marks do. */
function closeBox(walk: RtfWalk): void {
  const blocks = endStory(walk)
  walk.stories.pop()
  const { frames } = storyOf(walk)
  frames[frames.length - 1]?.blocks.push(...blocks)
}

function nameFont(walk: RtfWalk): void {
  flushText(walk)
  const font = walk.fonts.get(walk.state.font)
  if (font !== undefined) font.name = walk.collected.trim()
}
