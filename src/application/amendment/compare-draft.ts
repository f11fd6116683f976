import { comparePlans, type MeasureChange } from '#core/plan/amendment/compare-plans.ts'
import type { PlanBefore } from '#core/plan/amendment/draft-of-plan.ts'
import { matchMeasures, type RowMatch } from '#core/plan/amendment/match-measures.ts'
import { checkDraft } from '#core/plan/check-draft.ts'
import type { Plan } from '#core/plan/plan.ts'
import type { PlanDraft } from '#core/plan/plan-draft.ts'
import type { PlanProblem } from '#core/plan/plan-problem.ts'
import { loadCalendar } from '#store/calendar/list-years.ts'
import type { Draft } from '#store/draft/draft.ts'
import type { DraftBasis } from '#store/draft/draft-basis.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'
import { planBefore } from './plan-before.ts'

/** A draft held against the plan that it is to change. */
export interface ComparedDraft {
  readonly before: PlanBefore
  readonly draft: PlanDraft
  readonly matches: readonly RowMatch[]
  /** null: the draft is no legal plan yet, for these problems. */
  readonly plan: Plan | null
  readonly problems: readonly PlanProblem[]
  readonly changes: readonly MeasureChange[]
}

/** null: the draft holds no plan, or more than the one that is changed. */
export async function compareDraft(
  reader: Reader,
  draft: Draft,
  amended: PlanRecord,
  { links }: Pick<DraftBasis, 'links'>,
): Promise<ComparedDraft | null> {
  const [only, second] = draft.reading.plans
  if (only === undefined || second !== undefined) return null
  const before = await planBefore(reader, amended)
  const matches = matchMeasures(only.measures, before.measures, links)
  const checked = checkDraft(only, draft.reading, await loadCalendar(reader, amended.regionId))
  return {
    before,
    draft: only,
    matches,
    plan: checked.ok ? checked.plan : null,
    problems: checked.ok ? [] : checked.problems,
    changes: checked.ok ? comparePlans(before.measures, checked.plan.measures, matches) : [],
  }
}
