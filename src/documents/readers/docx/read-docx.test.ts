import { describe, expect, it } from 'vitest'
import { cellXml, docxOf, paragraphXml, partsOf } from '../../../../test/support/docx-of.ts'
import { zipOf } from '../../../../test/support/zip-of.ts'
import type { Block, Document, Table } from '../../document.ts'
import type { ReaderFinding } from '../../finding.ts'
import { readDocx } from './read-docx.ts'

type Xml = Parameters<typeof docxOf>[0]

async function read(xml: Xml): Promise<{ document: Document; findings: readonly ReaderFinding[] }> {
  const outcome = await readDocx(docxOf(xml))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome
}

async function texts(xml: Xml): Promise<readonly string[]> {
  return (await read(xml)).document.blocks.map(textOf)
}

function textOf(block: Block): string {
  if (block.kind === 'table') return block.rows.map((row) => row.cells.map(cellText).join(' | ')).join(' / ')
  return [block.label, block.text].filter((part) => part !== null && part !== '').join(' ')
}

function cellText(cell: Table['rows'][number]['cells'][number]): string {
  return cell.blocks.map(textOf).join('¶')
}

async function onlyTable(body: string): Promise<Table> {
  const { document } = await read({ body })
  const [block] = document.blocks
  if (block?.kind !== 'table' || document.blocks.length > 1) throw new Error('not one table')
  return block
}

function shapeOf(table: Table): readonly string[] {
  return table.rows.map((row) =>
    row.cells.map((cell) => `${cellText(cell)}@${cell.column}+${cell.columnSpan}x${cell.rowSpan}`).join(' '),
  )
}

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

describe('paragraphs', () => {
  it('joins runs, keeps tabs and soft breaks, drops what is empty', async () => {
    const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run('Срок')}<w:r><w:tab/><w:t>май</w:t><w:br/><w:t>июнь</w:t><w:noBreakHyphen/><w:t>ию\u00adль</w:t><w:softHyphen/></w:r></w:p><w:p/>`
    expect(await texts({ body })).toEqual(['Срок\tмай\nиюнь-июль'])
  })

  it('takes line ends of the file as white space', async () => {
    expect(await texts({ body: '<w:p><w:r><w:t>\n  Срок\n  проведения\n</w:t></w:r></w:p>' })).toEqual([
      'Срок проведения',
    ])
  })

  it('begins a paragraph anew where a page begins in it', async () => {
    const body = `<w:p>${run('Глава')}<w:r><w:br w:type="page"/></w:r>${run('Приложение')}</w:p>`
    expect(await texts({ body })).toEqual(['Глава', 'Приложение'])
  })

  it('accepts tracked changes and says so once', async () => {
    const body = [
      `<w:p>${run('до ')}<w:del>${'<w:r><w:delText>1 мая</w:delText></w:r>'}</w:del><w:ins>${run('1 июня')}</w:ins></w:p>`,
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Первая ')}</w:p><w:p>${run('вторая')}</w:p>`,
      `<w:p><w:moveFrom>${run('ушло')}</w:moveFrom></w:p><w:p><w:moveTo>${run('пришло')}</w:moveTo></w:p>`,
    ].join('')
    const { document, findings } = await read({ body })
    expect(document.blocks.map(textOf)).toEqual(['до 1 июня', 'Первая вторая', 'пришло'])
    expect(findings).toEqual([{ code: 'changes-accepted', text: '', place: { block: 0 } }])
  })

  it('keeps a paragraph whose end was deleted at the very end', async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Последняя')}</w:p>`
    expect(await texts({ body })).toEqual(['Последняя'])
  })

  it('leaves out notes and hidden words', async () => {
    const body = `${paragraphXml('Первая')}<w:p>${run('видно')}${run(' тайно', '<w:vanish/>')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`
    const { document, findings } = await read({ body })
    expect(document.blocks.map(textOf)).toEqual(['Первая', 'видно'])
    expect(findings).toEqual([
      { code: 'hidden-left-out', text: 'тайно', place: { block: 1 } },
      { code: 'notes-left-out', text: '', place: { block: 1 } },
    ])
  })

  it('shows what a field shows, not its code', async () => {
    const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
    const body = `<w:p>${run('к ')}${field('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>${run('код')}${field('separate')}${run('5 мая')}${field('end')}${run(' года')}</w:p><w:p>${field('begin')}${run('потеряно')}</w:p><w:p>${run('цело')}</w:p>`
    expect(await texts({ body })).toEqual(['к 5 мая года', 'цело'])
  })

  it('looks through links, tags, controls and equations, but not at prompts and tables of contents', async () => {
    const body = [
      `<w:p><w:hyperlink>${run('а')}</w:hyperlink><w:smartTag>${run('б')}</w:smartTag><w:fldSimple>${run('в')}</w:fldSimple><m:oMath><m:r><m:t>г</m:t></m:r></m:oMath></w:p>`,
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraphXml('Введите текст')}</w:sdtContent></w:sdt>`,
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraphXml('Оглавление')}</w:sdtContent></w:sdt>`,
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraphXml('внутри')}</w:sdtContent></w:sdt>`,
    ].join('')
    expect(await texts({ body })).toEqual(['абвг', 'внутри'])
  })

  it('turns signs of symbol fonts into plain ones', async () => {
    const body =
      '<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>70</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Webdings" w:char="F001"/></w:r></w:p>'
    const { document, findings } = await read({ body })
    expect(document.blocks.map(textOf)).toEqual(['≥70☑'])
    expect(findings.map((finding) => finding.code)).toEqual(['characters-lost'])
  })
})

describe('text boxes', () => {
  const box = (text: string) => `<w:txbxContent>${paragraphXml(text)}</w:txbxContent>`

  it('takes one branch of an alternative, before its anchor', async () => {
    const body = `<w:p>${run('Якорь')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('Утверждён')}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box('Утверждён')}</v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(await texts({ body })).toEqual(['Утверждён', 'Якорь'])
  })

  it('leaves out what only repeats the body, and keeps the places of findings', async () => {
    const body = `<w:p><w:r><v:textbox>${box('Утверждён  приказом')}</v:textbox></w:r></w:p>${paragraphXml('Утверждён приказом')}<w:p>${run('тайно', '<w:vanish/>')}${run('видно')}</w:p>`
    const { document, findings } = await read({ body })
    expect(document.blocks.map(textOf)).toEqual(['Утверждён приказом', 'видно'])
    expect(findings).toEqual([{ code: 'hidden-left-out', text: 'тайно', place: { block: 1 } }])
  })
})

