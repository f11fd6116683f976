import exceljs, { type Worksheet } from 'exceljs'
import type { Block, Cell, Paragraph, Table } from '#documents/document.ts'

/** A sheet of a workbook: what stands on it, and whether it is a busy clerk's. */
export interface SheetPage {
  readonly name: string
  readonly blocks: readonly Block[]
  /** Cells that hold nothing but a date are dates, and a row of a draft is hidden above the first table. */
  readonly lived?: boolean
}

/**
 * Lays neutral blocks out on one sheet by a package that shares no code with the reader: paragraphs over the whole
 * width, tables with their spans as merged cells, a blank row on either side of a table. Labels stand before their text.
 */
export async function layOutXlsx(blocks: readonly Block[], sheet = 'Лист1'): Promise<Uint8Array> {
  return await layOutWorkbook([{ name: sheet, blocks }])
}

export async function layOutWorkbook(pages: readonly SheetPage[]): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  for (const page of pages) layOutSheet(workbook.addWorksheet(page.name), page)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function layOutSheet(page: Worksheet, { blocks, lived = false }: SheetPage): void {
  const width = blocks.reduce((most, block) => Math.max(most, block.kind === 'table' ? block.columns : 1), 1)
  let row = 1
  let before: Block | null = null
  for (const block of blocks) {
    if (lived && block.kind === 'table' && block.rows.length > 1) {
      page.getCell(row, 1).value = 'Черновик: сроки уточнить у школ'
      page.getRow(row).hidden = true
      row += 1
    }
    if (before !== null && (before.kind === 'table' || block.kind === 'table')) row += 1
    if (block.kind === 'paragraph') {
      layOutParagraph(page, block, row, width)
      row += 1
    } else {
      layOutTable(page, block, row, lived)
      row += block.rows.length
    }
    before = block
  }
}

function layOutParagraph(page: Worksheet, paragraph: Paragraph, row: number, width: number): void {
  if (width > 1) page.mergeCells(row, 1, row, width)
  const cell = page.getCell(row, 1)
  cell.value = textOf(paragraph)
  if (paragraph.bold) cell.font = { bold: true }
  if (paragraph.centred) cell.alignment = { horizontal: 'center', wrapText: true }
}

function layOutTable(page: Worksheet, table: Table, top: number, dates: boolean): void {
  for (const [index, row] of table.rows.entries()) {
    for (const cell of row.cells) {
      const from = page.getCell(top + index, cell.column + 1)
      const text = cellText(cell)
      const date = dates ? dateOf(text) : null
      if (date !== null) {
        from.value = date
        from.numFmt = 'dd.mm.yyyy'
      } else if (text !== '') from.value = text
      if (cell.columnSpan * cell.rowSpan === 1) continue
      page.mergeCells(
        top + index,
        cell.column + 1,
        top + index + cell.rowSpan - 1,
        cell.column + cell.columnSpan,
      )
    }
  }
}

function dateOf(text: string): Date | null {
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/u.exec(text) ?? []
  return day === undefined ? null : new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
}

function cellText(cell: Cell): string {
  return cell.blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? textOf(block)
        : block.rows.map((row) => row.cells.map(cellText).join(' ')).join('\n'),
    )
    .join('\n')
}

function textOf(paragraph: Paragraph): string {
  return [paragraph.label, paragraph.text].filter((part) => part !== null && part !== '').join(' ')
}
