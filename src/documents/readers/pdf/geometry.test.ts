import fc from 'fast-check'
import { OPS as LIBRARY } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { joinLines, joinTightLines } from './join-hyphens.ts'
import { joinRules } from './join-rules.ts'
import type { Word } from './marks.ts'
import { pointOf, readingPoint } from './marks.ts'
import { mergeSlots } from './merge-slots.ts'
import { OPS } from './operator-codes.ts'
import { pageNumber } from './page-number.ru.ts'
import { findRuledGrids } from './ruled-grids.ts'
import { lineOf } from './text-line.ts'
import { learnVocabulary } from './vocabulary.ts'

const word = (text: string, from: number, to: number, more: Partial<Word> = {}): Word => ({
  text,
  from,
  to,
  base: 100,
  size: 10,
  turn: 0,
  bold: false,
  tied: false,
  artifact: false,
  ...more,
})

describe('operator codes', () => {
  it('are those of the library', () => {
    expect(LIBRARY).toMatchObject(OPS)
  })
})

describe('turned text', () => {
  it('has one place on the page and one along its lines', () => {
    for (const turn of [0, 1, 2, 3] as const) {
      const { x, y } = pointOf(turn, 30, 70)
      expect(readingPoint(turn, x, y)).toEqual({ along: 30, across: 70 })
    }
  })
})

describe('joinRules', () => {
  it('makes one line of dashes, and of two lines side by side', () => {
    const dashes = Array.from({ length: 20 }, (_, i) => ({ at: 50, from: i * 5, to: i * 5 + 3 }))
    expect(joinRules(dashes)).toEqual([{ at: expect.closeTo(50, 3), from: 0, to: 98 }])
    expect(
      joinRules([
        { at: 50, from: 0, to: 90 },
        { at: 52, from: 0, to: 90 },
      ]),
    ).toHaveLength(1)
    expect(
      joinRules([
        { at: 50, from: 0, to: 90 },
        { at: 60, from: 0, to: 90 },
      ]),
    ).toHaveLength(2)
  })

  it('leaves lines apart that a column parts', () => {
    expect(
      joinRules([
        { at: 50, from: 0, to: 40 },
        { at: 50, from: 60, to: 90 },
      ]),
    ).toHaveLength(2)
  })
})

describe('findRuledGrids', () => {
  const frame = {
    horizontals: [0, 20, 40].map((at) => ({ at, from: 0, to: 100 })),
    verticals: [0, 50, 100].map((at) => ({ at, from: 0, to: 40 })),
  }

  it('takes an underline in a cell for no border', () => {
    const [grid] = findRuledGrids([...frame.horizontals, { at: 30, from: 60, to: 80 }], frame.verticals)
    expect(grid?.cells).toHaveLength(4)
  })

  it('closes a table that is open at its sides', () => {
    const [grid] = findRuledGrids(frame.horizontals, [{ at: 50, from: 0, to: 40 }])
    expect(grid?.xs).toEqual([0, 50, 100])
  })

  it('gives cells that are rectangles and cover every slot once, whatever the rules', () => {
    const rule = fc.record({
      at: fc.integer({ min: 0, max: 5 }),
      from: fc.integer({ min: 0, max: 4 }),
      long: fc.integer({ min: 1, max: 5 }),
    })
    const places = [0, 10, 20, 30, 40, 50]
    fc.assert(
      fc.property(fc.array(rule), fc.array(rule), (flat, upright) => {
        const rules = (some: typeof flat) =>
          some.map(({ at, from, long }) => ({ at: at * 10, from: from * 10, to: (from + long) * 10 }))
        const taken = new Map<string, number>()
        for (const cell of mergeSlots(places, places, rules(flat), rules(upright))) {
          for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
            for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
              taken.set(`${row} ${column}`, (taken.get(`${row} ${column}`) ?? 0) + 1)
            }
          }
        }
        expect([...taken.values()]).toEqual(Array.from({ length: 25 }, () => 1))
      }),
    )
  })
})

