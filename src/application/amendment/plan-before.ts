import type { PlanBefore } from '#core/plan/amendment/draft-of-plan.ts'
import type { AssignmentBefore } from '#core/plan/amendment/measure-before.ts'
import { listAssignments, listMeasures, listSections } from '#store/plan/list-rows.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'

/** A plan in force with its rows, as changes of it are compared with. */
export async function planBefore(reader: Reader, plan: PlanRecord): Promise<PlanBefore> {
  const sections = await listSections(reader, plan.id)
  const measures = await listMeasures(reader, plan.id)
  const assignments = new Map<string, AssignmentBefore[]>()
  for (const { measureId, planId: _, position: __, ...assignment } of await listAssignments(
    reader,
    plan.id,
  )) {
    const known = assignments.get(measureId)
    if (known === undefined) assignments.set(measureId, [assignment])
    else known.push(assignment)
  }
  return {
    title: plan.title,
    level: plan.level,
    start: plan.startOn,
    end: plan.endOn,
    goals: plan.goals,
    objectives: plan.objectives,
    targets: plan.targets,
    movesDueDays: plan.movesDueDays,
    sections: sections.map(({ id, number, title, startOn, endOn }) => ({
      id,
      number,
      title,
      start: startOn,
      end: endOn,
    })),
    measures: measures.map(
      ({ id, number, track, title, result, audience, sectionId, pair, extra, upperMeasureId }) => ({
        id,
        number,
        track,
        title,
        result,
        audience,
        sectionId,
        pair,
        extra,
        upper: upperMeasureId,
        assignments: assignments.get(id) ?? [],
      }),
    ),
  }
}
