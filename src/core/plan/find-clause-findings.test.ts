import { expect, it } from 'vitest'
import { emptyPlan } from './empty-plan.ts'
import { findClauseFindings } from './find-clause-findings.ts'
import { measureOfClause } from './measure-of-clause.ts'
import type { ActDraft, ClauseDraft, PlanDraft } from './plan-draft.ts'
import { sayFinding } from './ru.ts'

const clause = (number: string, text: string): ClauseDraft => ({ number, text, at: null })
const clauses = [
  clause('1', 'Утвердить план мероприятий.'),
  clause('2', 'Руководителям ОО:'),
  clause('2.1', 'Назначить руководителя центра до 1 марта 2026 года.'),
  clause('2.2', 'Организовать обучение педагогов до 15 октября 2026 года.'),
]
const act = { clauses } as unknown as ActDraft
const measureOf = (index: number) => measureOfClause(clauses[index] as ClauseDraft, clauses, () => `${index}`)
const plan = (measures: PlanDraft['measures'], of: number | null = 0): PlanDraft => ({
  ...emptyPlan('План', 'municipality'),
  act: of,
  measures,
})

it('a clause that may be a measure and is none yet is offered at the plan that its act approves', () => {
  const reading = { acts: [act], plans: [plan([measureOf(2)])] }
  const found = findClauseFindings(reading)
  expect(found).toMatchObject([
    { code: 'clause-like-measure', plan: 0, clause: { act: 0, index: 3, number: '2.2' } },
  ])
  expect(found.map((one) => sayFinding(one, reading))).toEqual([
    'Пункт 2.2 похож на мероприятие: «Организовать обучение педагогов». Если это так, внесите его в план.',
  ])
})

it('it is not offered where it stands in the plan already, where no plan is, and to a plan of no act', () => {
  expect(findClauseFindings({ acts: [act], plans: [plan([measureOf(2), measureOf(3)])] })).toEqual([])
  expect(findClauseFindings({ acts: [act], plans: [plan([])] })).toEqual([])
  expect(findClauseFindings({ acts: [act], plans: [plan([measureOf(2)], null)] })).toEqual([])
  const two = [plan([measureOf(2)]), plan([measureOf(2)])]
  expect(findClauseFindings({ acts: [act], plans: two })).toHaveLength(1)
})
