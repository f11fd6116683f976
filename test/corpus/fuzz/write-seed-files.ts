import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as sheets from '@e965/xlsx'
import type { Block } from '#documents/document.ts'
import { convertWithOffice } from '../../support/convert-with-office.ts'
import { drawPdf, rule, write } from '../../support/draw-pdf.ts'
import { layOutDocx } from '../../support/lay-out-docx.ts'
import { layOutXlsx } from '../../support/lay-out-xlsx.ts'
import { seedDocument, seedLines } from './seed-document.ts'

/**
 * Makes the files that the fuzzer changes, by programs that share no code with the readers, LibreOffice among them:
 * `node --conditions=source --import tsx test/corpus/fuzz/write-seed-files.ts`. They are kept, for programs write dates
 * into their files, and one seed must give one run.
 */
const folder = join(import.meta.dirname, 'files')

function keep(name: string, bytes: Uint8Array | undefined): void {
  if (bytes === undefined) throw new Error(`${name} was not made`)
  writeFileSync(join(folder, name), bytes)
}

async function writeWord(name: string, blocks: readonly Block[]): Promise<void> {
  const docx = await layOutDocx(blocks)
  keep(`${name}.docx`, docx)
  for (const format of ['odt', 'doc', 'rtf', 'html', 'pdf']) {
    keep(`${name}-office.${format}`, convertWithOffice([docx], 'docx', format)[0])
  }
  const [odt = new Uint8Array()] = convertWithOffice([docx], 'docx', 'odt')
  keep(`${name}-office.docx`, convertWithOffice([odt], 'odt', 'docx')[0])
}

async function writeSheets(): Promise<void> {
  const xlsx = await layOutXlsx(seedDocument)
  keep('plan.xlsx', xlsx)
  keep('plan-office.xlsx', convertWithOffice([xlsx], 'xlsx', 'xlsx:Calc MS Excel 2007 XML')[0])
  for (const format of ['ods', 'xls']) {
    keep(`plan-office.${format}`, convertWithOffice([xlsx], 'xlsx', format)[0])
  }
  const book = sheets.utils.book_new()
  const rows = [
    ['План', null, null],
    ['№', 'Срок', 'Кто'],
    [1, new Date(Date.UTC(2022, 4, 1)), true],
    [2, 0.5, 'РМК'],
  ]
  const sheet = sheets.utils.aoa_to_sheet(rows)
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }]
  sheets.utils.book_append_sheet(book, sheet, 'Лист1')
  for (const bookType of ['biff8', 'biff5'] as const) {
    keep(`book-${bookType}.xls`, new Uint8Array(sheets.write(book, { type: 'buffer', bookType })))
  }
}

/** Streams as they are written, so that a changed byte is a changed operator and not a broken packing. */
async function writePdf(): Promise<void> {
  for (const compress of [false, true]) {
    const drawn = await drawPdf(
      (page) => {
        rule(page, [50, 150, 300, 400], [50, 80, 110, 140])
        write(page, 'Plan', 60, 60)
        write(page, 'May 2022', 160, 90)
        write(page, 'Director', 310, 90)
        page.addPage({ layout: 'landscape' })
        page.save().rotate(90)
        write(page, 'Order of the head', 60, -60)
        page.restore()
        write(page, 'Order    of    the    head', 60, 60)
        page.dash(3).rect(100, 100, 200, 1).fill()
      },
      { compress },
    )
    keep(compress ? 'drawn-packed.pdf' : 'drawn.pdf', drawn)
  }
}

mkdirSync(folder, { recursive: true })
await writeWord('plan', seedDocument)
await writeWord('lines', seedLines)
await writeSheets()
await writePdf()
