import type { Block } from '../../document.ts'
import type { ReaderFinding } from '../../finding.ts'
import { buildBlocks, type PageFlow } from './build-blocks.ts'
import type { Margins } from './fold-lines.ts'
import { findFootnotes, withoutNoteMarks } from './footnotes.ts'
import { lostSigns } from './lost-signs.ts'
import { flowOf } from './page-flow.ts'
import type { PageCell, PageTable } from './page-parts.ts'
import { type PageText, withMarkedLines } from './page-text.ts'
import { findRunningLines } from './running-lines.ts'
import type { TextLine } from './text-line.ts'
import { learnVocabulary } from './vocabulary.ts'

interface OwnText extends PageText {
  readonly notes: boolean
}

/** The text of all pages as blocks of a document. Never throws for bad content. */
export function documentOfPages(pages: readonly PageText[]): {
  readonly blocks: readonly Block[]
  readonly findings: readonly ReaderFinding[]
} {
  const texts = leaveOut(withMarkedLines(pages))
  const vocabulary = learnVocabulary(
    texts.flatMap(({ lines, tables }) => [lines, ...linesIn(tables)].map((each) => each.map(textOf))),
  )
  const margins = marginsOf(texts)
  const flows = texts.map(
    ({ page, lines, tables, box, horizontals }): PageFlow => ({
      page,
      parts: flowOf(
        lines,
        tables,
        margins.get(sheetOf(box)) ?? { from: box.left, to: box.right },
        horizontals,
      ),
    }),
  )
  const blocks = buildBlocks(flows, vocabulary)
  const findings: ReaderFinding[] = []
  if (texts.some(({ notes }) => notes)) findings.push({ code: 'notes-left-out', text: '', place: null })
  findings.push(...lostSigns(blocks))
  return { blocks, findings }
}

/** Without running heads and feet, and without footnotes and the marks that lead to them. */
function leaveOut(texts: readonly PageText[]): readonly OwnText[] {
  const running = findRunningLines(texts)
  return texts.map((text) => {
    const lines = text.lines.filter((line) => !running.has(line))
    const tablesEnd = Math.max(text.box.top, ...text.tables.map(({ box }) => box.bottom - 3))
    const notes = findFootnotes({ ...text, lines }, text.horizontals, tablesEnd)
    if (notes.length === 0) return { ...text, lines, notes: false }
    return {
      ...text,
      lines: lines.filter((line) => !notes.includes(line)).map(withoutNoteMarks),
      tables: text.tables.map(withoutMarks),
      notes: true,
    }
  })
}

function withoutMarks(table: PageTable): PageTable {
  const cells = table.cells.map((cell): PageCell => ({ ...cell, lines: cell.lines.map(withoutNoteMarks) }))
  return { ...table, cells }
}

function textOf(line: TextLine): string {
  return line.text
}

function* linesIn(tables: readonly PageTable[]): Iterable<readonly TextLine[]> {
  for (const { cells } of tables) {
    for (const cell of cells) {
      yield cell.lines
      yield* linesIn(cell.inner)
    }
  }
}

/** Lines that must end near the last margin to show where it is, and how near, in font heights. */
const FEWEST_ENDS = 3
const NEAR_END = 3

/** Sheets of one size have one type area: from the first sign to the last of all of them. */
function marginsOf(texts: readonly PageText[]): ReadonlyMap<string, Margins> {
  const found = new Map<string, Margins>()
  const bySheet = new Map<string, PageText[]>()
  for (const text of texts) {
    const sheets = bySheet.get(sheetOf(text.box))
    if (sheets === undefined) bySheet.set(sheetOf(text.box), [text])
    else sheets.push(text)
  }
  for (const [key, sheets] of bySheet) {
    const lines = sheets.flatMap((sheet) => sheet.lines)
    const frames = sheets
      .flatMap((sheet) => sheet.tables)
      .map(({ box }) => ({ from: box.left, to: box.right }))
    let [from, to] = [Infinity, -Infinity]
    for (const one of [...lines, ...frames]) {
      from = Math.min(from, one.from)
      to = Math.max(to, one.to)
    }
    // A page of short lines does not show its margin: it is taken to be no wider on the right than on the left.
    const ends = lines.filter((line) => line.to > to - NEAR_END * line.size).length
    const box = sheets[0]?.box
    if (box !== undefined && ends < FEWEST_ENDS && frames.length === 0)
      to = Math.max(to, box.right - (from - box.left))
    found.set(key, { from, to })
  }
  return found
}

function sheetOf({ left, top, right, bottom }: PageText['box']): string {
  return `${Math.round(right - left)} ${Math.round(bottom - top)}`
}
