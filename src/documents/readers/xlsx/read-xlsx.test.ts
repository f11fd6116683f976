import { describe, expect, it } from 'vitest'
import { textCell, type XlsxXml, xlsxOf, xlsxParts } from '../../../../test/support/xlsx-of.ts'
import { zipOf } from '../../../../test/support/zip-of.ts'
import type { Block } from '../../document.ts'
import { readXlsx } from './read-xlsx.ts'

const row = (number: number, cells: string, more = '') => `<row r="${number}" ${more}>${cells}</row>`
const STYLES = [
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="[$-419]mmmm yyyy;@"/></numFmts>',
  '<fonts><font/><font><b/></font></fonts><borders><border/></borders>',
  '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>',
  '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9" fontId="1"><alignment horizontal="center"/></xf></cellXfs>',
  '<dxfs><dxf><font><b/></font></dxf></dxfs>',
].join('')

async function read(xml: Partial<XlsxXml>) {
  return readBytes(xlsxOf({ sheet: '', styles: STYLES, ...xml }))
}

async function readBytes(bytes: Uint8Array) {
  const outcome = await readXlsx(bytes)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome
}

/** The paragraphs of a document in one list. */
const words = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.flatMap((one) => one.cells.flatMap((cell) => words(cell.blocks))),
  )

describe('readXlsx', () => {
  it('shows values as the program does', async () => {
    const cells = [
      '<c r="A1"><v>0.5</v></c>',
      '<c r="B1" s="1"><v>44347</v></c>',
      '<c r="C1" s="2"><v>44347</v></c>',
      '<c r="D1" s="3"><v>0.7</v></c>',
      '<c r="E1" t="b"><v>0</v></c>',
      '<c r="F1" t="e"><v>#N/A</v></c>',
      '<c r="G1" t="d"><v>2021-05-31T00:00:00</v></c>',
      '<c r="H1" t="str"><f>A1&amp;""</f><v>итог</v></c>',
      '<c r="I1"><f>A1</f></c>',
      '<c r="J1" s="1"/>',
    ]
    const { document } = await read({ sheet: `<sheetData>${row(1, cells.join(''))}</sheetData>` })
    const shown = ['0,5', '31.05.2021', 'май 2021', '70%', 'ЛОЖЬ', '#N/A', '31.05.2021', 'итог']
    expect(words(document.blocks)).toEqual(shown)
  })

  it('counts days from 1904 where the workbook says so', async () => {
    const { document } = await read({
      sheet: `<sheetData>${row(1, '<c r="A1" s="1"><v>42885</v></c>')}</sheetData>`,
      properties: '<workbookPr date1904="1"/>',
    })
    expect(words(document.blocks)).toEqual(['31.05.2021'])
  })

  it('joins the runs of a text, without how it is to be said', async () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>Пл</t></r><r><rPr><b/></rPr><t xml:space="preserve">ан </t></r><rPh><t>plan</t></rPh></si><si><t>а_x000D_\nб</t></si>'
    const { document } = await read({
      sheet: `<sheetData>${row(1, '<c r="A1" t="s"><v>0</v></c>')}${row(2, '<c t="s"><v>1</v></c>')}</sheetData>`,
      strings,
    })
    expect(document.blocks[0]).toMatchObject({ text: 'План', bold: true })
    expect(words(document.blocks)).toEqual(['План', 'а\nб'])
  })

  it('tells bold and centred cells by their style', async () => {
    const { document } = await read({
      sheet: `<sheetData>${row(1, textCell('A1', 'План', 's="3"'))}</sheetData>`,
    })
    expect(document.blocks).toMatchObject([{ text: 'План', bold: true, centred: true }])
  })

  it('takes rows and cells that do not say where they stand', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
    const { document } = await read({
      sheet: `<sheetData><row>${cell('а')}</row><row>${cell('б')}</row></sheetData>`,
    })
    expect(words(document.blocks)).toEqual(['а', 'б'])
  })

  it('reads a file whose words stand under a prefix', async () => {
    const parts = xlsxParts({ sheet: `<sheetData>${row(1, textCell('A1', 'План'))}</sheetData>` }).map(
      (part) =>
        part.name.startsWith('xl/w')
          ? {
              ...part,
              content: String(part.content)
                .replace(/<(\/?)(?!\?)/g, '<$1x:')
                .replace('xmlns=', 'xmlns:x='),
            }
          : part,
    )
    expect(words((await readBytes(zipOf(parts))).document.blocks)).toEqual(['План'])
  })

  it('says that remarks are left out', async () => {
    const { findings } = await readBytes(
      xlsxOf({ sheet: `<sheetData>${row(1, textCell('A1', 'План'))}</sheetData>` }, [
        {
          name: 'xl/worksheets/_rels/sheet1.xml.rels',
          content:
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="http://x/comments" Target="../comments1.xml"/></Relationships>',
        },
      ]),
    )
    expect(findings).toEqual([{ code: 'notes-left-out', text: '', place: null }])
  })
})
