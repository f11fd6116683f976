import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '#documents/document.ts'
import { readPastedText, readText } from '#documents/readers/text/read-text.ts'
import { recognise } from '#documents/recognition/recognise.ts'
import { documentOf, line, table, title } from './build-document.ts'
import { textCases } from './cases/texts.ts'
import { tornCases } from './cases/torn-texts.ts'

const headings = [
  '№ п/п',
  'Мероприятие',
  'Ожидаемый результат',
  'Срок',
  'Ответственный',
  'Финансирование',
] as const

const row = fc.record({
  title: fc.constantFrom(
    'Разработка программ',
    'Закупка оборудования',
    'Обучение педагогов',
    'Открытие центра',
  ),
  result: fc.constantFrom('Приказ', 'Отчёт', ''),
  due: fc.constantFrom('май 2022', 'в течение года', 'до 1 июня 2022 г.', 'ежеквартально'),
  responsible: fc.constantFrom('Директор', 'РМК, школы', 'Управление образования'),
})

type Given = typeof row extends fc.Arbitrary<infer T> ? T : never

function planOf(rows: readonly Given[], order: readonly number[]): Document {
  const cells = rows.map((one, i) => [`${i + 1}.`, one.title, one.result, one.due, one.responsible, 'бюджет'])
  const body = [[...headings], ...cells].map((texts) => order.map((c) => texts[c] ?? ''))
  return documentOf(title('План мероприятий Озёрного района на 2022 год'), table(body))
}

function measuresOf(document: Document): unknown {
  return recognise(document).plans.map((plan) =>
    plan.measures.map((measure) => ({
      number: measure.number,
      title: measure.title,
      result: measure.result,
      extra: measure.extra,
      terms: measure.assignments.map(({ due, responsible, parties }) => ({ due, responsible, parties })),
    })),
  )
}

describe('recognition goes by meaning, not by position', () => {
  it('columns in any order give the same measures', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), order, (rows, columns) => {
        expect(measuresOf(planOf(rows, columns))).toEqual(measuresOf(planOf(rows, [0, 1, 2, 3, 4, 5])))
      }),
      { numRuns: 60 },
    )
  })

  it('empty rows, column numbers and repeated headers invent nothing', () => {
    const noise = fc.constantFrom(
      ['', '', '', '', ''],
      ['1', '2', '3', '4', '5'],
      ['№ п/п', 'Мероприятие', 'Ожидаемый результат', 'Срок', 'Ответственный'],
    )
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(6), noise)),
        (rows, extra) => {
          const cells = rows.map((one, i) => [`${i + 1}`, one.title, one.result, one.due, one.responsible])
          const noisy = [...cells]
          for (const [at, texts] of extra) noisy.splice(Math.min(at, noisy.length), 0, [...texts])
          const of = (body: string[][]) =>
            measuresOf(
              documentOf(
                title('План мероприятий района на 2022 год'),
                table([headings.slice(0, 5), ...body]),
              ),
            )
          expect(of(noisy)).toEqual(of(cells))
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('nothing is thrown and nothing invented', () => {
  it('arbitrary bytes and texts end in a reading or a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const outcome = readText(bytes)
        if (outcome.ok) recognise(outcome.document)
      }),
      { numRuns: 200 },
    )
    const pieces = fc.constantFrom(
      'План мероприятий',
      'ПРИКАЗ',
      '№',
      'Срок',
      'Мероприятие',
      'приказываю:',
      '\t',
      '\n',
      '1.',
      '|',
      'май 2022',
      '«',
      '(',
      'Цель:',
      'Ответственный: ',
      'г. Тверь',
      '- ',
      '2021-2024',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (words) => {
        recognise(readPastedText(words.join('')))
      }),
      { numRuns: 400 },
    )
  })

  it('running prose gives no plan', () => {
    const sentence = fc.constantFrom(
      'Просим представить отчёт о реализации плана мероприятий.',
      'Срок представления – до 15 марта 2022 года.',
      'Ответственный исполнитель – Иванова А.А.',
      'Центры «Точка роста» открыты в сельских школах.',
      '1. Направить информацию до 1 июня.',
      'Начальник управления С.С. Семёнов',
    )
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), (lines) => {
        expect(recognise(documentOf(...lines.map((text) => line(text)))).plans).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('spans that lie cost no more than the table', () => {
    const wide = table([
      ['№', 'Мероприятие', 'Срок'],
      [{ text: '1', down: 1_000_000, across: 1_000_000 }, 'Отчёт', 'май'],
    ])
    const begun = performance.now()
    recognise(documentOf(title('План мероприятий'), wide))
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})

describe('places', () => {
  it('every field read points at the cell that holds it', () => {
    for (const { document } of [...textCases, ...tornCases]) {
      if (typeof document !== 'string') continue
      const source = readPastedText(document)
      for (const measure of recognise(source).plans.flatMap((plan) => plan.measures)) {
        for (const place of Object.values(measure.at)) {
          expect(source.blocks[place.block]).toBeDefined()
          if (place.row === undefined) continue
          const block = source.blocks[place.block]
          expect(block?.kind === 'table' && block.rows[place.row]).toBeTruthy()
        }
      }
    }
  })
})