describe('looks', () => {
  const styles = [
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="Наш"/><w:basedOn w:val="1"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="deep"><w:name w:val="Глубина"/><w:basedOn w:val="deep"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>',
    '<w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
  ].join('')

  it('follows styles to headings, centring and bold', async () => {
    const body = [
      paragraphXml('свой', '<w:pStyle w:val="own"/>'),
      paragraphXml('круг', '<w:pStyle w:val="deep"/>'),
      paragraphXml('уровень', '<w:outlineLvl w:val="1"/><w:jc w:val="center"/>'),
      paragraphXml('текст', '<w:pStyle w:val="own"/><w:outlineLvl w:val="9"/><w:jc w:val="left"/>'),
      `<w:p>${run('весь', '<w:b/>')}${run(' ')}${run('жирный', '<w:rStyle w:val="s"/>')}</w:p>`,
      `<w:p>${run('не', '<w:b/>')}${run('весь', '<w:b w:val="0"/>')}</w:p>`,
      `<w:p><w:pPr><w:pStyle w:val="own"/></w:pPr>${run('дважды', '<w:rStyle w:val="s"/>')}</w:p>`,
    ].join('')
    const { document } = await read({ body, styles })
    expect(
      document.blocks.map((block) =>
        block.kind === 'paragraph' ? [block.heading, block.bold, block.centred] : null,
      ),
    ).toEqual([
      [1, true, true],
      [3, false, false],
      [2, false, true],
      [null, true, false],
      [null, true, false],
      [null, false, false],
      [1, false, true],
    ])
  })
})

