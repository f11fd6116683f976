import type { DraftChange } from '#core/plan/draft-change.ts'
import type { MeasureDraft, PlanDraft } from '#core/plan/plan-draft.ts'
import type { Spot } from '../place/spot.ts'

/** Says of rows that a person has held them against the picture; nothing where none of them is unsure. */
export function looks(measures: readonly MeasureDraft[]): readonly DraftChange[] {
  const rows = measures.flatMap(({ key, unsure }) =>
    unsure === undefined ? [] : [{ measure: key, from: unsure, to: [] }],
  )
  return rows.length === 0 ? [] : [{ kind: 'mark-unsure', measures: rows }]
}

/** The first unsure row below, else the first of all; null where no other is left. */
export function nextUnsure(plan: PlanDraft, measure: string): Spot | null {
  const at = plan.measures.findIndex((row) => row.key === measure)
  const others = [...plan.measures.slice(at + 1), ...plan.measures.slice(0, Math.max(0, at))]
  const next = others.find((row) => row.unsure !== undefined)
  if (next === undefined) return null
  return { kind: 'cell', measure: next.key, assignment: next.assignments[0]?.key ?? '', field: 'title' }
}
