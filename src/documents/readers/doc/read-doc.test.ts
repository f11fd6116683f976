import { describe, expect, it } from 'vitest'
import { line, table } from '../../../../test/corpus/reading/build-document.ts'
import { convertWithOffice, officePresent } from '../../../../test/support/convert-with-office.ts'
import { layOutDocx } from '../../../../test/support/lay-out-docx.ts'
import { openCompound } from './open-compound.ts'
import { readDoc } from './read-doc.ts'
import { splitBody } from './split-body.ts'

const blocks = [
  line('План – «Точка роста»'),
  table([
    ['№', 'Срок'],
    ['1', 'до 1 мая'],
  ]),
  line('конец'),
]

/** A container of one table sector, one directory sector and these sectors of streams. */
function container(
  table: readonly number[],
  entries: readonly (readonly [string, number, number, number])[],
) {
  const bytes = Buffer.alloc(512 * (table.length + 1))
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt16LE(6, 32)
  bytes.writeUInt32LE(1, 44)
  bytes.writeUInt32LE(1, 48)
  bytes.writeUInt32LE(0, 56)
  bytes.writeUInt32LE(0xfffffffe, 60)
  bytes.writeUInt32LE(0xfffffffe, 68)
  bytes.fill(0xff, 512, 1024)
  for (const [sector, next] of table.entries()) bytes.writeUInt32LE(next, 512 + sector * 4)
  for (const [place, [name, type, start, size]] of entries.entries()) {
    const at = 1024 + place * 128
    bytes.write(name, at, 'utf16le')
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64)
    bytes.writeUInt8(type, at + 66)
    bytes.writeUInt32LE(start, at + 116)
    bytes.writeUInt32LE(size, at + 120)
  }
  return new Uint8Array(bytes)
}

const END = 0xfffffffe
const ROOT = ['Root Entry', 5, END, 0] as const

describe('openCompound', () => {
  it('follows chains through the file', () => {
    const bytes = container([END, END, 3, END], [ROOT, ['WordDocument', 2, 2, 700]])
    bytes.set([7], 512 * 4)
    const stream = openCompound(bytes).stream('WordDocument')
    expect([stream?.length, stream?.[512]]).toEqual([700, 7])
    expect(openCompound(bytes).stream('1Table')).toBeNull()
  })

  it.each([
    ['a chain that comes back to itself', [END, END, 3, 2], 2, 700],
    ['a chain that leads to itself', [END, END, 2, END], 2, 700],
    ['a chain that leads out of the file', [END, END, 900, END], 2, 700],
    ['a chain too short', [END, END, END, END], 2, 700],
    ['four gigabytes', [END, END, 3, END], 2, 0xffffffff],
  ])('stops at %s', (_, table, start, size) => {
    const bytes = container(table, [ROOT, ['WordDocument', 2, start, size]])
    expect(() => openCompound(bytes).stream('WordDocument')).toThrow('file/damaged')
  })

  it('stops at a directory that never ends, and at tables beyond the file', async () => {
    expect(() => openCompound(container([END, 1], [ROOT]))).toThrow('file/damaged')
    const many = container([END, END], [ROOT])
    many.set([0xff, 0xff, 0xff, 0x7f], 44)
    expect(await readDoc(many)).toEqual({ ok: false, refusal: { code: 'file/damaged' } })
  })
})

describe('readDoc', () => {
  const main = (first: number, flags: number) => {
    const bytes = container([END, END, 3, END], [ROOT, ['WordDocument', 2, 2, 1024]])
    new DataView(bytes.buffer).setUint16(512 * 3, first, true)
    new DataView(bytes.buffer).setUint16(512 * 3 + 10, flags, true)
    return bytes
  }

  it('says what it cannot read', async () => {
    expect(await readDoc(main(0xa5ec, 0x0100))).toEqual({ ok: false, refusal: { code: 'file/encrypted' } })
    expect(await readDoc(main(0xa5dc, 0))).toEqual({
      ok: false,
      refusal: { code: 'file/format-not-read', params: { format: 'doc' } },
    })
    expect(await readDoc(main(0xa5ec, 0))).toEqual({ ok: false, refusal: { code: 'file/damaged' } })
  })

  it.skipIf(!officePresent)(
    'reads words and rows without LibreOffice (skipped: soffice, which writes the file, is not there)',
    async () => {
      const [bytes = new Uint8Array()] = convertWithOffice([await layOutDocx(blocks)], 'docx', 'doc')
      expect(await readDoc(bytes)).toMatchObject({
        ok: true,
        document: {
          blocks: [
            { text: 'План – «Точка роста»' },
            { kind: 'table', columns: 2, rows: [{}, { cells: [{}, { blocks: [{ text: 'до 1 мая' }] }] }] },
            { text: 'конец' },
          ],
        },
        findings: [{ code: 'merged-cells-lost' }],
      })
      // Whatever becomes of it, an outcome comes.
      for (let place = 0; place < bytes.length; place += 97) {
        const changed = bytes.slice()
        changed[place] = (changed[place] ?? 0) ^ 0xff
        expect(typeof (await readDoc(changed)).ok).toBe('boolean')
        if (place % 970 === 0) expect((await readDoc(bytes.subarray(0, place))).ok).toBe(false)
      }
    },
    60_000,
  )
})

describe('splitBody', () => {
  const shown = (text: string) =>
    splitBody(text).map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : block.rows.map(({ cells }) =>
            cells.map(({ blocks }) => blocks.map((one) => 'text' in one && one.text).join('|')),
          ),
    )

  it('begins a table behind a letterhead or a signature that tabs lay out', () => {
    expect(
      shown('Министерство\tРуководителям\t\nО сроках\nОтчёт\tПериод\tСрок\t\nМониторинг\tгод\tмай\t\n'),
    ).toEqual([
      [['Министерство', 'Руководителям']],
      'О сроках',
      [
        ['Отчёт', 'Период', 'Срок'],
        ['Мониторинг', 'год', 'май'],
      ],
    ])
    expect(shown('1. Утвердить план.\nГлава\t\tВ.Н. Туров\nПлан\n№\tЧто\t\n1\tа\t\n')).toEqual([
      '1. Утвердить план.',
      'Глава В.Н. Туров',
      'План',
      [
        ['№', 'Что'],
        ['1', 'а'],
      ],
    ])
  })

  it('tells rows, cells and what stands between tables', () => {
    expect(
      shown(
        'План\n№\tЧто\tКогда\t\n1\tсделать\nэто\tмай\t\n\tи\tто\t\nТаблица 2\n№\tЧто\t\n1\tа\t\nИ. о. директора\tПетров\n',
      ),
    ).toEqual([
      'План',
      [
        ['№', 'Что', 'Когда'],
        ['1', 'сделать\nэто', 'май'],
        ['', 'и', 'то'],
      ],
      'Таблица 2',
      [
        ['№', 'Что'],
        ['1', 'а'],
      ],
      'И. о. директора Петров',
    ])
  })
})
