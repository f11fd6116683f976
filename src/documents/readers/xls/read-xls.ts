import type { ReadOutcome } from '../../finding.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import { layOutWorkbook } from '../sheet/lay-out-workbook.ts'
import { SHEET_LIMITS, type Sheet, type SheetLimits } from '../sheet/sheet.ts'
import { countSheets } from '../sheet/sheet-count.ts'
import { takeSheet } from './take-sheet.ts'

/** A BIFF file packs nothing: a workbook of 60,000 rows has some ten megabytes. */
const LARGEST = 32 * 1024 * 1024

/**
 * Reads an Excel workbook of 1995 to 2003 (.xls) into the neutral Document: sheet after sheet, values as they are
 * shown. The library only takes the binary records apart; formulas are not evaluated, macros never looked at. It is
 * told by no limits of its own, so files of strangers are read in a confined process.
 */
export async function readXls(bytes: Uint8Array, limits: SheetLimits = SHEET_LIMITS): Promise<ReadOutcome> {
  if (bytes.length > LARGEST) return { ok: false, refusal: { code: 'file/too-large' } }
  const [library, codePages] = await Promise.all([
    import('@e965/xlsx'),
    import('@e965/xlsx/dist/cpexcel.full.mjs'),
  ])
  // Texts of Excel 95 are in the code page of their machine.
  library.set_cptable(codePages)
  try {
    const workbook = library.read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      // What is hidden is told together with the styles.
      cellStyles: true,
      sheetRows: limits.rows,
    })
    const hiddenSheets: string[] = []
    const sheets: Sheet[] = []
    const count = countSheets(limits)
    const date1904 = workbook.Workbook?.WBProps?.date1904 === true
    const listed = workbook.SheetNames.slice(0, limits.sheets)
    for (const [index, name] of listed.entries()) {
      const given = workbook.Sheets[name]
      if (given === undefined) continue
      const sheet = takeSheet(name, given, count, date1904)
      if ((workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0) sheets.push(sheet)
      else if (sheet.rows.length > 0) hiddenSheets.push(name)
    }
    return layOutWorkbook({ sheets, hiddenSheets, findings: [] }, limits)
  } catch (error) {
    if (error instanceof ReadingStopped) return { ok: false, refusal: { code: error.code } }
    // The library throws whatever comes up over bad bytes, and says in words that a password is wanted.
    const locked = error instanceof Error && /password|encrypt/i.test(error.message)
    return { ok: false, refusal: { code: locked ? 'file/encrypted' : 'file/damaged' } }
  }
}
