import { describe, expect, it } from 'vitest'
import type { Document, Table } from '../../document.ts'
import { readPastedText, readText } from './read-text.ts'

const sentence =
  'План мероприятий по созданию центров «Точка роста» на 2022 год. Ответственный: директор школы.'

function tables(document: Document): readonly Table[] {
  return document.blocks.filter((block) => block.kind === 'table')
}

function texts(table: Table | undefined): string[][] {
  return (table?.rows ?? []).map((row) =>
    row.cells.map((cell) => cell.blocks.map((b) => (b.kind === 'paragraph' ? b.text : '')).join('¶')),
  )
}

/** The encoder's own table turned round, so that the test does not depend on another library. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const codes = new Map<string, number>()
  for (let code = 0; code < 256; code++) codes.set(decoder.decode(new Uint8Array([code])), code)
  return new Uint8Array([...text].map((letter) => codes.get(letter) ?? 63))
}

describe('encodings', () => {
  const utf16 = Buffer.from(sentence, 'utf16le')
  const cases: readonly [string, Uint8Array][] = [
    ['UTF-8', Buffer.from(sentence)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${sentence}`)],
    ['UTF-16 LE', utf16],
    ['UTF-16 LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16 BE', Buffer.from(utf16).swap16()],
    ['UTF-16 BE with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
    ['windows-1251', encode(sentence, 'windows-1251')],
    ['KOI8-R', encode(sentence.replace(/[«»]/gu, '"'), 'koi8-r')],
    ['windows-1251 in capitals', encode(sentence.toUpperCase(), 'windows-1251')],
  ]
  it.each(cases)('%s is told by content', (name, bytes) => {
    const outcome = readText(bytes)
    const block = outcome.ok ? outcome.document.blocks[0] : undefined
    const read = block?.kind === 'paragraph' ? block.text.replace(/[«»]/gu, '"').toLowerCase() : ''
    expect(read, name).toBe(sentence.replace(/[«»]/gu, '"').toLowerCase())
    if (outcome.ok && !name.includes('capitals')) expect(outcome.findings).toEqual([])
  })

  it('refuses what is no text', () => {
    expect(readText(new Uint8Array())).toMatchObject({ ok: false, refusal: { code: 'file/empty' } })
    expect(readText(Buffer.from('\n \t\n'))).toMatchObject({ ok: false, refusal: { code: 'file/empty' } })
    expect(readText(new Uint8Array([0x89, 80, 78, 71, 0, 0, 0, 13, 1, 2, 3]))).toMatchObject({
      ok: false,
      refusal: { code: 'file/not-a-document' },
    })
  })

  it('says when the code page is a guess', () => {
    const outcome = readText(encode('ЪЭ ЮЩ', 'windows-1251'))
    expect(outcome.ok && outcome.findings.map((f) => f.code)).toContain('encoding-guessed')
  })
})

describe('tables', () => {
  it('one row a line, cells broken over lines, a page break between', () => {
    const document = readPastedText(
      '№\tМероприятие\tСрок\n1\tПодготовка\nприказа о центре\tмай\n\n2\tЗакупка\tиюнь,\nиюль\n3\tОткрытие\t\n',
    )
    expect(texts(tables(document)[0])).toEqual([
      ['№', 'Мероприятие', 'Срок'],
      ['1', 'Подготовка\nприказа о центре', 'май'],
      ['2', 'Закупка', 'июнь,\nиюль'],
      ['3', 'Открытие', ''],
    ])
  })

  it('one cell a line, tabs inside a justified line, a scrap of a torn line', () => {
    const document = readPastedText(
      '\t№\n\tМероприятие\n\tСрок\n\n\t1.\n\tСоздание\tраздела\nсайта\n\tмай\n\n\t2.\n\tОтчет\tо\n\tо\n\tиюнь\n\n\t3.\n\tОткрытие\n\tсентябрь\n\nПодвал\n',
    )
    expect(texts(tables(document)[0])).toEqual([
      ['№', 'Мероприятие', 'Срок'],
      ['1.', 'Создание раздела\nсайта', 'май'],
      ['2.', 'Отчет о', 'июнь'],
      ['3.', 'Открытие', 'сентябрь'],
    ])
    expect(document.blocks.at(-1)).toMatchObject({ kind: 'paragraph', text: 'Подвал' })
  })

  it('cells in quotes, as a spreadsheet copies them', () => {
    const document = readPastedText(
      'Мероприятие\tСрок\tКто\n"Приказ\n""О центре"""\tмай\tдиректор\nОтчет\tиюнь\tзавуч\n',
    )
    expect(texts(tables(document)[0])[1]).toEqual(['Приказ\n"О центре"', 'май', 'директор'])
  })

  it('tables of Markdown', () => {
    const document = readPastedText(
      '# План\n\n| № | Что | Срок |\n|---|:--|---|\n| 1 | **Приказ**<br>о центре | май |\n',
    )
    expect(texts(tables(document)[0])).toEqual([
      ['№', 'Что', 'Срок'],
      ['1', 'Приказ\nо центре', 'май'],
    ])
    expect(document.blocks[0]).toMatchObject({ text: 'План', heading: 1 })
  })

  it('a letter with indents and a signature has none', () => {
    const document = readPastedText(
      '\tУважаемые коллеги!\n\tСообщаем о сроках.\n\n\tПросим ответить.\n\nГлава района\t\t\tИ.И. Иванов\n',
    )
    expect(tables(document)).toEqual([])
  })
})

describe('marks', () => {
  it.each([
    ['<p>Создание <b>центра</b>&nbsp;&laquo;Точка роста&raquo;</p>', 'Создание центра «Точка роста»'],
    ['**Цель** плана \\- рост\\', 'Цель плана - рост'],
    ['Проект [image: ] готов', 'Проект готов'],
    ['Если а < б, то <далее>', 'Если а < б, то <далее>'],
    ['Подпись ________ дата', 'Подпись ________ дата'],
  ])('%s', (raw, text) => {
    expect(readPastedText(raw).blocks[0]).toMatchObject({ text })
  })

  it('keeps a list mark apart', () => {
    expect(readPastedText('- 1.1. Утвердить план').blocks[0]).toMatchObject({
      label: '-',
      text: '1.1. Утвердить план',
    })
  })
})

describe('limits', () => {
  it.each([
    ['one long line', 'а'.repeat(1_000_000)],
    ['opening marks only', '__а '.repeat(100_000)],
    ['tags never closed', '<p '.repeat(200_000)],
    ['tabs only', '\t'.repeat(300_000)],
    ['many short tab lines', '\tа\n'.repeat(40_000)],
    ['open quotes', '\t"а\n'.repeat(40_000)],
  ])('%s ends soon', (_, text) => {
    const begun = performance.now()
    readPastedText(text)
    expect(performance.now() - begun).toBeLessThan(4000)
  })
})

describe('rows that lack the tab of their empty last cell', () => {
  it('keep the header of their table', () => {
    const text =
      '№\tМероприятие\tСрок\tКто\tОтметка\n1\tРемонт\tмай\tЗавхоз\n2\tОткрытие\tиюнь\tДиректор\n3\tОтчёт\tиюль\tДиректор'
    expect(texts(tables(readPastedText(text))[0])).toEqual([
      ['№', 'Мероприятие', 'Срок', 'Кто', 'Отметка'],
      ['1', 'Ремонт', 'май', 'Завхоз', ''],
      ['2', 'Открытие', 'июнь', 'Директор', ''],
      ['3', 'Отчёт', 'июль', 'Директор', ''],
    ])
  })
})

describe('tables drawn with signs', () => {
  const drawn = `ПЛАН
┌───┬──────────────┬──────────────┐
│N  │ Мероприятие  │    Срок      │
├───┼──────────────┼──────────────┤
│ 1 │Ремонт        │до 1 августа  │
│   │помещений     │              │
├───┼──────────────┤              │
│ 2 │Закупка       │              │
├───┴──────────────┴──────────────┤
│Раздел 2                         │
├───┬──────────────┬──────────────┤
│3. │Набор         │июль          │
│4. │Открытие      │1 сентября    │
└───┴──────────────┴──────────────┘
Глава города`

  it('keep their columns, their merged cells and the lines of a cell', () => {
    const [table] = tables(readPastedText(drawn))
    expect(texts(table)).toEqual([
      ['N', 'Мероприятие', 'Срок'],
      ['1', 'Ремонт\nпомещений', 'до 1 августа'],
      ['2', 'Закупка'],
      ['Раздел 2'],
      ['3.', 'Набор', 'июль'],
      ['4.', 'Открытие', '1 сентября'],
    ])
    expect(table?.rows[1]?.cells[2]?.rowSpan).toBe(2)
    expect(table?.rows[3]?.cells[0]?.columnSpan).toBe(3)
  })

  it('may be drawn with «+», «-» and «|»', () => {
    const plain = drawn
      .replace(/[┌┬┐├┼┤└┴┘]/gu, '+')
      .replaceAll('─', '-')
      .replaceAll('│', '|')
    expect(texts(tables(readPastedText(plain))[0])).toEqual(texts(tables(readPastedText(drawn))[0]))
  })
})

describe('tables kept apart by blanks', () => {
  it('begin a row with each number and end before the signature', () => {
    const document = readPastedText(`     План на 2022 год

 №    Мероприятие                  Сроки           Ответственный
 1    Инструктаж по технике        январь,         Руководитель
      безопасности                 сентябрь
 2    Конкурс чертежей             до 15 апреля    Учитель

 3    Отчёт                        декабрь         Руководитель

 Директор                                          И.И. Иванов`)
    expect(texts(tables(document)[0])).toEqual([
      ['№', 'Мероприятие', 'Сроки', 'Ответственный'],
      ['1', 'Инструктаж по технике\nбезопасности', 'январь,\nсентябрь', 'Руководитель'],
      ['2', 'Конкурс чертежей', 'до 15 апреля', 'Учитель'],
      ['3', 'Отчёт', 'декабрь', 'Руководитель'],
    ])
    expect(document.blocks).toHaveLength(3)
  })

  it('are not made of a letterhead', () => {
    const head = 'от 12.01.2022          г. Заречный          № 15\nО плане работы\nПриказываю:'
    expect(tables(readPastedText(head))).toEqual([])
  })
})
