import { describe, expect, it } from 'vitest'
import { isLikeMeasure, measureOfClause } from './measure-of-clause.ts'
import type { ClauseDraft } from './plan-draft.ts'

const clause = (number: string, text: string): ClauseDraft => ({ number, text, at: null })
const clauses = [
  clause('1', 'Утвердить план мероприятий.'),
  clause('2', 'Руководителям ОО:'),
  clause('2.2', 'Разработать и утвердить план мероприятий центра. Срок: ежегодно до 1 сентября'),
  clause('2.3', 'Разработать дорожную карту в срок до 15 октября 2026 года.'),
  clause('3', 'Разработать План мероприятий.'),
]
let keys = 0
const made = (index: number) => {
  const { title, assignments } = measureOfClause(clauses[index] as ClauseDraft, clauses, () => {
    keys += 1
    return `k${keys}`
  })
  return [title, assignments[0]?.due, assignments[0]?.responsible]
}

describe('a clause as a measure', () => {
  it('says what, by when, and whom the clause above it speaks to', () => {
    expect(made(2)).toEqual([
      'Разработать и утвердить план мероприятий центра',
      'ежегодно до 1 сентября',
      'Руководителям ОО',
    ])
    expect(made(3)).toEqual(['Разработать дорожную карту', 'до 15 октября 2026 года', 'Руководителям ОО'])
    expect(made(4)).toEqual(['Разработать План мероприятий', null, null])
  })
})

describe('a clause that may be a measure', () => {
  const order = [
    clause('1', 'Утвердить план мероприятий на 2021–2024 годы.'),
    clause('2', 'Руководителям ОО:'),
    clause('2.1', 'Организовать обучение педагогов до 15 октября 2026 года.'),
    clause('2.2', 'Обеспечить работу центров.'),
    clause('2.3', 'Ответственность за работу центров возложить на директоров, срок: до 1 мая'),
    clause('3', 'Провести инвентаризацию до 1 июня 2026 года'),
    clause('4', 'Муниципальным органам разработать дорожную карту до 1 мая 2026 года'),
    clause('5', 'Контроль за исполнением приказа оставляю за собой.'),
  ]

  it('asks for a plan, or orders a doing of somebody whom it speaks to, by a term of its own', () => {
    expect(order.filter((one) => isLikeMeasure(one, order)).map(({ number }) => number)).toEqual(['2.1', '4'])
  })
})
