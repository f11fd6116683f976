import type { ReadOutcome } from '../../finding.ts'
import { openCompound } from '../doc/open-compound.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import { layOutWorkbook, type Workbook } from '../sheet/lay-out-workbook.ts'
import { SHEET_LIMITS, type Sheet, type SheetLimits } from '../sheet/sheet.ts'
import { countSheets } from '../sheet/sheet-count.ts'
import { openBook } from './biff-book.ts'
import { openCursor } from './biff-cursor.ts'
import { BIFF, recordsOf } from './biff-record.ts'
import { openSheet } from './biff-sheet.ts'

/** A BIFF file packs nothing: a workbook of 60,000 rows has some ten megabytes. */
const LARGEST = 32 * 1024 * 1024
const EXCEL_95 = 0x0500
const EXCEL_97 = 0x0600
const WORKSHEET = 0x0010

/**
 * Reads an Excel workbook of 1995 to 2003 (.xls, [MS-XLS]) into the neutral Document: sheet after sheet, values as they
 * are shown. Only the records that say something are looked at: formulas are not evaluated, macros never seen.
 */
export async function readXls(bytes: Uint8Array, limits: SheetLimits = SHEET_LIMITS): Promise<ReadOutcome> {
  if (bytes.length > LARGEST) return { ok: false, refusal: { code: 'file/too-large' } }
  try {
    const compound = openCompound(bytes)
    const stream = compound.stream('Workbook') ?? compound.stream('Book')
    if (stream === null) return { ok: false, refusal: { code: 'file/damaged' } }
    const workbook = walkStream(stream, limits)
    if (workbook === null)
      return { ok: false, refusal: { code: 'file/format-not-read', params: { format: 'xls' } } }
    return layOutWorkbook(workbook, limits)
  } catch (error) {
    if (error instanceof ReadingStopped) return { ok: false, refusal: { code: error.code } }
    throw error
  }
}

/** null where the workbook is older than its container says. @throws ReadingStopped */
function walkStream(stream: Uint8Array, limits: SheetLimits): Workbook | null {
  const sheets: Sheet[] = []
  const hiddenSheets: string[] = []
  const count = countSheets(limits)
  let book: ReturnType<typeof openBook> | null = null
  let open: {
    readonly note: ReturnType<typeof openSheet>
    readonly name: string
    readonly hidden: boolean
  } | null = null
  let depth = 0
  let beforeSheets = true
  for (const record of recordsOf(stream)) {
    if (record.type === BIFF.begin) {
      depth += 1
      // Charts within a sheet are streams within its stream.
      if (depth > 1) continue
      const cursor = openCursor(record)
      const version = cursor.short()
      const kind = cursor.short()
      if (book === null) {
        if (version !== EXCEL_95 && version !== EXCEL_97) return null
        book = openBook(version === EXCEL_97)
        continue
      }
      const listed = kind === WORKSHEET ? book.sheetAt(record.at) : null
      const isRead = listed !== null && sheets.length + hiddenSheets.length < limits.sheets
      open = isRead ? { note: openSheet(listed.name, book, count), ...listed } : null
    } else if (record.type === BIFF.end) {
      depth -= 1
      if (depth === 0) beforeSheets = false
      if (depth > 0 || open === null) continue
      const sheet = open.note.finish()
      if (!open.hidden) sheets.push(sheet)
      else if (sheet.rows.length > 0) hiddenSheets.push(open.name)
      open = null
    } else if (depth === 1) {
      if (open !== null) open.note.note(record)
      else if (beforeSheets) book?.note(record)
    } else if (depth <= 0) break
  }
  return { sheets, hiddenSheets, findings: [] }
}
