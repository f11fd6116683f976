import { matchMeasures } from '#core/plan/amendment/match-measures.ts'
import type { PlanDraft } from '#core/plan/plan-draft.ts'
import { findPlan } from '#store/plan/find-plan.ts'
import { findBehind } from '#store/plan/following.ts'
import { listMeasures } from '#store/plan/list-rows.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'
import type { Who } from '../context.ts'
import { seePlanInPart } from '../plan/see-plan.ts'

/** The plan above that a plan of the next period carries out. */
export interface NextUpper {
  readonly id: string
  readonly title: string
  /** false: the plan above has none of the next period that is seen here, and links stay with the one that ends. */
  readonly isNext: boolean
  /** Ids of the measures, by the ids of those of the plan that ends; one that is not there has no counterpart. */
  readonly measures: ReadonlyMap<string, string>
}

/**
 * Where the links of a plan's measures lead next year: to the measures of the same words in what goes on from the plan above,
 * once that is in force, and until then to those that they lead to now. null: it has no plan above.
 */
export async function nextUpper(
  reader: Reader,
  who: Who,
  plan: PlanRecord,
  draft: PlanDraft,
): Promise<NextUpper | null> {
  if (plan.upperPlanId === null) return null
  const linked = new Set(draft.measures.flatMap(({ upper }) => (upper == null ? [] : [upper])))
  const behindId = await findBehind(reader, plan.upperPlanId)
  const behind = behindId === null ? null : await seePlanInPart(reader, who, behindId)
  if (behind === null || !behind.ok) {
    const upper = await findPlan(reader, plan.upperPlanId)
    if (upper === null) return null
    return {
      id: upper.id,
      title: upper.title,
      isNext: false,
      measures: new Map([...linked].map((id) => [id, id])),
    }
  }
  const next = behind.value.plan
  const before = (await listMeasures(reader, plan.upperPlanId)).filter(({ id }) => linked.has(id))
  const matches = matchMeasures(
    before.map(({ id, ...measure }) => ({ ...measure, key: id })),
    (await listMeasures(reader, next.id)).map((measure) => ({ ...measure, assignments: [] })),
    {},
  )
  return {
    id: next.id,
    title: next.title,
    isNext: true,
    measures: new Map(
      matches.flatMap(({ key, measureId, sure }) => (measureId === null || !sure ? [] : [[key, measureId]])),
    ),
  }
}

/** The draft with its links led on; what has no counterpart has none. */
export function linkedOn(draft: PlanDraft, upper: NextUpper | null): PlanDraft {
  return {
    ...draft,
    measures: draft.measures.map(({ upper: link, ...row }) => {
      const next = link == null ? undefined : upper?.measures.get(link)
      return next === undefined ? row : { ...row, upper: next }
    }),
  }
}
