import { describe, expect, it } from 'vitest'
import { measureOfClause } from './measure-of-clause.ts'
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
