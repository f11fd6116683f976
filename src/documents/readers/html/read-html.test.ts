import { describe, expect, it } from 'vitest'
import type { Block, Table } from '../../document.ts'
import type { ReadOutcome } from '../../finding.ts'
import { readHtml, readWebArchive } from './read-html.ts'

const utf8 = (text: string) => new Uint8Array(Buffer.from(text))
const page = (body: string) => readHtml(utf8(`<!DOCTYPE html><html><head></head><body>${body}</body></html>`))

function blocksOf(outcome: ReadOutcome): readonly Block[] {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.document.blocks
}

/** Blocks as short lines: a paragraph is its text, a table its rows of cells with their spans. */
function shown(blocks: readonly Block[]): readonly unknown[] {
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? [block.label, block.text].filter((part) => part !== null).join(' ')
      : block.rows.map((row) =>
          row.cells.map((cell) => {
            const spans = cell.columnSpan > 1 || cell.rowSpan > 1 ? ` ${cell.columnSpan}×${cell.rowSpan}` : ''
            return `${cell.column}:${shown(cell.blocks).join('|')}${spans}`
          }),
        ),
  )
}

const read = (body: string) => shown(blocksOf(page(body)))
const codes = (outcome: ReadOutcome) => (outcome.ok ? outcome.findings.map(({ code }) => code) : outcome)

