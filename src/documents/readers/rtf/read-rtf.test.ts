import { describe, expect, it } from 'vitest'
import type { Block } from '../../document.ts'
import type { ReadOutcome } from '../../finding.ts'
import { readRtf } from './read-rtf.ts'

const ascii = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const HEAD =
  '\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0\\fcharset204 Times{\\*\\falt X};}{\\f1\\fcharset2 Symbol;}{\\f2\\fcharset0 Arial;}}{\\stylesheet{Normal;}{\\s1\\outlinelevel0 \\u1079?\\u1072?;}{\\s2 heading 2;}{\\*\\cs3 char;}}{\\info{\\title x}}'

/** Russian letters as Word writes them in its code page. */
function escaped(text: string): string {
  return text.replace(/[А-яЁё«»№–]/g, (letter) => {
    for (let byte = 0x80; byte < 0x100; byte += 1) {
      if (new TextDecoder('windows-1251').decode(new Uint8Array([byte])) === letter)
        return `\\'${byte.toString(16)}`
    }
    return letter
  })
}

const rtf = (body: string, head = HEAD) => readRtf(ascii(`{${head}${escaped(body)}}`))

function blocksOf(outcome: ReadOutcome): readonly Block[] {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.document.blocks
}

function shown(blocks: readonly Block[]): readonly unknown[] {
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? [block.label, block.text].filter((part) => part !== null).join(' ')
      : block.rows.map((row) =>
          row.cells.map((cell) => {
            const spans = cell.columnSpan > 1 || cell.rowSpan > 1 ? ` ${cell.columnSpan}×${cell.rowSpan}` : ''
            return `${cell.column}:${JSON.stringify(shown(cell.blocks)).slice(1, -1).replaceAll('"', '')}${spans}`
          }),
        ),
  )
}

const read = (body: string, head?: string) => shown(blocksOf(rtf(body, head)))
const codes = (outcome: ReadOutcome) => (outcome.ok ? outcome.findings.map(({ code }) => code) : outcome)
const row = (cells: string, edges: string) => `\\trowd${edges}\\pard\\intbl ${cells}\\row`

describe('text', () => {
  it('comes from code pages, Unicode and signs', () => {
    expect(
      read(
        "План\\par\\u1055\\'cf\\u1083?\\u1072 ?\\uc0\\u1085\\uc1  \\endash\\~\\{1\\}\\_2\\-3\\par{\\uc2\\u8470 N!}5\\par{\\upr{x}{\\*\\ud{\\u1081?}}}",
      ),
    ).toEqual(['План', 'Плaн –\u00a0{1}-23'.replace('a', 'а'), '№5', 'й'])
  })

  it('reads raw bytes, other code pages, and Russian under a Latin name', () => {
    const raw = new Uint8Array([...ascii(`{${HEAD}`), 0xcf, 0xeb, 0xe0, 0xed, ...ascii('}')])
    expect(shown(blocksOf(readRtf(raw)))).toEqual(['План'])
    expect(read("\\'8f\\'ab\\'a0\\'ad", '\\rtf1\\ansi\\ansicpg866')).toEqual(['План'])
    const named = rtf(
      'План мероприятий по созданию центров',
      '\\rtf1\\ansi{\\fonttbl\\f0\\fcharset0 Arial;}\\f0 ',
    )
    expect(shown(blocksOf(named))).toEqual(['План мероприятий по созданию центров'])
    expect(codes(named)).toEqual(['encoding-guessed'])
  })

  it('keeps breaks and tabs, ends paragraphs at pages and sections', () => {
    expect(read('а\\line б\\tab в\\page г\\sect д\\\nе')).toEqual(['а\nб\tв', 'г', 'д', 'е'])
  })

  it('hints at headings', () => {
    expect(
      blocksOf(
        rtf(
          '\\pard\\s1 а\\par\\pard\\s2 б\\par\\pard\\outlinelevel3\\qc{\\b в}\\par\\pard\\plain г {\\b д}\\par',
        ),
      ),
    ).toMatchObject([
      { heading: 1 },
      { heading: 2 },
      { heading: 4, centred: true, bold: true },
      { heading: null, centred: false, bold: false },
    ])
  })

  it('takes labels as the file brings them', () => {
    expect(
      blocksOf(
        rtf(
          "\\pard{\\listtext\\pard\\plain 1.1.\\tab}\\ls1\\ilvl1 Утвердить\\par{\\pntext\\f1\\'b7\\tab}пункт\\par{\\listtext 2.\\tab}\\par текст\\par",
        ),
      ),
    ).toMatchObject([
      { label: '1.1.', level: 1, text: 'Утвердить' },
      { label: '•', text: 'пункт' },
      { label: '2.', text: '' },
      { label: null, level: null, text: 'текст' },
    ])
  })

  it('leaves out what is none of the text, and says so where it matters', () => {
    const outcome = rtf(
      'до {\\deleted 1 мая}{\\revised 1 июня}{\\v тайно}{\\footnote сноска}{\\header x}{\\field{\\*\\fldinst PAGE}{\\fldrslt  5}}{\\*\\unknown y}{\\pict\\wmetafile8 0123456789abcdef}{\\object{\\*\\objdata 00}{\\result !}}',
    )
    expect(shown(blocksOf(outcome))).toEqual(['до 1 июня 5!'])
    expect(codes(outcome)).toEqual(['changes-accepted', 'hidden-left-out', 'notes-left-out'])
  })

  it('puts text boxes before their paragraph, once', () => {
    expect(
      read(
        'а\\par б{\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn x}{\\sv y}}{\\shptxt\\pard УТВЕРЖДАЮ\\par}}{\\shprslt УТВЕРЖДАЮ}}в\\par',
      ),
    ).toEqual(['а', 'УТВЕРЖДАЮ', 'бв'])
  })
})

