import type { UpperPlan } from '#core/plan/cascade.ts'
import { listAskedAssignments } from '#store/cascade/list-concerned.ts'
import { listAssignments, listMeasures, listSections } from '#store/plan/list-rows.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'

/** A plan as far as it concerns an organisation below its owner, ready to be taken over. */
export async function upperPlanFor(
  reader: Reader,
  plan: PlanRecord,
  organisationId: string,
): Promise<UpperPlan> {
  const asked = await listAskedAssignments(reader, plan.id, organisationId)
  const assignments = (await listAssignments(reader, plan.id)).filter(({ id }) => asked.has(id))
  const measures = await listMeasures(reader, plan.id)
  return {
    ...plan,
    sections: await listSections(reader, plan.id),
    measures: measures
      .map((measure) => ({
        ...measure,
        assignments: assignments.filter(({ measureId }) => measureId === measure.id),
      }))
      .filter((measure) => measure.assignments.length > 0),
  }
}
