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
    for (const sheet of workbook.sheets) {
      const shown = showSheet(sheet)
      if (shown.hiddenRows.length > 0) noteHidden(hiddenRows(shown.hiddenRows, sheet.name))
      if (shown.hiddenColumns.length > 0) noteHidden(hiddenColumns(shown.hiddenColumns, sheet.name))
      const stretches = partRows(shown.rows)
      // A name says something where the sheet itself has no title.
      if (stretches[0]?.kind === 'table' && !saysNothing(sheet.name)) {
        blocks.push(paragraphOf(sheet.name.trim(), true, false, 1))
      }
      for (const { kind, rows } of stretches) {
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
  return { ok: true, document: { blocks }, findings: [...workbook.findings, ...hidden] }
}
