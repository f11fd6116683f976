import { describe, expect, it } from 'vitest'
import type { Block, Document } from '#documents/document.ts'
import { drawPdf, rule, write } from '../../../../test/support/draw-pdf.ts'
import { PDF_LIMITS } from './pdf-limits.ts'
import { readPdf } from './read-pdf.ts'

async function read(bytes: Uint8Array): Promise<Document> {
  const outcome = await readPdf(bytes)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.document
}

/** A paragraph as its text; a table as rows of «column+span v rows: text». */
function told(blocks: readonly Block[]): readonly unknown[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return block.text
    return block.rows.map((row) =>
      row.cells.map(({ column, columnSpan, rowSpan, blocks: inner }) => {
        const spans = `${columnSpan > 1 ? `+${columnSpan}` : ''}${rowSpan > 1 ? `v${rowSpan}` : ''}`
        return `${column}${spans}: ${told(inner).join(' / ')}`
      }),
    )
  })
}

const long = 'Methodical support of the teachers of all centres and schools of the district during the year'

describe('tables from rules', () => {
  it('cells, also merged over rows and columns', async () => {
    const bytes = await drawPdf((page) => {
      page.moveTo(50, 50).lineTo(350, 50).stroke()
      page.moveTo(50, 80).lineTo(350, 80).stroke()
      page.moveTo(150, 110).lineTo(350, 110).stroke()
      page.moveTo(50, 140).lineTo(350, 140).stroke()
      for (const x of [50, 350]) page.moveTo(x, 50).lineTo(x, 140).stroke()
      for (const x of [150, 250]) page.moveTo(x, 80).lineTo(x, 140).stroke()
      write(page, 'Stage one', 60, 60)
      write(page, 'Opening', 60, 95)
      write(page, 'May', 160, 90)
      write(page, 'Head', 260, 90)
      write(page, 'June', 160, 120)
      write(page, 'Deputy', 260, 120)
    })
    expect(told((await read(bytes)).blocks)).toEqual([
      [['0+3: Stage one'], ['0v2: Opening', '1: May', '2: Head'], ['1: June', '2: Deputy']],
    ])
  })

  it('dashed, doubled and filled rules are rules', async () => {
    const bytes = await drawPdf((page) => {
      page.dash(3, { space: 2 })
      page.moveTo(50, 50).lineTo(250, 50).stroke()
      page.undash()
      for (const y of [100, 101.5]) page.moveTo(50, y).lineTo(250, y).stroke()
      page.rect(50, 149.5, 200, 1).fill()
      for (const x of [50, 150, 250]) page.rect(x, 50, 0.7, 100).fill()
      write(page, 'a', 60, 70)
      write(page, 'b', 160, 70)
      write(page, 'c', 60, 120)
      write(page, 'd', 160, 120)
    })
    expect(told((await read(bytes)).blocks)).toEqual([
      [
        ['0: a', '1: b'],
        ['0: c', '1: d'],
      ],
    ])
  })

  it('headers written upwards, and whole pages that stand on their side', async () => {
    const table = (page: Parameters<Parameters<typeof drawPdf>[0]>[0]) => {
      rule(page, [50, 100, 300], [50, 150, 200])
      page.save().rotate(-90, { origin: [70, 140] })
      write(page, 'Number of the', 70, 140)
      write(page, 'measure', 70, 155)
      page.restore()
      write(page, 'Measure', 110, 60)
      write(page, '1', 60, 160)
      write(page, 'Training course for all of the teachers', 110, 160)
    }
    const cells = [
      ['0: Number of the measure', '1: Measure'],
      ['0: 1', '1: Training course for all of the teachers'],
    ]
    expect(told((await read(await drawPdf(table))).blocks)).toEqual([cells])
    const onItsSide = await drawPdf((page) => {
      page.rotate(90, { origin: [200, 200] })
      table(page)
    })
    expect(told((await read(onItsSide)).blocks)).toEqual([cells])
  })

  it('a table over pages: repeated headers, numbers of pages and torn rows', async () => {
    const bytes = await drawPdf((page) => {
      const xs = [50, 90, 300, 400]
      const head = (y: number) => {
        write(page, 'No', 55, y)
        write(page, 'Measure', 95, y)
        write(page, 'Due', 305, y)
      }
      rule(page, xs, [600, 620, 700, 780])
      head(605)
      write(page, '1.', 55, 625)
      write(page, 'First', 95, 625)
      write(page, 'May', 305, 625)
      write(page, '2.', 55, 705)
      write(page, 'Meeting of all heads of the schools and', 95, 705)
      write(page, 'June', 305, 705)
      write(page, '1', 300, 810)
      page.addPage()
      rule(page, xs, [50, 70, 100, 130])
      head(55)
      write(page, 'centres of the district', 95, 75)
      write(page, '3.', 55, 105)
      write(page, 'Third', 95, 105)
      write(page, 'July', 305, 105)
      write(page, '2', 300, 810)
    })
    const document = await read(bytes)
    expect(told(document.blocks)).toEqual([
      [
        ['0: No', '1: Measure', '2: Due'],
        ['0: 1.', '1: First', '2: May'],
        ['0: 2.', '1: Meeting of all heads of the schools and centres of the district', '2: June'],
        ['0: 3.', '1: Third', '2: July'],
      ],
    ])
    const [table] = document.blocks
    expect(table?.kind === 'table' && table.rows.map(({ header, page }) => [header, page])).toEqual([
      [true, 1],
      [false, 1],
      [false, 1],
      [false, 2],
    ])
  })

  it('several tables on a page, one inside a cell of another', async () => {
    const bytes = await drawPdf((page) => {
      rule(page, [50, 150, 400], [50, 150])
      rule(page, [160, 250, 390], [80, 100, 120])
      write(page, 'Outer', 60, 60)
      write(page, 'Before', 160, 60)
      write(page, 'i', 170, 85)
      write(page, 'ii', 260, 85)
      write(page, 'iii', 170, 105)
      write(page, 'iv', 260, 105)
      write(page, 'Between the tables', 50, 170)
      rule(page, [50, 150, 400], [200, 230])
      write(page, 'x', 60, 210)
      write(page, 'y', 160, 210)
    })
    const [first, between, second] = (await read(bytes)).blocks
    expect(told([between ?? { kind: 'table', columns: 0, rows: [], page: 1 }])).toEqual([
      'Between the tables',
    ])
    expect(told(second === undefined ? [] : [second])).toEqual([[['0: x', '1: y']]])
    const inner = first?.kind === 'table' ? first.rows[0]?.cells[1]?.blocks : undefined
    expect(told(inner ?? [])).toEqual([
      'Before',
      [
        ['0: i', '1: ii'],
        ['0: iii', '1: iv'],
      ],
    ])
  })
})

