import { describe, expect, it } from 'vitest'
import type { ColumnRole } from '#core/plan/column-role.ts'
import type { Reading } from '#core/plan/plan-draft.ts'
import { tableShape } from '#core/plan/table-shape.ts'
import { documentOf, line, table, title } from '../../../test/corpus/reading/build-document.ts'
import { recognise } from './recognise.ts'

const header = ['№', 'Мероприятие', 'Что на выходе', 'Срок', 'За кем дело']
const rows = [
  ['1', 'Назначение куратора', 'Приказ', 'до 1 марта', 'отдел кадров'],
  ['2', 'Обучение педагогов', 'Удостоверения', 'май – июнь', 'методист'],
  ['3', 'Открытые уроки', 'Банк уроков', 'ноябрь', 'учителя'],
]
const plan = documentOf(title('План мероприятий на 2026 год'), table([header, ...rows]))
const meant: readonly ColumnRole[] = ['number', 'title', 'result', 'due', 'responsible']

const rolesOf = (reading: Reading, index = 0) => reading.tables?.[index]?.columns.map(({ role }) => role)

describe('how a table was read', () => {
  it('is noted with its header, and columns that nobody can be sure of are doubtful', () => {
    const [noted] = recognise(plan).tables ?? []
    expect(noted).toMatchObject({
      at: { block: 1 },
      header: { from: 0, to: 1 },
      origin: 'headings',
      issuer: null,
    })
    expect(noted?.columns.map(({ heading, doubtful }) => (doubtful ? heading : ''))).toEqual([
      '',
      '',
      'Что на выходе',
      '',
      'За кем дело',
    ])
  })

  it('is not in doubt where every heading speaks for itself', () => {
    const sure = table([['№', 'Мероприятие', 'Срок', 'Ответственный', 'Примечание'], ...rows])
    const [noted] = recognise(documentOf(title('План мероприятий на 2026 год'), sure)).tables ?? []
    expect(noted?.columns.some(({ doubtful }) => doubtful)).toBe(false)
  })

  it('is in doubt where two columns claim one meaning', () => {
    const two = table([['№', 'Мероприятие', 'Ответственный', 'Срок', 'Ответственный от школы'], ...rows])
    const [noted] = recognise(documentOf(title('План мероприятий на 2026 год'), two)).tables ?? []
    expect(noted?.columns.map(({ doubtful }) => doubtful)).toEqual([false, false, false, false, true])
  })

  it('tells a table that goes on without a header from one that is no plan’s', () => {
    const reading = recognise(
      documentOf(
        title('План мероприятий на 2026 год'),
        table([header, ...rows]),
        line('Продолжение'),
        table(rows),
        title('Список школ'),
        table([
          ['Школа', 'Адрес', 'Телефон'],
          ['№ 1', 'ул. Садовая', '2-11-22'],
          ['№ 2', 'ул. Новая', '2-11-33'],
        ]),
      ),
    )
    expect(reading.tables?.map(({ origin }) => origin)).toEqual(['headings', 'table-before', 'none'])
    expect(reading.plans[0]?.measures).toHaveLength(6)
  })
})

describe('what people said of the columns', () => {
  it('goes before what the table says itself', () => {
    const told = recognise(plan, {
      settled: [{ at: { block: 1 }, roles: meant, remembered: null }],
      remembered: [],
    })
    expect(told.tables?.[0]).toMatchObject({ origin: 'person', remembered: null })
    expect(told.plans[0]?.measures[1]).toMatchObject({
      result: 'Удостоверения',
      extra: [],
      assignments: [{ responsible: 'методист' }],
    })
  })

  it('holds on the pages below, where the header is repeated in words that no header is known by', () => {
    const words = ['Что делаем', 'Для кого', 'К какому дню']
    const body = [
      ['Собрать заявки', 'школы', 'до 15 сентября'],
      ['Закупить наборы', 'бухгалтерия', 'октябрь'],
    ]
    const document = documentOf(table([words, ...body, words, ['Открыть кабинеты', 'школы', 'ноябрь']]))
    expect(recognise(document).plans).toEqual([])
    const settled = [{ at: { block: 0 }, roles: ['title', 'audience', 'due'] as const, remembered: null }]
    const told = recognise(document, { settled, remembered: [] })
    expect(told.plans[0]?.measures.map((row) => row.title)).toEqual([
      'Собрать заявки',
      'Закупить наборы',
      'Открыть кабинеты',
    ])
  })

  it('takes a table out of the plan where no column is left for measures', () => {
    const roles: readonly ColumnRole[] = ['extra', 'extra', 'extra', 'extra', 'extra']
    const told = recognise(plan, { settled: [{ at: { block: 1 }, roles, remembered: null }], remembered: [] })
    expect(told.plans).toEqual([])
    expect(told.tables?.[0]).toMatchObject({ origin: 'person' })
  })

  it('is remembered for a table of the same headings from the same issuer, and for no other', () => {
    const shape = tableShape(recognise(plan).tables?.[0] ?? { header: { from: 0, to: 0 }, columns: [] })
    const from = { document: 'Приказ № 31', at: '2026-11-12T09:00:00.000Z' }
    const recall = (issuer: string, more = shape) =>
      recognise(plan, { settled: [], remembered: [{ issuer, shape: more, roles: meant, from }] })
    expect(recall('').tables?.[0]).toMatchObject({ origin: 'memory', remembered: from })
    expect(rolesOf(recall(''))).toEqual(meant)
    const short = documentOf(title('План мероприятий на 2026 год'), table([header, ...rows.slice(0, 1)]))
    const remembered = [{ issuer: '', shape, roles: meant, from }]
    expect(recognise(short, { settled: [], remembered }).tables?.[0]?.origin).toBe('memory')
    expect(recall('отделобразования').tables?.[0]).toMatchObject({ origin: 'headings' })
    expect(recall('', '5').tables?.[0]).toMatchObject({ origin: 'headings' })
  })

  it('of a table without headings is not forced on one whose terms stand elsewhere', () => {
    const bare = (cells: readonly (readonly string[])[]) =>
      documentOf(title('План мероприятий на 2026 год'), table(cells))
    const from = { document: 'Приказ № 31', at: '2026-11-12T09:00:00.000Z' }
    const remembered = [{ issuer: '', shape: '5', roles: meant, from }]
    const fits = recognise(bare(rows), { settled: [], remembered })
    expect(fits.tables?.[0]?.origin).toBe('memory')
    const turned = rows.map(([number = '', measure = '', result = '', due = '', who = '']) => [
      number,
      due,
      result,
      measure,
      who,
    ])
    expect(recognise(bare(turned), { settled: [], remembered }).tables?.[0]?.origin).not.toBe('memory')
  })

  it('leaves a document alone that it says nothing about', () => {
    const elsewhere = { at: { block: 77 }, roles: meant, remembered: null }
    expect(recognise(plan, { settled: [elsewhere], remembered: [] })).toEqual(recognise(plan))
  })
})
