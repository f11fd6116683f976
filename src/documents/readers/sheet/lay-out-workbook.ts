import type { Block } from '../../document.ts'
import type { ReaderFinding, ReadOutcome } from '../../finding.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import { paragraphOf } from './cell-paragraphs.ts'
import { layOutTable } from './lay-out-table.ts'
import { layOutText } from './lay-out-text.ts'
import { partRows } from './part-rows.ts'
import { hiddenColumns, hiddenRows, hiddenSheet, saysNothing } from './ru/sheet-words.ts'
import { SHEET_LIMITS, type Sheet, type SheetLimits } from './sheet.ts'
import { showSheet } from './visible-rows.ts'

/** A workbook as its file has it. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
  /** Names of sheets that are hidden and hold something. */
  readonly hiddenSheets: readonly string[]
  readonly findings: readonly ReaderFinding[]
}

const LONGEST_TEXT = 80
const MOST_HIDDEN = 20

/** The sheets of a workbook one after another as a neutral document. */
export function layOutWorkbook(workbook: Workbook, limits: SheetLimits = SHEET_LIMITS): ReadOutcome {
  const blocks: Block[] = []
  const hidden: ReaderFinding[] = []
  const noteHidden = (text: string) => {
    if (hidden.length >= MOST_HIDDEN) return
    hidden.push({ code: 'hidden-left-out', text: text.slice(0, LONGEST_TEXT), place: null })
  }
  try {
    const shown = workbook.sheets.map((sheet) => {
      const seen = showSheet(sheet)
      if (seen.hiddenRows.length > 0) noteHidden(hiddenRows(seen.hiddenRows, sheet.name))
      if (seen.hiddenColumns.length > 0) noteHidden(hiddenColumns(seen.hiddenColumns, sheet.name))
      return { name: sheet.name.trim(), stretches: partRows(seen.rows) }
    })
    // A name says something where a sheet has no title of its own; then those of its neighbours do too.
    const named = shown.some(({ name, stretches }) => stretches[0]?.kind === 'table' && !saysNothing(name))
    for (const { name, stretches } of shown) {
      const first = stretches.findIndex((stretch) => stretch.kind === 'table')
      for (const [place, { kind, rows }] of stretches.entries()) {
        if (named && place === first && !saysNothing(name)) blocks.push(paragraphOf(name, true, false, 1))
        if (kind === 'table') blocks.push(layOutTable(rows, limits))
        else for (const block of layOutText(rows, limits)) blocks.push(block)
      }
    }
  } catch (error) {
    if (error instanceof ReadingStopped) return { ok: false, refusal: { code: error.code } }
    throw error
  }
  for (const name of workbook.hiddenSheets) noteHidden(hiddenSheet(name))
  if (blocks.length === 0) return { ok: false, refusal: { code: 'file/empty' } }
  return {
    ok: true,
    document: { blocks },
    findings: [...workbook.findings, ...cutTexts(workbook, limits), ...hidden],
  }
}

/** Readers take no more of a cell than this; one that is as long as that was cut, here or by its program. */
function cutTexts(workbook: Workbook, limits: SheetLimits): readonly ReaderFinding[] {
  const cells = workbook.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  const cut = cells.filter(({ text }) => text.length >= limits.cellCharacters).slice(0, MOST_HIDDEN)
  return cut.map(({ text }) => ({
    code: 'text-truncated',
    text: text.trim().slice(0, LONGEST_TEXT),
    place: null,
  }))
}