describe('tables without rules', () => {
  it('columns that the words of all rows leave apart', async () => {
    const bytes = await drawPdf((page) => {
      write(page, 'Plan of measures', 200, 40)
      const rows = [
        ['No', 'Measure', 'Due', 'Responsible'],
        ['1', 'Opening of the', 'May', 'Head of the'],
        ['', 'centre', '', 'school'],
        ['2', 'Training', 'June', 'Methodist'],
        ['3', 'Report on the', 'July', 'Head'],
        ['', 'year', '', ''],
      ]
      let y = 80
      for (const cells of rows) {
        y += cells[0] === '' ? 11.5 : 20
        for (const [i, text] of cells.entries())
          if (text !== '') write(page, text, [50, 80, 250, 350][i] ?? 0, y)
      }
    })
    expect(told((await read(bytes)).blocks)).toEqual([
      'Plan of measures',
      [
        ['0: No', '1: Measure', '2: Due', '3: Responsible'],
        ['0: 1', '1: Opening of the centre', '2: May', '3: Head of the school'],
        ['0: 2', '1: Training', '2: June', '3: Methodist'],
        ['0: 3', '1: Report on the year', '2: July', '3: Head'],
      ],
    ])
  })

  it('text in two columns is read one after the other', async () => {
    const bytes = await drawPdf((page) => {
      for (const [i, text] of ['AGREED', 'Head of the council', 'of parents', 'A. Smith'].entries())
        write(page, text, 50, 50 + i * 12)
      for (const [i, text] of ['APPROVED', 'Director of the', 'school', 'B. Jones'].entries())
        write(page, text, 350, 50 + i * 12)
    })
    const text = told((await read(bytes)).blocks).join(' ')
    expect(text).toBe(
      'AGREED Head of the council of parents A. Smith APPROVED Director of the school B. Jones',
    )
  })
})

describe('running text', () => {
  it('lines are paragraphs again; footnotes and running heads are left out', async () => {
    const bytes = await drawPdf((page) => {
      for (const number of [1, 2, 3]) {
        if (number > 1) page.addPage()
        page.font('Helvetica').fontSize(10)
        write(page, 'Programme of the district', 200, 30)
        page.text(`${number}) ${long} ${number}. ${long}.`, 70, 120, { width: 300 })
        page.text(`Another paragraph ${number}.`, 90, 180, { width: 300 })
        write(page, `- ${number} -`, 290, 815)
      }
      page.moveTo(70, 700).lineTo(200, 700).stroke()
      page.fontSize(6)
      write(page, '1', 190, 180)
      page.fontSize(8)
      write(page, '1 A note at the foot of the page.', 70, 706)
    })
    const outcome = await readPdf(bytes)
    expect(outcome.ok && told(outcome.document.blocks)).toEqual(
      [1, 2, 3].flatMap((number) => [
        `${number}) ${long} ${number}. ${long}.`,
        `Another paragraph ${number}.`,
      ]),
    )
    expect(outcome.ok && outcome.findings.map(({ code }) => code)).toEqual(['notes-left-out'])
  })
})

describe('what is not read', () => {
  const text = (page: Parameters<Parameters<typeof drawPdf>[0]>[0]) => write(page, 'Plan', 50, 50)

  it('a user password is a refusal, the owner’s is none', async () => {
    expect(await readPdf(await drawPdf(text, { userPassword: 'secret' }))).toMatchObject({
      ok: false,
      refusal: { code: 'file/encrypted' },
    })
    expect(told((await read(await drawPdf(text, { ownerPassword: 'secret' }))).blocks)).toEqual(['Plan'])
  })

  it('a file of pictures alone, a blank one, a broken one', async () => {
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAAAAACoWZBhAAAAEElEQVR4nGP4jwQYRgYfAQCrbGNqHt0pPwAAAABJRU5ErkJggg==',
      'base64',
    )
    const refusals = await Promise.all([
      readPdf(await drawPdf((page) => page.image(pixel, 0, 0, { width: 500 }))).catch(() => null),
      readPdf(await drawPdf(() => {})),
      readPdf(Buffer.from('%PDF-1.7\nnothing of the kind')),
    ])
    expect(refusals.map((one) => (one?.ok === false ? one.refusal.code : one))).toEqual([
      'file/no-text-layer',
      'file/empty',
      'file/damaged',
    ])
  })

  it('more pages than a document has', async () => {
    const bytes = await drawPdf((page) => {
      for (let i = 0; i < 3; i += 1) page.addPage()
    })
    expect(await readPdf(bytes, { ...PDF_LIMITS, pages: 3 })).toMatchObject({
      refusal: { code: 'file/too-large' },
    })
  })
})