describe('tables', () => {
  it('finds columns by the edges of cells', () => {
    expect(
      read(
        `План\\par${row('а\\cell б\\cell', '\\trhdr\\cellx1000\\cellx3000')}${row('в\\cell г\\cell д\\cell', '\\trleft20\\cellx990\\cellx2000\\cellx3010')}\\pard после`,
      ),
    ).toEqual([
      'План',
      [
        ['0:а', '1:б 2×1'],
        ['0:в', '1:г', '2:д'],
      ],
      'после',
    ])
  })

  it('joins merged cells', () => {
    expect(
      read(
        row('а\\cell б\\cell\\cell', '\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000') +
          row('\\cell в\\cell г\\cell', '\\clvmrg\\cellx1000\\cellx2000\\cellx3000') +
          row('\\cell д\\cell е\\cell', '\\clvmrg\\cellx1000\\cellx2000\\cellx3000') +
          row('ж\\cell\\cell з\\cell', '\\cellx1000\\clvmrg\\cellx2000\\cellx3000'),
      ),
    ).toEqual([
      [
        ['0:а 1×3', '1:б 2×1'],
        ['1:в', '2:г'],
        ['1:д', '2:е'],
        ['0:ж', '1:', '2:з'],
      ],
    ])
  })

  it('never lays one cell on another', () => {
    expect(
      read(
        row('а\\cell б\\cell', '\\clvmgf\\cellx2000\\cellx3000') +
          row('\\cell в\\cell г\\cell', '\\clvmrg\\cellx1000\\cellx2000\\cellx3000'),
      ),
    ).toEqual([[['0:а,в 2×2', '2:б'], ['2:г']]])
  })

  it('reads tables inside cells', () => {
    expect(
      read(
        '\\trowd\\cellx3000\\pard\\intbl до\\par\\pard\\intbl\\itap2 а\\nestcell б\\nestcell{\\*\\nesttableprops\\trowd\\cellx1000\\cellx2000\\nestrow}{\\nonesttables\\par}\\pard\\intbl после\\cell{\\trowd\\cellx3000\\row}\\pard конец\\par',
      ),
    ).toEqual([[['0:до,[[0:а,1:б]],после']], 'конец'])
  })

  it('reads rows that say too much or too little of their cells', () => {
    expect(
      read(row('а\\cell б\\cell в\\cell', '\\cellx1000') + row('г\\cell', '\\cellx1000\\cellx2000')),
    ).toEqual([
      [
        ['0:а', '1:б', '2:в'],
        ['0:г', '1:'],
      ],
    ])
    expect(read('\\trowd\\cellx1000\\cellx2000 а\\par б\\cell в\\cell\\row г')).toEqual([
      [['0:а,б', '1:в']],
      'г',
    ])
  })

  it('keeps what stood in a row that never ended', () => {
    const outcome = readRtf(ascii(`{${HEAD}\\trowd\\cellx1000\\cellx2000\\pard\\intbl 1\\cell 2`))
    expect(shown(blocksOf(outcome))).toEqual([[['0:1,2', '1:']]])
    expect(codes(outcome)).toEqual(['part-unreadable'])
  })
})

describe('a file made to hurt', () => {
  const seconds = (act: () => void) => {
    const begun = performance.now()
    act()
    return (performance.now() - begun) / 1000
  }

  it.each([
    ['groups a million deep', '{'.repeat(1_000_000), 'file/too-deep'],
    ['tables a thousand deep', '\\pard\\intbl\\itap1000000 a\\nestcell', 'file/too-deep'],
    ['a row of a million cells', `\\trowd${'\\cellx1'.repeat(1_000_000)}`, 'file/too-large'],
    ['nothing but a picture', `{\\pict ${'00'.repeat(5_000_000)}}`, 'file/empty'],
  ])('%s', (_, body, code) => {
    expect(seconds(() => expect(rtf(body)).toEqual({ ok: false, refusal: { code } }))).toBeLessThan(5)
  })

  it('reads on where raw bytes lie about their length', () => {
    const outcome = rtf('а{\\pict\\bin99999999 xx}б{\\pict\\bin3 }}}}в{\\pict\\bin-5 x}г')
    expect(shown(blocksOf(outcome))).toEqual(['абвг'])
    expect(codes(outcome)).toEqual(['part-unreadable'])
  })

  it('ends in time with empty groups, words and stand-ins by the million', () => {
    const body = `${'{}'.repeat(500_000)}${'\\b'.repeat(500_000)}${'\\u1055?'.repeat(150_000)}`
    expect(seconds(() => expect(codes(rtf(body))).toEqual([]))).toBeLessThan(5)
  })
})
