import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { MeasureChange } from '#core/plan/amendment/compare-plans.ts'
import { placedAnew } from '#core/plan/amendment/placed-anew.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import type { AssignmentRecord } from '#store/plan/assignment-record.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import { moveRollOut, saveRollOut } from '#store/roll-out/roll-out.ts'
import { layTasksOf, saveExecutors, takeOffTasks } from '#store/roll-out/save-executors.ts'
import type { Writer } from '#store/writer.ts'
import type { Who } from '../context.ts'
import { movedDaysOf } from '../plan/moved-days-of.ts'
import { executorLines, type PartyRow, placeRows } from '../roll-out/place-parties.ts'
import { sayHandedOn } from '../ru/amendment.ru.ts'
import type { AmendedRows } from './amended-rows.ts'

export interface PlacedToLay {
  readonly plan: PlanRecord
  readonly owner: PlacedOrganisation
  /** Names the act. */
  readonly act: string
  readonly who: Who
  readonly day: CivilDate
  readonly at: string
  readonly changes: readonly MeasureChange[]
  readonly rows: AmendedRows
  readonly newId: () => string
}

/**
 * Lays what is new in a plan that was rolled out, and what names others than before, on whom its parties mean: a roll-out of
 * these assignments alone, kept as one. What the others were laid on is not asked again.
 */
export async function layPlaced(
  writer: Writer,
  { plan, owner, act, who, day, at, changes, rows, newId }: PlacedToLay,
): Promise<{ readonly added: number; readonly takenOff: number }> {
  const assignments = assignmentsToPlace(changes, rows)
  if (assignments.length === 0) return { added: 0, takenOff: 0 }
  const assignmentIds = assignments.map(({ assignment }) => assignment.id)
  const rollOutId = newId()
  await saveRollOut(writer, {
    regionId: plan.regionId,
    id: rollOutId,
    planId: plan.id,
    organisationId: owner.id,
    personId: who.personId,
    personName: who.name,
    address: who.address,
    startedAt: at,
  })
  const laying = {
    rollOutId,
    regionId: plan.regionId,
    planId: plan.id,
    organisationId: owner.id,
    day,
    at,
    moved: await movedDaysOf(
      writer,
      plan,
      assignments.flatMap(({ assignment }) => assignment.windows),
    ),
    personId: who.personId,
    reason: sayHandedOn(act),
    assignmentIds,
  }
  const placed = await placeRows(writer, { regionId: plan.regionId, owner, territory: laying }, assignments)
  const organisations = await saveExecutors(writer, laying, executorLines(placed, owner.id))
  const { takenOff, kept } = await takeOffTasks(writer, laying)
  const added = await layTasksOf(writer, laying, assignmentIds)
  const counts = { organisations, laid: added, takenOff, kept }
  await moveRollOut(writer, rollOutId, { state: 'done', progress: 1, counts, at })
  return { added, takenOff }
}

function assignmentsToPlace(
  changes: readonly MeasureChange[],
  { fresh, stay }: AmendedRows,
): readonly PartyRow[] {
  const placed = new Set(placedAnew(changes).flatMap(({ before }) => (before === null ? [] : [before.id])))
  const measures = new Map([...fresh.measures, ...stay.measures].map((measure) => [measure.id, measure]))
  const rowOf = (assignment: AssignmentRecord): readonly PartyRow[] => {
    const measure = measures.get(assignment.measureId)
    return measure === undefined ? [] : [{ assignment, measure }]
  }
  return [...fresh.assignments, ...stay.assignments.filter(({ id }) => placed.has(id))].flatMap(rowOf)
}
