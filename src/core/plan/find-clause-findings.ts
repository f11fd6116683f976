import type { Finding } from './finding.ts'
import { isLikeMeasure, measureOfClause } from './measure-of-clause.ts'
import type { Reading } from './plan-draft.ts'

/**
 * Clauses of an act that ask for something to be done and are not among the measures of its plan: offered, and left to who knows.
 * An act over several plans is asked about once, at the first.
 */
export function findClauseFindings(reading: Reading): readonly Finding[] {
  return reading.acts.flatMap(({ clauses }, act): readonly Finding[] => {
    const plan = reading.plans.findIndex((one) => one.act === act)
    const known = new Set((reading.plans[plan]?.measures ?? []).map(({ title }) => fold(title)))
    if (plan === -1 || known.size === 0) return []
    return clauses.flatMap((clause, index): readonly Finding[] => {
      if (!isLikeMeasure(clause, clauses)) return []
      const { title } = measureOfClause(clause, clauses, () => '')
      if (known.has(fold(title))) return []
      const place = clause.at === null ? {} : { place: clause.at }
      const of = { act, index, number: clause.number }
      return [{ code: 'clause-like-measure', plan, measure: null, text: title, clause: of, ...place }]
    })
  })
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase()
}
