import type { PlanDraft, PlanLevel } from './plan-draft.ts'

/** A plan in which nothing stands yet: to be typed into. */
export function emptyPlan(title: string, level: PlanLevel): PlanDraft {
  return {
    title,
    level,
    period: null,
    act: null,
    goals: [],
    objectives: [],
    targets: [],
    sections: [],
    measures: [],
    titleAt: null,
    columns: ['number', 'title', 'result', 'due', 'responsible'],
  }
}
