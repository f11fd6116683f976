import type { ReaderFinding, ReadOutcome } from '../../finding.ts'
import { openPackage, type Package } from '../package/open-package.ts'
import { orElse } from '../package/or-else.ts'
import { PACKAGE_LIMITS, type PackageLimits } from '../package/package-limits.ts'
import { readXml } from '../package/read-xml.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import { type Relationship, readRelationships } from '../package/relationships.ts'
import { layOutWorkbook, type Workbook } from '../sheet/lay-out-workbook.ts'
import { SHEET_LIMITS, type Sheet, type SheetLimits } from '../sheet/sheet.ts'
import { countSheets } from '../sheet/sheet-count.ts'
import { readCellStyles } from './read-cell-styles.ts'
import { readSharedStrings } from './read-shared-strings.ts'
import { walkSheet } from './read-sheet.ts'
import { readWorkbook } from './read-workbook.ts'
import type { CellWords } from './show-cell.ts'

const MAIN = 'xl/workbook.xml'

/**
 * Reads an Excel workbook (.xlsx, .xlsm, .xltx) into the neutral Document: sheet after sheet, values as they are
 * shown. Formulas are never evaluated, links never followed, macros never looked at. ECMA-376 part 1, transitional and
 * strict.
 */
export async function readXlsx(
  bytes: Uint8Array,
  limits: { readonly parts: PackageLimits; readonly sheets: SheetLimits } = {
    parts: PACKAGE_LIMITS,
    sheets: SHEET_LIMITS,
  },
): Promise<ReadOutcome> {
  try {
    const parts = await openPackage(bytes, limits.parts)
    const workbook = await read(parts, limits.parts, limits.sheets)
    if (workbook === null) return { ok: false, refusal: { code: 'file/not-a-document' } }
    return layOutWorkbook(workbook, limits.sheets)
  } catch (error) {
    if (error instanceof ReadingStopped) return { ok: false, refusal: { code: error.code } }
    throw error
  }
}

async function read(
  parts: Package,
  partLimits: PackageLimits,
  limits: SheetLimits,
): Promise<Workbook | null> {
  const main = await mainPart(parts)
  if (main === null) return null
  const listed = await readWorkbook(parts, main, partLimits)
  if (listed === null) return null
  if (listed.sheets.length > limits.sheets) throw new ReadingStopped('file/too-large', 'sheets')
  const findings: ReaderFinding[] = []
  const links = await orElse(readRelationships(parts, main), [], '_rels', findings)
  const styles = partOfType(parts, links, 'styles')
  const strings = partOfType(parts, links, 'sharedStrings')
  const words: CellWords = {
    styles:
      styles === null ? [] : await orElse(readCellStyles(parts, styles, partLimits), [], styles, findings),
    strings: strings === null ? [] : await readSharedStrings(parts, strings, partLimits),
    date1904: listed.date1904,
  }
  const count = countSheets(limits)
  const sheets: Sheet[] = []
  const hiddenSheets: string[] = []
  for (const { name, hidden, link } of listed.sheets) {
    // Sheets of charts and macros are listed too.
    const part = links.find((one) => one.id === link && one.type === 'worksheet')?.target
    if (part === undefined || !parts.has(part)) continue
    const walk = walkSheet(words, count)
    await readXml(parts.chunks(part), walk.handler, partLimits)
    if (!hidden) await noteRemarks(parts, part, findings)
    const sheet = walk.finish(name)
    if (!hidden) sheets.push(sheet)
    else if (sheet.rows.length > 0) hiddenSheets.push(name)
  }
  return { sheets, hiddenSheets, findings }
}

/** Remarks on cells stand in parts of their own, which are only looked for. */
async function noteRemarks(parts: Package, sheet: string, findings: ReaderFinding[]): Promise<void> {
  if (findings.some((finding) => finding.code === 'notes-left-out')) return
  const links = await orElse(readRelationships(parts, sheet), [], '_rels', [])
  if (links.some((link) => link.type === 'comments' || link.type === 'threadedComment')) {
    findings.push({ code: 'notes-left-out', text: '', place: null })
  }
}

/** The part that the package names as its document; where its links are lost, the name that Excel gives it. */
async function mainPart(parts: Package): Promise<string | null> {
  const links = await orElse(readRelationships(parts, ''), [], '_rels', [])
  return partOfType(parts, links, 'officeDocument') ?? (parts.has(MAIN) ? MAIN : null)
}

function partOfType(parts: Package, links: readonly Relationship[], type: string): string | null {
  return links.find((link) => link.type === type && parts.has(link.target))?.target ?? null
}
