import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compoundOf } from '../../support/compound-of.ts'
import { number16, number32, place, wide, type XlsRecord, xlsOf } from '../../support/xls-of.ts'
import { type HostileFile, million, read, refused } from './hostile-file.ts'

const sound = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, '../fuzz/files', name)))
const doc = () => sound('lines-office.doc')
const cell = (row: number, column: number, text: string): XlsRecord => [
  0x0204,
  place(row, column) + wide(text),
]
const plain = [cell(0, 0, 'План')]

/** The stream's bytes of a small .doc with a word of its header changed. */
function withWord(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const at = Buffer.from(bytes).indexOf(Buffer.from('eca5', 'hex'))
  const changed = bytes.slice()
  new DataView(changed.buffer).setUint32(at + offset, value, true)
  return changed
}

/** Word documents and workbooks of 1997 to 2003. */
export const OLD_OFFICE_FILES: readonly HostileFile[] = [
  {
    what: '.doc: cut in the middle',
    bytes: () => doc().subarray(0, 5_000),
    expected: refused('file/not-a-document'),
  },
  {
    what: '.doc: behind a password',
    bytes: () => withWord(doc(), 8, 0x01000000 | 0x12bf0000),
    expected: refused('file/encrypted'),
  },
  {
    what: '.doc: a text of four gigabytes',
    apart: true,
    bytes: () => withWord(doc(), 0x4c, 0x7fffffff),
    expected: null,
  },
  {
    what: '.doc: its table of pieces beyond its end',
    apart: true,
    bytes: () => withWord(doc(), 0x1a2, 0xfffffff0),
    expected: null,
  },
  {
    what: '.doc: nothing but its name',
    bytes: () => compoundOf([['WordDocument', new Uint8Array(0)]]),
    expected: refused('file/format-not-read'),
  },
  {
    what: '.doc: macros beside it',
    bytes: () =>
      compoundOf([
        ['WordDocument', new Uint8Array(5_000)],
        ['VBA', Buffer.from('Sub AutoOpen()')],
      ]),
    expected: refused('file/format-not-read'),
  },
  { what: '.doc: called a text', name: 'план.txt', bytes: doc, expected: { findings: ['name-disagrees'] } },
  {
    what: '.xls: cut in the middle',
    bytes: () => sound('plan-office.xls').subarray(0, 3_000),
    expected: refused('file/not-a-document'),
  },
  {
    what: '.xls: behind a password',
    bytes: () => xlsOf(plain, [[0x002f, '0000']]),
    expected: refused('file/encrypted'),
  },
  { what: '.xls: an empty book', bytes: () => xlsOf([]), expected: refused('file/empty') },
  {
    what: '.xls: formulas, macros and links out of the file',
    bytes: () =>
      xlsOf(
        [
          ...plain,
          [0x0006, `${place(1, 0)}000000000000ffff`],
          [0x0207, wide('=cmd|/c calc')],
          cell(2, 0, '@SUM(1)'),
          [0x01b8, `${place(0, 0)}${'00'.repeat(40)}`],
        ],
        [[0x01ae, `${number16(1)}${wide('http://127.0.0.1:9/x.xls')}`]],
      ),
    expected: read(3),
  },
  {
    what: '.xls: a million hidden columns, a million times',
    apart: true,
    bytes: () =>
      xlsOf([...plain, ...Array<XlsRecord>(300_000).fill([0x007d, `0100ffff00000000${number16(1)}`])]),
    expected: {},
  },
  {
    what: '.xls: merges over the whole sheet, again and again',
    apart: true,
    bytes: () =>
      xlsOf([
        ...plain,
        cell(65_535, 255, 'конец'),
        ...Array<XlsRecord>(50).fill([
          0x00e5,
          number16(1_000) + `0000ffff0000${number16(255)}`.repeat(1_000),
        ]),
      ]),
    expected: { blocks: 1 },
  },
  {
    what: '.xls: one long text in every cell',
    apart: true,
    bytes: () =>
      xlsOf(
        Array.from({ length: 60_000 }, (_, row): XlsRecord => [0x00fd, place(row, 0) + number32(0)]),
        [[0x00fc, `${number32(1)}${number32(1)}${number16(4_000)}00${'61'.repeat(4_000)}`]],
      ),
    expected: refused('file/too-large'),
  },
  {
    what: '.xls: a line of thirty thousand letters',
    bytes: () => xlsOf([[0x0204, `${place(0, 0)}${number16(8_000)}00${'61'.repeat(8_000)}`]]),
    expected: read(1),
  },
  {
    what: '.xls: charts in charts in charts',
    apart: true,
    bytes: () => xlsOf([...plain, ...Array<XlsRecord>(million / 4).fill([0x0809, '000620000000'])]),
    expected: refused('file/empty'),
  },
]