describe('tables', () => {
  const table = (...rows: readonly string[]) =>
    `<w:tbl><w:tblPr><w:jc w:val="center"/></w:tblPr><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>${rows.join('')}</w:tbl>`
  const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`

  it('lays cells on the grid, across and down', async () => {
    const found = await onlyTable(
      table(
        row(
          cellXml('а', '<w:gridSpan w:val="2"/>') + cellXml('б', '<w:vMerge w:val="restart"/>'),
          '<w:tblHeader/>',
        ),
        row(cellXml('в') + cellXml('г') + cellXml('скрыто', '<w:vMerge/>')),
        row(cellXml('д') + cellXml('е', '<w:vMerge/>') + cellXml('', '<w:vMerge w:val="continue"/>')),
      ),
    )
    expect(shapeOf(found)).toEqual(['а@0+2x1 б@2+1x3', 'в@0+1x1 г@1+1x1', 'д@0+1x1 е@1+1x1'])
    expect(found.columns).toBe(3)
    expect(found.rows.map((one) => one.header)).toEqual([true, false, false])
  })

  it('knows rows that begin late and cells joined the old way', async () => {
    const found = await onlyTable(
      table(
        row(cellXml('а'), '<w:gridBefore w:val="2"/>'),
        row(
          cellXml('б', '<w:hMerge w:val="restart"/><w:vMerge w:val="restart"/>') +
            cellXml('', '<w:hMerge/><w:vMerge w:val="restart"/>') +
            cellXml('в'),
        ),
        row(
          cellXml('', '<w:hMerge w:val="restart"/><w:vMerge/>') +
            cellXml('', '<w:hMerge/><w:vMerge/>') +
            cellXml('г'),
        ),
      ),
    )
    expect(shapeOf(found)).toEqual(['а@2+1x1', 'б@0+2x2 в@2+1x1', 'г@2+1x1'])
  })

  it('drops deleted and hidden rows and deleted cells', async () => {
    const found = await onlyTable(
      table(
        row(cellXml('а', '<w:vMerge w:val="restart"/>') + cellXml('б')),
        row(cellXml('', '<w:vMerge/>') + cellXml('в'), '<w:del/>'),
        row(cellXml('г') + cellXml('д'), '<w:hidden/>'),
        row(cellXml('', '<w:vMerge/>') + cellXml('е', '<w:cellDel/>') + cellXml('ж'), '<w:ins/>'),
      ),
    )
    expect(shapeOf(found)).toEqual(['а@0+1x2 б@1+1x1', 'ж@1+1x1'])
  })

  it('keeps tables in cells, and rows and cells in controls', async () => {
    const inner = table(row(cellXml('внутри')))
    const found = await onlyTable(
      table(
        `<w:sdt><w:sdtPr/><w:sdtContent>${row(`<w:sdt><w:sdtContent>${cellXml('а')}</w:sdtContent></w:sdt><w:tc>${paragraphXml('до')}${inner}<w:p/></w:tc>`)}</w:sdtContent></w:sdt>`,
      ),
    )
    expect(shapeOf(found)).toEqual(['а@0+1x1 до¶внутри@1+1x1'])
    expect(found.rows[0]?.cells[1]?.blocks.map((block) => block.kind)).toEqual(['paragraph', 'table'])
  })

  it('clamps a span of a million to the grid', async () => {
    const found = await onlyTable(
      table(row(cellXml('а') + cellXml('б', '<w:gridSpan w:val="1000000"/>')), row(cellXml('в'))),
    )
    expect(shapeOf(found)).toEqual(['а@0+1x1 б@1+2x1', 'в@0+1x1'])
  })

  it('survives rows and cells where none belong', async () => {
    const body = `${row(cellXml('а'))}${cellXml('б')}${table(row(`<w:tc>${row(cellXml('в'))}${paragraphXml('г')}</w:tc>`))}`
    expect(await texts({ body })).toContain('г')
  })
})

describe('automatic numbers', () => {
  const level = (depth: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
  const abstract = (id: number, levels: string) =>
    `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
  const list = (id: number, of: number, more = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
  const item = (id: number, depth = 0, text = '') =>
    paragraphXml(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`)
  const outline = abstract(
    0,
    level(0, 'upperRoman', '%1.') +
      level(1, 'decimal', '%2)') +
      level(2, 'russianLower', '%1.%2.%3', '<w:isLgl/>'),
  )

  it('counts levels, begins deeper ones anew, shares the count among lists of one abstract list', async () => {
    const numbering = outline + list(1, 0) + list(2, 0)
    const body = [item(1), item(1, 1), item(1, 1), item(1, 2), item(2), item(2, 1), item(1)].join('')
    expect(await texts({ body, numbering })).toEqual(['I.', '1)', '2)', '1.2.1', 'II.', '1)', 'III.'])
  })

  it('takes a list’s own beginning once', async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    const numbering = outline + list(1, 0) + list(2, 0, override)
    expect(await texts({ body: [item(1), item(2), item(2), item(1)].join(''), numbering })).toEqual([
      'I.',
      'V.',
      'VI.',
      'VII.',
    ])
  })

  it('takes an unused higher level as used once, as Word does', async () => {
    const numbering = abstract(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.')) + list(1, 0)
    expect(await texts({ body: item(1, 1) + item(1, 1) + item(1, 0), numbering })).toEqual([
      '1.1.',
      '1.2.',
      '2.',
    ])
  })

  it('minds where a level starts anew', async () => {
    const never = abstract(
      0,
      level(0, 'decimal', '%1.') + level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>'),
    )
    const body = [item(1), item(1, 1), item(1), item(1, 1)].join('')
    expect(await texts({ body, numbering: never + list(1, 0) })).toEqual(['1.', '1)', '2.', '2)'])
  })

  it('takes levels of a list’s own, levels of a numbering style, and bullets', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '№ %1')}</w:lvlOverride>`
    const linked = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="list"/></w:abstractNum>'
    const numbering =
      outline +
      linked +
      abstract(3, level(0, 'bullet', '\uf0b7')) +
      list(1, 0, own) +
      list(2, 7) +
      list(3, 0) +
      list(4, 3)
    const styles =
      '<w:style w:type="numbering" w:styleId="list"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    expect(await texts({ body: item(1) + item(2) + item(4, 0, 'пункт'), numbering, styles })).toEqual([
      '№ 1',
      'II.',
      '• пункт',
    ])
  })

  it('finds list and level by the style chain, and no list by the number 0', async () => {
    const numbering =
      abstract(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.', '<w:pStyle w:val="sub"/>')) +
      list(1, 0)
    const styles = [
      '<w:style w:type="paragraph" w:styleId="top"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="child"><w:basedOn w:val="top"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="sub"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    ].join('')
    const body = [
      paragraphXml('а', '<w:pStyle w:val="child"/>'),
      paragraphXml('б', '<w:pStyle w:val="sub"/>'),
      paragraphXml('в', '<w:pStyle w:val="child"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      paragraphXml('г', '<w:pStyle w:val="top"/>'),
    ].join('')
    expect(await texts({ body, numbering, styles })).toEqual(['1. а', '1.1. б', 'в', '2. г'])
  })

  it('numbers an otherwise empty cell, and does not count covered or deleted ones', async () => {
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + list(1, 0)
    const numbered = (properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${item(1)}</w:tc>`
    const body = `<w:tbl><w:tr>${numbered('<w:vMerge w:val="restart"/>')}${cellXml('а')}</w:tr><w:tr>${numbered('<w:vMerge/>')}${cellXml('б')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${numbered()}${cellXml('в')}</w:tr><w:tr>${numbered()}${cellXml('г')}</w:tr></w:tbl>`
    const { document } = await read({ body, numbering })
    expect(document.blocks.map(textOf)).toEqual(['1. | а / б / 2. | г'])
    const [block] = document.blocks
    const first = block?.kind === 'table' ? block.rows[0]?.cells[0]?.blocks[0] : undefined
    expect(first).toMatchObject({ text: '', label: '1.', level: 0 })
  })
})

describe('the package', () => {
  it('reads strict files and unusual prefixes', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const parts = partsOf({ body: '' }).map((part) =>
      part.name === 'word/document.xml'
        ? {
            ...part,
            content: `<z:document xmlns:z="${strict}" xmlns:w="urn:other"><z:body><z:p><z:pPr><z:outlineLvl z:val="0" w:val="5"/></z:pPr><z:r><z:t>а</z:t></z:r><w:p><w:t>чужое</w:t></w:p></z:p></z:body></z:document>`,
          }
        : part,
    )
    const outcome = await readDocx(zipOf(parts))
    expect(outcome.ok && outcome.document.blocks).toMatchObject([{ text: 'а', heading: 1 }])
  })

  it('reads without styles that are damaged, and says so', async () => {
    const parts = partsOf({ body: paragraphXml('а') }).map((part) =>
      part.name === 'word/styles.xml' ? { ...part, content: '<w:styles><oops>' } : part,
    )
    const outcome = await readDocx(zipOf(parts))
    expect(outcome).toMatchObject({
      ok: true,
      findings: [{ code: 'part-unreadable', text: 'word/styles.xml', place: null }],
    })
  })

  it('reads UTF-16', async () => {
    const parts = partsOf({ body: paragraphXml('щука') }).map((part) =>
      part.name === 'word/document.xml'
        ? {
            ...part,
            content: Buffer.from(`\ufeff${String(part.content).replace('UTF-8', 'UTF-16')}`, 'utf16le'),
          }
        : part,
    )
    const outcome = await readDocx(zipOf(parts))
    expect(outcome.ok && outcome.document.blocks).toMatchObject([{ text: 'щука' }])
  })

  it('refuses what is no Word document', async () => {
    const outcome = await readDocx(zipOf([{ name: 'a.txt', content: 'а' }]))
    expect(outcome).toEqual({ ok: false, refusal: { code: 'file/not-a-document' } })
  })
})
