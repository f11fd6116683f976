import type { ReaderFinding, ReadOutcome } from '../../finding.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import { layOutWorkbook } from '../sheet/lay-out-workbook.ts'
import { PLAIN_LOOK, SHEET_LIMITS, type SheetCell, type SheetLimits, type SheetRow } from '../sheet/sheet.ts'
import { countSheets } from '../sheet/sheet-count.ts'
import { decodeText } from '../text/decode-text.ts'
import { parseRecords } from './parse-records.ts'
import { tellDelimiter } from './tell-delimiter.ts'

/** Largest text taken, in bytes: what the text reader takes too. */
const LARGEST = 16 * 1024 * 1024

/**
 * A text of separated values as a neutral document: one table, lines above and below it as paragraphs. null where it
 * is another text.
 * @param promised The file's name says that it is one.
 */
export function readCsv(
  bytes: Uint8Array,
  promised: boolean,
  limits: SheetLimits = SHEET_LIMITS,
): ReadOutcome | null {
  if (bytes.length === 0 || bytes.length > LARGEST) return null
  const decoded = decodeText(bytes)
  if (decoded === null) return null
  const text = decoded.text.replace(/\r\n?/g, '\n')
  const delimiter = tellDelimiter(text, promised)
  if (delimiter === null) return null
  const findings: ReaderFinding[] = []
  if (decoded.doubtful) findings.push({ code: 'encoding-guessed', text: decoded.encoding, place: null })
  if (decoded.lossy) findings.push({ code: 'characters-lost', text: decoded.encoding, place: null })
  try {
    const rows = rowsOf(text.replace(/^sep=[;,\t]\n?/, ''), delimiter, limits)
    const sheet = { name: '', rows, merges: [], hiddenRows: [], hiddenColumns: [] }
    return layOutWorkbook({ sheets: [sheet], hiddenSheets: [], findings }, limits)
  } catch (error) {
    if (error instanceof ReadingStopped) return { ok: false, refusal: { code: error.code } }
    throw error
  }
}

function rowsOf(text: string, delimiter: string, limits: SheetLimits): readonly SheetRow[] {
  const count = countSheets(limits)
  const rows: SheetRow[] = []
  let index = -1
  for (const fields of parseRecords(text, delimiter)) {
    index += 1
    const cells: SheetCell[] = []
    for (const [column, field] of fields.entries()) {
      if (field.trim() === '') continue
      const kept = field.slice(0, limits.cellCharacters)
      count.add('cells')
      count.add('characters', kept.length)
      cells.push({ column, text: kept, look: PLAIN_LOOK })
    }
    if (cells.length === 0) continue
    count.add('rows')
    rows.push({ index, cells })
  }
  return rows
}
