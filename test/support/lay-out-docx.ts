import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type {
  Block,
  Cell,
  Paragraph as PlainParagraph,
  Table as PlainTable,
  Row,
} from '#documents/document.ts'

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
export async function layOutDocx(blocks: readonly Block[]): Promise<Uint8Array> {
  const labels = new Map<string, string>()
  const children = blocks.map((block) => layOut(block, labels))
  const document = new Document({
    numbering: { config: [...labels].map(([label, reference]) => ({ reference, levels: levelsOf(label) })) },
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** Each label is a list of its own whose level shows just these signs, so that nothing has to be counted here. */
function levelsOf(label: string) {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    format: label === '•' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text: label,
    alignment: AlignmentType.LEFT,
  }))
}

function layOut(block: Block, labels: Map<string, string>): Paragraph | Table {
  return block.kind === 'paragraph' ? layOutParagraph(block, labels) : layOutTable(block, labels)
}

function layOutParagraph(paragraph: PlainParagraph, labels: Map<string, string>): Paragraph {
  const heading = paragraph.heading === null ? undefined : HEADINGS[paragraph.heading - 1]
  const reference = paragraph.label === null ? undefined : referenceOf(paragraph.label, labels)
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

function layOutTable(table: PlainTable, labels: Map<string, string>): Table {
  // Row by row, until which row each column is covered from above.
  const covered: number[] = new Array(table.columns).fill(0)
  const rows = table.rows.map((row, index) => {
    const cells = fillGaps(row, index, covered, table.columns)
    return new TableRow({
      tableHeader: row.header,
      children: cells.map((cell) => layOutCell(cell, labels)),
    })
  })
  return new Table({
    rows,
    width: { size: 9000, type: WidthType.DXA },
    columnWidths: Array.from({ length: table.columns }, () => Math.floor(9000 / Math.max(table.columns, 1))),
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

function layOutCell(cell: Cell, labels: Map<string, string>): TableCell {
  return new TableCell({
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    children: cell.blocks.map((block) => layOut(block, labels)),
  })
}
