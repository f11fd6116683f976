import { describe, expect, it } from 'vitest'
import { partedByNumbers } from './part-row.ts'
import type { Slot, SlotRow } from './row-slots.ts'

const slot = (...paragraphs: readonly string[]): Slot | null =>
  paragraphs.length === 0 ? null : { text: paragraphs.join(' '), paragraphs, at: { block: 0 }, own: true }

function row(number: Slot | null, title: Slot | null, due: Slot | null): SlotRow {
  const side = { track: null, title, result: null, audience: null, due, responsible: slot('Директора школ') }
  return { row: 1, at: { block: 0 }, number, section: null, sides: [side], extra: [] }
}

function shown(given: SlotRow): readonly string[] {
  return partedByNumbers(given).map(({ number, sides: [side] }) =>
    [number?.text ?? '-', side?.title?.text, side?.due?.text, side?.responsible?.text].join(' | '),
  )
}

describe('several measures in one row', () => {
  it('are told by their numbers in front of the titles', () => {
    const title = slot('1.1. Курсы', '1.2. Стажировки')
    expect(shown(row(null, title, slot('до 01.03.2024', 'октябрь 2024')))).toEqual([
      '- | 1.1. Курсы | до 01.03.2024 | Директора школ',
      '- | 1.2. Стажировки | октябрь 2024 | Директора школ',
    ])
    expect(shown(row(null, title, slot('в течение года')))).toEqual([
      '- | 1.1. Курсы | в течение года | Директора школ',
      '- | 1.2. Стажировки | в течение года | Директора школ',
    ])
  })

  it('are told by as many numbers beside them', () => {
    expect(shown(row(slot('4.', '5.'), slot('Курсы', 'Стажировки'), slot('май', 'июнь')))).toEqual([
      '4. | Курсы | май | Директора школ',
      '5. | Стажировки | июнь | Директора школ',
    ])
  })

  it.each([
    ['a list of what one measure consists of', row(null, slot('1. Анализ', '2. Курсы'), slot('май'))],
    ['a measure of several paragraphs', row(slot('4.'), slot('Курсы', 'Стажировки'), slot('май'))],
    ['numbers that do not follow each other', row(null, slot('1.1. Курсы', '2.4. Отчёт'), slot('май'))],
    ['numbers inside a numbered row', row(slot('3'), slot('3.1. Курсы', '3.2. Отчёт'), slot('май'))],
  ])('%s stays one', (_, given) => {
    expect(partedByNumbers(given)).toEqual([given])
  })
})