/** Russian text in a code page of one byte a letter. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]),
  )
  return new Uint8Array([...text].map((letter) => bytes.get(letter) ?? 0x3f))
}

describe('the encoding of a page', () => {
  const text = 'План мероприятий по созданию центров образования в общеобразовательных организациях района'
  const body = (charset: string) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>${text}</p></body></html>`

  it.each([
    ['windows-1251 as it says', encoded(body('windows-1251'), 'windows-1251'), []],
    ['koi8-r as it says', encoded(body('koi8-r'), 'koi8-r'), []],
    ['an old code page that only its word tells', encoded(body('ibm866'), 'ibm866'), []],
    ['windows-1251 that says nothing', encoded(body(''), 'windows-1251'), []],
    ['windows-1251 that says it is Latin', encoded(body('iso-8859-1'), 'windows-1251'), []],
    ['windows-1251 that says it is UTF-8', encoded(body('utf-8'), 'windows-1251'), []],
    ['windows-1251 that says it is koi8-r', encoded(body('koi8-r'), 'windows-1251'), ['encoding-guessed']],
    ['UTF-8 that says it is windows-1251', utf8(body('windows-1251')), []],
    ['UTF-8 with a mark', utf8(`\ufeff${body('')}`), []],
    ['UTF-16 with a mark', new Uint8Array(Buffer.from(`\ufeff${body('')}`, 'utf16le')), []],
    ['UTF-16 without one', new Uint8Array(Buffer.from(body('').repeat(1), 'utf16le')), []],
  ])('%s', (_, bytes, findings) => {
    const outcome = readHtml(bytes)
    expect(shown(blocksOf(outcome))).toEqual([text])
    expect(codes(outcome)).toEqual(findings)
  })
})

describe('text of a page', () => {
  it('folds white space, keeps breaks, drops soft hyphens', () => {
    expect(
      read('<p>План&nbsp;&nbsp; меро&shy;приятий\n  на<br>2024&nbsp;год</p><p>&nbsp;</p>текст<div>ещё</div>'),
    ).toEqual(['План мероприятий на\n2024 год', 'текст', 'ещё'])
    expect(read('1. Утвердить.<br><br>2. Назначить.')).toEqual(['1. Утвердить.', '2. Назначить.'])
  })

  it('hints at headings', () => {
    expect(
      blocksOf(page('<h2>План</h2><p align=center><b>Раздел</b> <strong>1</strong></p><p><b>а</b> б</p>')),
    ).toMatchObject([
      { heading: 2, bold: true, centred: false },
      { heading: null, bold: true, centred: true },
      { bold: false },
    ])
    const styled =
      '<style>.c1{text-align:center} td.x, p.x {font-weight:700}</style><p class=c1>а</p><p class="x">б</p><center>в</center><div style="text-align:center"><p>г</p></div>'
    expect(blocksOf(page(styled))).toMatchObject([
      { centred: true, bold: false },
      { bold: true },
      { centred: true },
      { centred: true },
    ])
  })

  it('reads typed tables inside <pre>', () => {
    expect(read('<pre>План\n№\tСрок\tКто\n1\tмай\tшкола\n2\tиюнь\tцентр\n</pre>')).toEqual([
      'План',
      [
        ['0:№', '1:Срок', '2:Кто'],
        ['0:1', '1:май', '2:школа'],
        ['0:2', '1:июнь', '2:центр'],
      ],
    ])
  })

  it('numbers lists as browsers show them', () => {
    expect(
      read(
        '<ol start=3><li>а<li>б<ol type=a><li>в</ol><li value=9>г</ol><ol reversed><li>д<li>е</ol><ul><li>ж<ul style="list-style-type:none"><li>з</ul></ul>',
      ),
    ).toEqual(['3. а', '4. б', 'a. в', '9. г', '2. д', '1. е', '• ж', 'з'])
    expect(blocksOf(page('<ol><li><ol><li><p>а</p><p>б</p></li></ol></li></ol>'))).toMatchObject([
      { label: '1.', level: 1 },
      { label: null, level: null },
    ])
    expect(read('<table><tr><td><ol start=7><li><p><br></p></ol><td>а</table>')).toEqual([[['0:7. ', '1:а']]])
  })

  it('reads lists as Word saves them', () => {
    const item = (level: number, number: string, text: string) =>
      `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`
    expect(
      blocksOf(page(item(1, '1.', 'Утвердить') + item(2, '1.1.', 'план') + item(1, '·', 'пункт'))),
    ).toMatchObject([
      { label: '1.', level: 0, text: 'Утвердить' },
      { label: '1.1.', level: 1, text: 'план' },
      { label: '•', level: 0, text: 'пункт' },
    ])
  })
})

describe('tables of a page', () => {
  it('lays spans on the grid', () => {
    expect(
      read(
        '<table><tr><th rowspan=2>№<th colspan=2>Срок<tr><th>с<th>по<tr><td rowspan=0>1<td colspan=1000000>весь год<tr><td>а<td>б</table>',
      ),
    ).toEqual([
      [
        ['0:№ 1×2', '1:Срок 2×1'],
        ['1:с', '2:по'],
        ['0:1 1×2', '1:весь год 2×1'],
        ['1:а', '2:б'],
      ],
    ])
  })

  it('lets no cell lie on another and no span leave the table', () => {
    expect(
      read(
        '<table><tr><td>а<td rowspan=1000000>б<td>в<tr><td colspan=3>г<tr><td colspan=-2>д<td rowspan=x>е</table>',
      ),
    ).toEqual([[['0:а', '1:б 1×3', '2:в'], ['0:г'], ['0:д', '2:е']]])
    expect(
      read('<table><tr><td>а<td colspan=2 rowspan=2>б<tr><td colspan=2>в<tr><td>г<td>д<td>е</table>'),
    ).toEqual([[['0:а', '2:б 1×2'], ['0:в 2×1'], ['0:г', '1:д', '2:е']]])
  })

  it('knows heads, puts feet last, reads captions', () => {
    const [caption, table] = blocksOf(
      page(
        '<table><caption>План</caption><tfoot><tr><td>в<td>г</tfoot><thead><tr><td>№<td>Срок</thead><tbody><tr><td>1<td>май</table>',
      ),
    )
    expect(caption).toMatchObject({ text: 'План' })
    expect(shown([table as Table])).toEqual([
      [
        ['0:№', '1:Срок'],
        ['0:1', '1:май'],
        ['0:в', '1:г'],
      ],
    ])
    expect((table as Table).rows.map(({ header }) => header)).toEqual([true, false, false])
  })

  it('takes layout tables apart and finds the table within', () => {
    const plan = '<table border=1><tr><td>№<td>Мероприятие<tr><td>1<td>Ремонт кабинетов</table>'
    const menu = '<td><a href=a>Главная</a><br><a href=b>Новости</a><br><a href=c>Контакты</a>'
    expect(
      read(
        `<table width="100%"><tr><td colspan=2>Сайт школы<tr>${menu}<td><table><tr><td><p>План</p>${plan}</table></table>`,
      ),
    ).toEqual([
      'Сайт школы',
      'План',
      [
        ['0:№', '1:Мероприятие'],
        ['0:1', '1:Ремонт кабинетов'],
      ],
    ])
  })

  it('keeps a small table inside a cell where it is', () => {
    const inner = '<table><tr><td>а<td>б<tr><td>в<td>г</table>'
    expect(
      read(
        `<table><tr><td>1<td>Провести обучение педагогов ${inner}<tr><td>2<td>Сдать отчёт о работе</table>`,
      ),
    ).toHaveLength(1)
  })

  it('leaves out rows that only set columns', () => {
    expect(
      read(
        '<table><tr><td colspan=2>а<td>б<tr height=0><td width=40></td><td width=40></td><td></td></tr></table>',
      ),
    ).toEqual([[['0:а', '1:б']]])
  })
})

describe('what is no text of the page', () => {
  it('leaves out what surrounds it', () => {
    expect(
      read(
        '<header>МБОУ СОШ</header><nav><a>Главная</a></nav><div class="breadcrumbs">Главная / Документы</div><ul><li><a href=1>О школе</a><li><a href=2>Педагоги</a><li><a href=3>Точка роста</a></ul><article><header><h1>План</h1></header>текст</article><aside>Баннер</aside><footer>2024</footer>',
      ),
    ).toEqual(['План', 'текст'])
    expect(
      read(`<p>меню</p><main><p>${'План мероприятий. '.repeat(20)}</p></main><p>подвал</p>`),
    ).toHaveLength(1)
  })

  it('runs and fetches nothing', () => {
    expect(
      read(
        '<script>document.write("а")</script><noscript>включите</noscript><style>p{}</style><iframe src="http://x">б</iframe><img src="http://x/y.png" onerror="x()"><object data=x>в</object><template>г</template><meta http-equiv=refresh content="0;url=http://x"><p onclick="x()">План<svg><text>д</text></svg></p><form><select><option>е</select><input value=ж></form>',
      ),
    ).toEqual(['План'])
  })

  it('says when something hidden was left out', () => {
    const outcome = page(
      '<table><tr><td>а<td style="display:none">скрыто<td><span hidden>срок</span>б<tr style="display: none"><td>строка</table><p aria-hidden=true>×</p>',
    )
    expect(shown(blocksOf(outcome))).toEqual([[['0:а', '1:б']]])
    expect(codes(outcome)).toEqual(['hidden-left-out', 'hidden-left-out', 'hidden-left-out'])
  })

  it('takes changes as accepted and passes over notes', () => {
    const outcome = page(
      "<p>до <del>1 мая</del><ins>1 июня</ins><a style='mso-footnote-id:ftn1' href='#_ftn1'>[1]</a></p><div style='mso-element:footnote-list'><p>[1] примечание</p></div>",
    )
    expect(shown(blocksOf(outcome))).toEqual(['до 1 июня'])
    expect(codes(outcome)).toEqual(['changes-accepted', 'notes-left-out'])
  })

  it('is empty without text, and gives up on a page too deep', () => {
    expect(page('<script>а</script>')).toEqual({ ok: false, refusal: { code: 'file/empty' } })
    expect(page('<div>'.repeat(100_000))).toEqual({ ok: false, refusal: { code: 'file/too-deep' } })
  })
})

describe('a page saved in one file', () => {
  const archive = (charset: string, encoding: string, content: string) =>
    utf8(
      `From: <Saved by Blink>\r\nSubject: =?utf-8?Q?=D0=9F?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----x--y"\r\n\r\n------x--y\r\nContent-Type: text/html${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${content}\r\n------x--y\r\nContent-Type: text/html\r\n\r\n<p>frame</p>\r\n------x--y--\r\n`,
    )
  const quoted = (bytes: Uint8Array) =>
    [...bytes]
      .map((byte) => (byte === 0x20 ? ' ' : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`))
      .join('=\r\n')

  it('gives its first page', () => {
    const bytes = encoded('<p>План мероприятий</p>', 'windows-1251')
    expect(
      shown(blocksOf(readWebArchive(archive('; charset="windows-1251"', 'quoted-printable', quoted(bytes))))),
    ).toEqual(['План мероприятий'])
    expect(
      shown(blocksOf(readWebArchive(archive('', 'base64', Buffer.from('<p>План</p>').toString('base64'))))),
    ).toEqual(['План'])
  })

  it('refuses what holds no page', () => {
    expect(readWebArchive(utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n'))).toEqual({
      ok: false,
      refusal: { code: 'file/not-a-document' },
    })
  })
})
