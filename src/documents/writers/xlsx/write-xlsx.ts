import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { fixedParts, sheetXml } from './sheet-parts.ts'
import type { WrittenSheet } from './written-sheet.ts'

/** The same bytes for the same sheet, on whatever day. */
const stamp = { mtime: new Date(Date.UTC(2000, 0, 1)) }

/** A workbook of one sheet, as it comes; it is never whole in memory. */
export function writeXlsx(sheet: WrittenSheet): Readable {
  const file = new ZipFile()
  for (const { name, xml } of fixedParts(sheet)) file.addBuffer(Buffer.from(xml), name, stamp)
  const rows = Readable.from(encoded(sheetXml(sheet)), { objectMode: false })
  const out = Readable.from(file.outputStream as AsyncIterable<Uint8Array>, { objectMode: false })
  // A row that cannot be written ends the file in the middle, and whoever reads it is told. The packed bytes are what breaks:
  // `out` waits for the next of them, and would wait for good.
  rows.once('error', (error) => (file.outputStream as Readable).destroy(error))
  // Whoever takes no more of the file wants no more rows: what is lent to read them is given back.
  out.once('close', () => rows.destroy())
  file.addReadStream(rows, 'xl/worksheets/sheet1.xml', stamp)
  file.end()
  return out
}

async function* encoded(parts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const part of parts) yield Buffer.from(part)
}
