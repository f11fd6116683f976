import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  Table,
  TableBorders,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Cell, Row } from '#documents/document.ts'
import type { LaidParagraph, LaidTable, PageLook } from './laid-block.ts'

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
]

/**
 * Lays neutral blocks out as a Word document by a package that shares no code with the reader: headings by style,
 * labels by automatic numbering, tables with their spans. Columns that a row leaves out become empty cells.
 */
export async function layOutDocx(blocks: readonly Block[], look: PageLook = {}): Promise<Uint8Array> {
  const labels = new Map<string, string>()
  const width = look.landscape ? 14_000 : 9_000
  const children = blocks.map((block) => layOut(block, labels, width))
  const document = new Document({
    numbering: { config: [...labels].map(([label, reference]) => ({ reference, levels: levelsOf(label) })) },
    sections: [{ children, ...framed(look) }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** A4, upright unless said otherwise; the head and the number of each page. */
function framed({ landscape = false, runningHead }: PageLook) {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  const properties = { page: { size: { width: 11_906, height: 16_838, orientation } } }
  if (runningHead === undefined) return { properties }
  const number = new TextRun({ children: [PageNumber.CURRENT] })
  return {
    properties,
    headers: { default: new Header({ children: [new Paragraph(runningHead)] }) },
    footers: {
      default: new Footer({
        children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
      }),
    },
  }
}

/**
 * A label is a list of its own whose level shows just these signs, so that nothing has to be counted here; a list that
 * counts by itself goes by its name.
 */
function levelsOf(label: string) {
  if (label.startsWith(COUNTED)) return countedLevels
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    format: label === '•' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text: label,
    alignment: AlignmentType.LEFT,
  }))
}

const COUNTED = 'counted: '
/** «1.», «1.1.», «1.1.1.». */
const countedLevels = Array.from({ length: 9 }, (_, level) => ({
  level,
  format: LevelFormat.DECIMAL,
  text: Array.from({ length: level + 1 }, (_, at) => `%${at + 1}.`).join(''),
  alignment: AlignmentType.LEFT,
}))

function layOut(block: Block, labels: Map<string, string>, width: number): Paragraph | Table {
  return block.kind === 'paragraph' ? layOutParagraph(block, labels) : layOutTable(block, labels, width)
}

function layOutParagraph(paragraph: LaidParagraph, labels: Map<string, string>): Paragraph {
  const heading = paragraph.heading === null ? undefined : HEADINGS[paragraph.heading - 1]
  const label = paragraph.list === undefined ? paragraph.label : `${COUNTED}${paragraph.list}`
  const reference = label === null ? undefined : referenceOf(label, labels)
  return new Paragraph({
    children: paragraph.text.split('\n').map(
      (line, place) =>
        new TextRun({
          bold: paragraph.bold,
          ...(place > 0 ? { break: 1 } : {}),
          children: line.split('\t').flatMap((piece, tab) => (tab > 0 ? [new Tab(), piece] : [piece])),
        }),
    ),
    ...(heading === undefined ? {} : { heading }),
    ...(paragraph.centred ? { alignment: AlignmentType.CENTER } : {}),
    ...(paragraph.right ? { alignment: AlignmentType.RIGHT } : {}),
    ...(reference === undefined
      ? {}
      : { numbering: { reference, level: Math.min(paragraph.level ?? 0, 8) } }),
  })
}

function referenceOf(label: string, labels: Map<string, string>): string {
  const known = labels.get(label)
  if (known !== undefined) return known
  const reference = `label-${labels.size}`
  labels.set(label, reference)
  return reference
}

function layOutTable(table: LaidTable, labels: Map<string, string>, size: number): Table {
  // Row by row, until which row each column is covered from above.
  const covered: number[] = new Array(table.columns).fill(0)
  const rows = table.rows.map((row, index) => {
    const cells = fillGaps(row, index, covered, table.columns)
    return new TableRow({
      tableHeader: row.header,
      children: cells.map((cell) => layOutCell(cell, labels, size)),
    })
  })
  const relative = table.widths ?? new Array<number>(table.columns).fill(1)
  const whole = relative.reduce((sum, width) => sum + width, 0)
  const widths = relative.map((width) => Math.floor((size * width) / Math.max(whole, 1)))
  return new Table({
    rows,
    width: { size, type: WidthType.DXA },
    columnWidths: widths,
    ...(table.plain ? { borders: TableBorders.NONE } : {}),
  })
}

function fillGaps(row: Row, index: number, covered: number[], columns: number): readonly Cell[] {
  const cells: Cell[] = []
  let column = 0
  const skipTo = (target: number) => {
    while (column < target) {
      if ((covered[column] ?? 0) <= index) cells.push({ column, columnSpan: 1, rowSpan: 1, blocks: [] })
      column += 1
    }
  }
  for (const cell of row.cells) {
    skipTo(cell.column)
    cells.push(cell)
    for (column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
      covered[column] = index + cell.rowSpan
    }
  }
  skipTo(columns)
  return cells
}

function layOutCell(cell: Cell, labels: Map<string, string>, size: number): TableCell {
  return new TableCell({
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    children: cell.blocks.map((block) => layOut(block, labels, size)),
  })
}
