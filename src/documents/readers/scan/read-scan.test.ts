import { describe, expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'
import { mendCountingRows } from './counting-rows.ts'
import { mendWord } from './mend-word.ts'
import { doubtfulNumbers, type SeenPiece, withFurtherLooks } from './number-cells.ts'
import { parseTsv, type SeenWord } from './parse-tsv.ts'
import { placeOnPage, sureness } from './place-on-page.ts'
import { placeWords } from './place-words.ts'
import { readScan } from './read-scan.ts'
import type { SeenPage } from './seen-page.ts'

function seen(text: string, left: number, top: number, height = 7, line = '1'): SeenWord {
  return { text, left, top, width: text.length * 5, height, confidence: 95, line }
}

describe('what tesseract tells', () => {
  it('is words by the picture they stand in; all other rows and broken ones are passed over', () => {
    const tsv = [
      'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
      '1\t1\t0\t0\t0\t0\t0\t0\t90\t40\t-1\t',
      '5\t1\t1\t1\t1\t1\t10\t12\t30\t9\t96.5\tСрок',
      '5\t2\t1\t1\t1\t1\t10\t12\t30\t9\t12\t май ',
      '5\t2\t1\t1\t1\t2\tx\t12\t30\t9\t12\tчто',
      '5\t2\t1\t1\t1\t3\t50\t12\t30\t9\t12\t  ',
      '5\t2',
    ].join('\n')
    expect([...parseTsv(tsv)].map(([picture, words]) => [picture, words.map(({ text }) => text)])).toEqual([
      [1, ['Срок']],
      [2, ['май']],
    ])
  })

  it('is as sure as its letters are', () => {
    expect(sureness([])).toBe(0)
    expect(sureness([seen('мероприятия', 0, 0), { ...seen('я', 0, 0), confidence: -1 }])).toBeGreaterThan(80)
  })
})

describe('words of a scan', () => {
  it.each([
    ['Разрабoтка', 'Разработка'],
    ['Cентябрь', 'Сентябрь'],
    ['N°', '№'],
    ['Nº12', '№12'],
    ['оо', 'ОО'],
    ['[]0)', 'ОО'],
    ['9/0)', 'ОО'],
    ['9.0),', 'ОО,'],
    ['[9.0]', 'ОО'],
    ['(ее', 'ОО'],
    ['00)', 'ОО)'],
  ])('%s was %s', (slip, meant) => {
    expect(mendWord(slip)).toBe(meant)
  })

  it.each([
    'IT-куб',
    'QR',
    '10.00',
    '2021',
    '(100)',
    'поо',
    '2026/27',
    '—',
    'о',
    'оООН',
    '(90)',
    '90)',
    '(9)',
    'е)',
    '9)',
    'e-mail',
    'ее',
    '0,9',
  ])('%s is left as it is', (word) => {
    expect(mendWord(word)).toBe(word)
  })

  it('stand on the line that their letters show, in the size of the page', () => {
    // Tall letters, low ones, and one that hangs: all on one line of ten points.
    const words = placeWords([
      seen('План', 0, 93.3, 6.7),
      seen('на', 30, 95.4, 4.6),
      seen('ру', 50, 95.4, 6.7),
      seen('—', 65, 97, 1),
    ])
    for (const { base, size } of words) {
      expect(base).toBeCloseTo(100, 0)
      expect(size).toBeCloseTo(10, 0)
    }
  })

  it('stay two however close they come', () => {
    const [first, second] = placeWords([seen('ООП', 0, 90), seen('в', 15.2, 92, 5)])
    expect((second?.from ?? 0) - (first?.to ?? 0)).toBeGreaterThan(1.2)
  })
})

describe('a column of numbers', () => {
  const raster = { width: 1, height: 1, pixels: new Uint8Array(1) }
  const cell = (text: string, column: number | null = 0, row: number | null = null): SeenPiece => ({
    piece: { kind: 'cell', column, row, left: 0, top: 0, raster },
    words: text === '' ? [] : [seen(text, 0, 0)],
  })
  const texts = (pieces: readonly SeenPiece[]) =>
    pieces.map(({ words }) => words.map(({ text }) => text).join(' '))

  it('has cells looked at again where no number was seen', () => {
    const pieces = [
      cell('№'),
      cell('в'),
      cell('2.'),
      cell(''),
      cell('4:'),
      cell('5'),
      cell('Раздел'),
      cell('май', 1),
    ]
    const doubtful = doubtfulNumbers(pieces)
    expect(texts(doubtful)).toEqual(['№', 'в', '', '4:'])
    const looks = new Map(
      doubtful.map(({ piece }, index) => [piece, [[seen(['№', '1.', '®'][index] ?? '', 0, 0)]]]),
    )
    expect(texts(withFurtherLooks(pieces, looks))).toEqual(['№', '1.', '2.', '', '4.', '5', 'Раздел', 'май'])
  })

  it('takes the look that goes on with the number above', () => {
    const pieces = ['1.', '2.', '8.', '4.', '4.1.', '4.7.', '5.'].map((text) => cell(text))
    const doubtful = doubtfulNumbers(pieces)
    expect(texts(doubtful)).toEqual(['8.', '4.', '4.7.'])
    const looks = new Map(
      doubtful.map(({ piece }, index) => [piece, [[seen(['3.', '1.', '4.2.'][index] ?? '', 0, 0)]]]),
    )
    expect(texts(withFurtherLooks(pieces, looks))).toEqual(['1.', '2.', '3.', '4.', '4.1.', '4.2.', '5.'])
  })

  it('is one only where most of its cells hold numbers', () => {
    expect(doubtfulNumbers([cell('1'), cell('да'), cell('да'), cell('нет')])).toEqual([])
    expect(doubtfulNumbers([cell('1', null), cell('2', null), cell('в', null)])).toEqual([])
  })

  it('laid across, which numbers the columns, has the number of each', () => {
    const across = (...row: readonly string[]) =>
      texts(mendCountingRows(row.map((text, column) => cell(text, column, 7))))
    expect(across('1', '2', 'З', '4', '5')).toEqual(['1', '2', '3', '4', '5'])
    expect(across('1', 'З', 'Е.', '4', '5')).toEqual(['1', '2', '3', '4', '5'])
    expect(across('1', '2', 'май')).toEqual(['1', '2', 'май'])
    expect(across('1', 'а', 'б', '4', 'в')).toEqual(['1', 'а', 'б', '4', 'в'])
  })

  it('is headed as such columns are', () => {
    const heading: SeenPiece = { ...cell(''), words: [seen('№', 0, 0), seen('пит', 10, 0)] }
    expect(placeOnPage([heading]).map(({ text }) => text)).toEqual(['№ п/п'])
    expect(placeOnPage([cell('№')]).map(({ text }) => text)).toEqual(['№'])
  })
})

describe('a picture of pages', () => {
  const page: SeenPage = {
    page: 1,
    box: { left: 0, top: 0, right: 595, bottom: 842 },
    horizontals: [200, 230, 260].map((at) => ({ at, from: 50, to: 350 })),
    verticals: [50, 200, 350].map((at) => ({ at, from: 200, to: 260 })),
    words: [
      seen('План', 60, 100, 7, 'a'),
      seen('Мероприятие', 60, 210, 7, 'b'),
      seen('Срок', 210, 210, 7, 'c'),
      seen('Семинар', 60, 240, 7, 'd'),
      seen('май', 210, 240, 7, 'e'),
    ],
  }

  it('is a document like any other, whose pages are named as read from pictures', () => {
    expect(readScan([page])).toMatchObject({
      ok: true,
      document: {
        pictures: [1],
        blocks: [
          { kind: 'paragraph', text: 'План' },
          {
            kind: 'table',
            rows: [
              { cells: [{ blocks: [{ text: 'Мероприятие' }] }, { blocks: [{ text: 'Срок' }] }] },
              { cells: [{ blocks: [{ text: 'Семинар' }] }, { blocks: [{ text: 'май' }] }] },
            ],
          },
        ],
      },
      findings: [{ code: 'read-from-pictures', text: '1' }],
    })
  })

  it('that nobody has read says so, and one without text too', async () => {
    const png = Uint8Array.of(0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 0)
    expect(await readDocument(png, 'план.png')).toEqual({
      ok: false,
      refusal: { code: 'file/no-text-layer' },
      pictures: [1],
    })
    expect(readScan([{ ...page, words: [] }])).toEqual({ ok: false, refusal: { code: 'file/no-text-seen' } })
  })
})
