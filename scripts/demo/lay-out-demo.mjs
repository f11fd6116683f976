// Lays the demo's documents and what proves its tasks out as .docx files, and draws its photographs:
// `node scripts/demo/lay-out-demo.mjs [FILE …]`, all of them where none is named. The results are committed; this stays
// beside them so that their words can be mended.
import { writeFile } from 'node:fs/promises'
import {
  AlignmentType,
  Document,
  Packer,
  PageBreak,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { drawings } from './draw-photos.mjs'
import { district } from './ru/district.mjs'
import { municipality } from './ru/municipality.mjs'
import { project } from './ru/project.mjs'
import { proofs } from './ru/proofs.mjs'
import { region } from './ru/region.mjs'
import { school } from './ru/school.mjs'

const folder = new URL('../../src/main/demo/', import.meta.url)
const font = 'Times New Roman'
const wanted = process.argv.slice(2)

await layOut('documents/', [region, municipality, district, school, project], ofWord)
await layOut('proofs/', proofs, ofWord)
await layOut('proofs/', drawings, ({ draw }) => draw())

async function layOut(place, sources, write) {
  for (const source of sources) {
    if (wanted.length > 0 && !wanted.includes(source.file)) continue
    await writeFile(new URL(place + source.file, folder), await write(source))
  }
}

function ofWord({ blocks }) {
  const document = new Document({
    styles: { default: { document: { run: { font, size: 24 } } } },
    sections: [{ children: blocks.map(block) }],
  })
  return Packer.toBuffer(document)
}

function block(given) {
  if (given.table) return table(given.table)
  return new Paragraph({
    alignment: given.centred ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { after: 120 },
    children: [...(given.pageBreak ? [new PageBreak()] : []), ...runs(given.text, given.bold)],
  })
}

/** Line breaks and tabs become what Word makes of them. */
function runs(text, bold = false) {
  return text.split('\n').flatMap((line, index) =>
    line.split('\t').map(
      (part, tab) =>
        new TextRun({
          bold,
          children: [...(tab ? [new Tab()] : []), part],
          ...(index && !tab ? { break: 1 } : {}),
        }),
    ),
  )
}

function table({ widths, rows }) {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row === 0,
          children: cells.map((given, column) => {
            const cell = typeof given === 'string' ? { text: given } : given
            return new TableCell({
              width: { size: widths[column], type: WidthType.PERCENTAGE },
              ...(cell.span ? { columnSpan: cell.span } : {}),
              ...(cell.rows ? { rowSpan: cell.rows } : {}),
              children: [new Paragraph({ children: runs(cell.text, row === 0 || cell.span > 1) })],
            })
          }),
        }),
    ),
  })
}
