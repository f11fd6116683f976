import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { PaperRow, WrittenPaper } from '../written-paper.ts'

/** A4 on its side, in twentieths of a point; the file keeps its sides as of the upright sheet. */
const sheet = { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE }
const margin = { top: 1_134, right: 850, bottom: 1_134, left: 850 }
const width = sheet.height - margin.left - margin.right
const cellMargins = { top: 40, bottom: 40, left: 80, right: 80 }
/** In half points; the font is one that every office has. */
const styles = {
  document: { run: { font: 'Times New Roman', size: 22, language: { value: 'ru-RU' } } },
  heading1: { run: { font: 'Times New Roman', size: 28, bold: true, color: '000000' } },
} as const

/** A paper as a Word file: title as a heading, head of the table on every page, pages numbered. */
export async function writeDocx(paper: WrittenPaper): Promise<Uint8Array> {
  const sum = paper.columns.reduce((all, { parts }) => all + parts, 0)
  const widths = paper.columns.map(({ parts }) => Math.round((width * parts) / sum))
  const document = new Document({
    title: paper.title,
    styles: { default: styles },
    sections: [
      {
        properties: { page: { size: sheet, margin } },
        footers: { default: new Footer({ children: [pageLine(paper.pageWords)] }) },
        children: [
          ...paper.above.map((text) => new Paragraph({ text, indent: { left: Math.round(width * 0.6) } })),
          new Paragraph({
            text: paper.title,
            heading: HeadingLevel.HEADING_1,
            alignment: AlignmentType.CENTER,
            spacing: { before: 240, after: 120 },
          }),
          ...paper.below.map((text) => new Paragraph({ text, alignment: AlignmentType.CENTER })),
          new Paragraph({ text: '' }),
          new Table({
            width: { size: width, type: WidthType.DXA },
            columnWidths: widths,
            layout: TableLayoutType.FIXED,
            // The first row is the head for whoever hears the table, too.
            tableLook: { firstRow: true, noVBand: true },
            margins: cellMargins,
            rows: [
              headRow(paper, widths),
              ...paper.rows.map((row, index) => tableRow(paper, row, index, widths)),
            ],
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function pageLine([before, between]: WrittenPaper['pageWords']): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES], size: 18 }),
    ],
  })
}

function headRow({ columns }: WrittenPaper, widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ heading }, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          shading: { fill: 'E8EFE9' },
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [new TextRun({ text: heading, bold: true })],
            }),
          ],
        }),
    ),
  })
}

function tableRow(
  { columns, rows }: WrittenPaper,
  row: PaperRow,
  index: number,
  widths: readonly number[],
): TableRow {
  if ('line' in row) {
    const children = [new Paragraph({ children: [new TextRun({ text: row.line, bold: true })] })]
    return new TableRow({
      cantSplit: true,
      children: [new TableCell({ columnSpan: columns.length, children })],
    })
  }
  const below = rows[index + 1]
  return new TableRow({
    cantSplit: true,
    children: row.cells.map((texts, column) => {
      const goesOn = below !== undefined && 'cells' in below && below.cells[column] === null
      return new TableCell({
        width: { size: widths[column] ?? 0, type: WidthType.DXA },
        ...(texts === null
          ? { verticalMerge: VerticalMergeType.CONTINUE }
          : goesOn
            ? { verticalMerge: VerticalMergeType.RESTART }
            : {}),
        children: (texts ?? ['']).map((text) => new Paragraph({ text })),
      })
    }),
  })
}
