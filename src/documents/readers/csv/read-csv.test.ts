import { describe, expect, it } from 'vitest'
import type { Block } from '../../document.ts'
import { readDocument } from '../read-document.ts'
import { parseRecords } from './parse-records.ts'
import { readCsv } from './read-csv.ts'
import { tellDelimiter } from './tell-delimiter.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const texts = (blocks: readonly Block[]): unknown =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((row) => row.cells.map((cell) => texts(cell.blocks))),
  )

describe('parseRecords', () => {
  it('takes quotes, doubled quotes and line ends inside of them', () => {
    expect([...parseRecords('а;"б;""в""\nг";\n\nд', ';')]).toEqual([['а', 'б;"в"\nг', ''], [], ['д']])
    expect([...parseRecords('а,', ',')]).toEqual([['а', '']])
  })

  it('leaves a quote that opens nothing as it is', () => {
    expect([...parseRecords('"Точка роста" в школе;до мая\n"а;б', ';')]).toEqual([
      ['"Точка роста" в школе', 'до мая'],
      ['"а', 'б'],
    ])
  })

  it('stays linear in quotes that never close', () => {
    const text = '"а;\n'.repeat(100_000)
    const before = performance.now()
    expect([...parseRecords(text, ';')]).toHaveLength(100_000)
    expect(performance.now() - before).toBeLessThan(3_000)
  })
})

describe('tellDelimiter', () => {
  it.each([
    ['№;Срок;Кто\n1;май;РМК\n2;"июнь; июль";РМК', false, ';'],
    ['№,Срок\n1,май\n2,июнь', true, ','],
    ['№\tСрок\n1\tмай\n', true, '\t'],
    ['sep=,\nа,б', false, ','],
    ['№,Срок\n1,май\n2,июнь', false, null],
    ['Утвердить план, разработать меры;\nобеспечить;\nназначить', false, null],
    ['Просто текст', true, null],
  ])('%j, promised %s: %j', (text, promised, delimiter) => {
    expect(tellDelimiter(text, promised)).toBe(delimiter)
  })
})

describe('readCsv', () => {
  const text =
    'План мероприятий;;;\r\n;;;\r\n№;Мероприятие;Срок;Кто\r\n1;"Открыть\nцентр";01.09.2021;РМК\r\n2;=cmd|x;май;РМК\r\n'

  it('gives one table with the lines around it', async () => {
    const table = [
      [['№'], ['Мероприятие'], ['Срок'], ['Кто']],
      [['1'], ['Открыть\nцентр'], ['01.09.2021'], ['РМК']],
      [['2'], ['=cmd|x'], ['май'], ['РМК']],
    ]
    for (const name of ['план.csv', 'план.txt', null]) {
      const outcome = await readDocument(bytes(text), name)
      expect(outcome).toMatchObject({ ok: true, findings: [] })
      if (outcome.ok) expect(texts(outcome.document.blocks)).toEqual(['План мероприятий', table])
    }
  })

  it('tells the encoding as the text reader does', () => {
    // «№;Срок;Кто» and so on in windows-1251.
    const cells = Buffer.from(
      'b93bd1f0eeea3bcaf2ee0a313bece0e93bd0cccA0a323be8fee9ec3bd0cccA0a'.toLowerCase(),
      'hex',
    )
    const outcome = readCsv(new Uint8Array(cells), true)
    expect(outcome).toMatchObject({ ok: true })
    expect(JSON.stringify(outcome)).toContain('Срок')
  })

  it('leaves running text to the text reader', () => {
    expect(readCsv(bytes('Приказываю:\n1. Утвердить план; контроль оставить за собой.'), false)).toBeNull()
  })
})
