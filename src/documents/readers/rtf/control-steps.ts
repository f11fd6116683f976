import { codePageOfNumber } from './code-pages.ts'
import { endCell, endPage, endParagraph, endRow } from './flow.ts'
import { addCell, type Merge, openRow, type RowDefinition } from './row-definition.ts'
import { note, type ParagraphState, PLAIN_PARAGRAPH, type RtfWalk, storyOf } from './rtf-walk.ts'
import { addText, addUnicode } from './text-steps.ts'

export type ControlStep = (walk: RtfWalk, number: number | null) => void

const sign =
  (text: string): ControlStep =>
  (walk) =>
    addText(walk, text)
const isOn = (number: number | null) => number !== 0
const change = (walk: RtfWalk, changes: Partial<ParagraphState>) => {
  walk.state.paragraph = { ...walk.state.paragraph, ...changes }
}
const rowOf = (walk: RtfWalk): RowDefinition => (walk.state.nestedRow ? walk.nested : walk.row)
const vertical =
  (merge: Merge): ControlStep =>
  (walk) => {
    rowOf(walk).vertical = merge
  }
const horizontal =
  (merge: Merge): ControlStep =>
  (walk) => {
    rowOf(walk).horizontal = merge
  }

/** Words that mean signs, wherever text is taken. */
export const SIGN_STEPS: Readonly<Record<string, ControlStep>> = {
  tab: sign('\t'),
  line: sign('\n'),
  lbr: sign('\n'),
  emdash: sign('—'),
  endash: sign('–'),
  lquote: sign('‘'),
  rquote: sign('’'),
  ldblquote: sign('“'),
  rdblquote: sign('”'),
  bullet: sign('•'),
  emspace: sign(' '),
  enspace: sign(' '),
  qmspace: sign(' '),
  '~': sign('\u00a0'),
  _: sign('-'),
  '{': sign('{'),
  '}': sign('}'),
  '\\': sign('\\'),
  u: (walk, number) => addUnicode(walk, number ?? 0),
  uc: (walk, number) => {
    walk.state.standIns = Math.min(Math.max(number ?? 1, 0), 100)
  },
  f: (walk, number) => {
    walk.state.font = number ?? walk.defaultFont
  },
  plain: (walk) => {
    const { state } = walk
    state.bold = false
    state.hidden = false
    state.deleted = false
    state.font = walk.defaultFont
  },
}

/** Words that mean something in running text. */
export const TEXT_STEPS: Readonly<Record<string, ControlStep>> = {
  ansicpg: (walk, number) => {
    walk.codePage = codePageOfNumber(number ?? 0) ?? walk.codePage
  },
  mac: (walk) => {
    walk.codePage = 'macintosh'
  },
  deff: (walk, number) => {
    walk.defaultFont = number ?? 0
    walk.state.font = walk.defaultFont
  },
  b: (walk, number) => {
    walk.state.bold = isOn(number)
  },
  v: (walk, number) => {
    walk.state.hidden = isOn(number)
  },
  deleted: (walk, number) => {
    walk.state.deleted = isOn(number)
  },
  revised: (walk, number) => {
    if (isOn(number)) note(walk, 'changes-accepted')
  },
  par: endParagraph,
  '\n': endParagraph,
  '\r': endParagraph,
  sect: endParagraph,
  page: endPage,
  column: endPage,
  cell: (walk) => endCell(walk, false),
  nestcell: (walk) => endCell(walk, true),
  row: (walk) => endRow(walk, false),
  nestrow: (walk) => endRow(walk, true),
  pard: (walk) => {
    walk.state.paragraph = PLAIN_PARAGRAPH
  },
  intbl: (walk) => change(walk, { inTable: true }),
  itap: (walk, number) => change(walk, { depth: Math.max(number ?? 0, 0), inTable: (number ?? 0) > 0 }),
  s: (walk, number) => change(walk, { style: number ?? 0 }),
  outlinelevel: (walk, number) => change(walk, { outline: Math.min(Math.max(number ?? 9, 0), 9) }),
  ilvl: (walk, number) => change(walk, { level: Math.min(Math.max(number ?? 0, 0), 8) }),
  qc: (walk) => change(walk, { centred: true }),
  ql: (walk) => change(walk, { centred: false }),
  qr: (walk) => change(walk, { centred: false }),
  qj: (walk) => change(walk, { centred: false }),
  trowd: (walk) => {
    if (walk.state.nestedRow) walk.nested = openRow()
    else {
      walk.row = openRow()
      storyOf(walk).inRow = true
    }
  },
  trleft: (walk, number) => {
    rowOf(walk).left = number ?? 0
  },
  trhdr: (walk) => {
    rowOf(walk).header = true
  },
  cellx: (walk, number) => addCell(rowOf(walk), number ?? 0),
  clvmgf: vertical('first'),
  clvmrg: vertical('next'),
  clmgf: horizontal('first'),
  clmrg: horizontal('next'),
}