describe('lineOf', () => {
  it('puts blanks where gaps are, and none where a word comes in pieces', () => {
    expect(lineOf([word('при', 0, 15), word('каз', 15.2, 30), word('№', 33, 38)]).text).toBe('приказ №')
  })

  it('reads a word once that is printed twice, as bold', () => {
    const line = lineOf([word('План', 0, 20), word('План', 0.4, 20.4)])
    expect(line.text).toBe('План')
    expect(line.bold).toBe(true)
  })

  it('joins letters that were set apart, and ligatures', () => {
    const letters = [...'ПРИКАЗ'].map((letter, i) => word(letter, i * 10, i * 10 + 6))
    expect(lineOf(letters).text).toBe('ПРИКАЗ')
    expect(lineOf([word('e\ufb03cient', 0, 30)]).text).toBe('efficient')
  })
})

describe('words broken at the ends of lines', () => {
  const plain = learnVocabulary([])
  const broken = learnVocabulary([
    ['план общеобразовательных организаций и', 'ещё обще-', 'образовательных'],
    ['для естественно-научной направленности'],
  ])

  it.each([
    ['муници-', 'пальный', 'муниципальный'],
    ['естественно-', 'научную', 'естественно-научную'],
    ['учебно-', 'методический', 'учебно-методический'],
    ['планы-', 'графики', 'планы-графики'],
    ['по-', 'прежнему', 'по-прежнему'],
    ['апрель-', 'июнь', 'апрель-июнь'],
    ['СОШ-', 'интернат', 'СОШ-интернат'],
    ['2021–', '2024 годы', '2021–2024 годы'],
    ['план –', 'график', 'план – график'],
    ['дорож\u00ad', 'ная', 'дорожная'],
    ['дорож\u2010', 'ная', 'дорожная'],
  ])('%s %s', (before, after, whole) => {
    expect(joinLines(before, after, before === 'СОШ-' ? plain : broken)).toBe(whole)
  })

  it('keeps every hyphen where no word is broken at a syllable', () => {
    expect(joinLines('сдачи-', 'приёмки', plain)).toBe('сдачи-приёмки')
  })

  it('mends words that are wider than their cell', () => {
    expect(joinTightLines('Ответственны', 'й', { tight: true, letters: 12, last: true }, plain)).toBe(
      'Ответственный',
    )
    expect(joinTightLines('общеобразова', 'тельных', { tight: true, letters: 12, last: true }, plain)).toBe(
      'общеобразовательных',
    )
    expect(
      joinTightLines('Министерство', 'образования', { tight: true, letters: 12, last: true }, plain),
    ).toBe('Министерство образования')
    expect(joinTightLines('педагоги', 'и дети', { tight: true, letters: 12, last: true }, plain)).toBe(
      'педагоги и дети',
    )
    expect(
      joinTightLines('ежеквартально', ', до 5 числа', { tight: false, letters: 12, last: true }, plain),
    ).toBe('ежеквартально, до 5 числа')
    expect(joinTightLines('11.01.2', '021', { tight: true, letters: 12, last: true }, plain)).toBe(
      '11.01.2021',
    )
    expect(joinTightLines('11.01.2021', '12.01.2021', { tight: true, letters: 12, last: true }, plain)).toBe(
      '11.01.2021 12.01.2021',
    )
    expect(joinTightLines('предметник', 'и', { tight: true, letters: 12, last: true }, plain)).toBe(
      'предметники',
    )
    expect(joinTightLines('педагог', 'и', { tight: true, letters: 12, last: false }, plain)).toBe('педагог и')
    expect(joinTightLines('самоуправлен', 'ия', { tight: true, letters: 12, last: true }, plain)).toBe(
      'самоуправления',
    )
    expect(joinTightLines('Бухгал', 'терия', { tight: true, letters: 6, last: true }, plain)).toBe(
      'Бухгалтерия',
    )
    expect(joinTightLines('и', 'юнь', { tight: true, letters: 2, last: true }, plain)).toBe('июнь')
    expect(joinTightLines('1', '0.', { tight: true, letters: 1, last: true }, plain)).toBe('10.')
  })
})

describe('pageNumber', () => {
  it.each(['2', '- 2 -', '– 12 –', 'Страница 2 из 5', 'стр. 2', '2/7'])('%s', (text) => {
    expect(pageNumber.test(text)).toBe(true)
  })
  it.each(['2.1.', '2 этап', '12.05.2022', 'Приложение 2'])('not %s', (text) => {
    expect(pageNumber.test(text)).toBe(false)
  })
})
