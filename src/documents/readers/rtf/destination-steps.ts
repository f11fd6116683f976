import type { ReaderFindingCode } from '../../finding.ts'
import { codePageOfNumber } from './code-pages.ts'
import type { ControlStep } from './control-steps.ts'
import { note, openStory, type RtfWalk } from './rtf-walk.ts'

/** Groups whose text is none of the document's, and what is said of them. */
const SKIPPED: ReadonlyMap<string, ReaderFindingCode | null> = new Map<string, ReaderFindingCode | null>([
  ['footnote', 'notes-left-out'],
  ['annotation', 'notes-left-out'],
  ...(
    'colortbl info pict fldinst header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn ' +
    'nonesttables nonshppict shprslt listtable listoverridetable revtbl filetbl bkmkstart bkmkend xe tc rxe txe template objdata objclass ' +
    'objname atnid atnauthor atnref atndate atnicn atrfstart atrfend themedata datafield generator sp'
  )
    .split(' ')
    .map((name): [string, null] => [name, null]),
])

/** Groups that are read though a program that does not know them may pass over them (`\*`). */
const STARRED = new Set([
  'shpinst',
  'nesttableprops',
  'dptxbxtext',
  'do',
  'footnote',
  'annotation',
  'ud',
  'pntext',
  'listtext',
])

/** Says what the open group is for. */
export const DESTINATION_STEPS: Readonly<Record<string, ControlStep>> = {
  fonttbl: (walk) => {
    walk.state.destination = 'fonts'
  },
  stylesheet: (walk) => {
    walk.state.destination = 'styles'
  },
  listtext: openLabel,
  pntext: openLabel,
  nesttableprops: (walk) => {
    walk.state.nestedRow = true
  },
  shptxt: openBox,
  dptxbxtext: openBox,
  // Both ways of saying one thing: the second is in Unicode.
  upr: (walk) => {
    walk.state.destination = 'choice'
  },
}

/** Words inside the table of fonts. */
export const FONT_STEPS: Readonly<Record<string, ControlStep>> = {
  f: (walk, number) => {
    walk.collected = ''
    walk.state.font = number ?? 0
    walk.fonts.set(walk.state.font, { charset: null, codePage: null, name: '' })
  },
  fcharset: (walk, number) => {
    const font = walk.fonts.get(walk.state.font)
    if (font !== undefined) font.charset = number
  },
  cpg: (walk, number) => {
    const font = walk.fonts.get(walk.state.font)
    if (font !== undefined) font.codePage = codePageOfNumber(number ?? 0)
  },
}

/** Words inside the style sheet. */
export const STYLE_STEPS: Readonly<Record<string, ControlStep>> = {
  s: (walk, number) => {
    walk.entry.id = number ?? 0
  },
  outlinelevel: (walk, number) => {
    walk.entry.outline = number === null ? null : Math.min(Math.max(number, 0), 9)
  },
}

/** Passes over the group where its first word says so. */
export function skipGroup(walk: RtfWalk, name: string): boolean {
  const { state } = walk
  const starred = state.starred && !STARRED.has(name)
  if (state.destination !== 'text' || !(starred || SKIPPED.has(name))) {
    if (starred) state.destination = 'skip'
    return starred
  }
  const finding = starred ? null : (SKIPPED.get(name) ?? null)
  if (finding !== null) note(walk, finding)
  state.destination = 'skip'
  return true
}

function openLabel(walk: RtfWalk): void {
  walk.state.destination = 'label'
  walk.state.ends = 'label'
  walk.collected = ''
}

function openBox(walk: RtfWalk): void {
  walk.state.ends = 'story'
  walk.stories.push(openStory())
}
