import { listPlansOfDraft } from '#store/plan/find-plan.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'

/** The plans in force that were made of the same draft, in its order; a plan without a draft is alone. */
export async function inForceTogether(reader: Reader, plan: PlanRecord): Promise<readonly PlanRecord[]> {
  if (plan.draftId === null) return plan.state === 'in-force' ? [plan] : []
  const made = await listPlansOfDraft(reader, plan.draftId)
  return made.filter((one) => one.state === 'in-force')
}
