import type { ReadOutcome } from '../../finding.ts'
import { openOfficeFile, readOfficeContent } from '../opendocument/open-office-file.ts'
import { PACKAGE_LIMITS, type PackageLimits } from '../package/package-limits.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import { layOutWorkbook } from '../sheet/lay-out-workbook.ts'
import { SHEET_LIMITS, type SheetLimits } from '../sheet/sheet.ts'
import { countSheets } from '../sheet/sheet-count.ts'
import { walkSheets } from './walk-sheets.ts'

/**
 * Reads an OpenDocument spreadsheet (.ods, .ots, flat .fods) into the neutral Document: sheet after sheet, values as
 * they are shown. Formulas are never evaluated, links never followed. OpenDocument 1.3.
 */
export async function readOds(
  bytes: Uint8Array,
  limits: { readonly parts: PackageLimits; readonly sheets: SheetLimits } = {
    parts: PACKAGE_LIMITS,
    sheets: SHEET_LIMITS,
  },
): Promise<ReadOutcome> {
  try {
    const file = await openOfficeFile(bytes, limits.parts)
    const count = countSheets(limits.sheets)
    const walk = await readOfficeContent(file, (styles) => walkSheets(styles, count), limits.parts)
    const workbook = walk?.finish() ?? null
    if (workbook === null) return { ok: false, refusal: { code: 'file/not-a-document' } }
    return layOutWorkbook({ ...workbook, findings: [...file.findings, ...workbook.findings] }, limits.sheets)
  } catch (error) {
    if (error instanceof ReadingStopped) return { ok: false, refusal: { code: error.code } }
    throw error
  }
}
