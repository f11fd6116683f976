import type { MeasureChange } from '#core/plan/amendment/compare-plans.ts'
import { placedAnew } from '#core/plan/amendment/placed-anew.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'
import { countPlaced } from '#store/roll-out/count-placed.ts'
import { isRolledOut } from '#store/roll-out/is-rolled-out.ts'
import { countReached, type Territory } from '#store/roll-out/list-reached.ts'
import { type PartyView, partyViews } from '../roll-out/party-views.ts'
import { executorLines, type PartyRow, placeRows } from '../roll-out/place-parties.ts'

/** What laying one assignment anew does to tasks. */
export interface PlacedReach {
  /** Index of the change of the plan to which it belongs. */
  readonly line: number
  readonly isNew: boolean
  readonly tasks: number
  readonly organisations: number
  readonly takenOff: number
  readonly takenOffIn: number
  readonly kept: number
  /** Its main executor is nobody who could be placed: it is the owner's. */
  readonly fallen: boolean
}

/** Whom the new and the changed parties of an amendment reach. */
export interface ReachOfPlaced {
  /** false: it lies on its owner alone, and so does what is new, until it is rolled out. */
  readonly rolledOut: boolean
  readonly parties: readonly PartyView[]
  readonly reach: readonly PlacedReach[]
}

export async function reachOfPlaced(
  reader: Reader,
  {
    plan,
    owner,
    territory,
  }: { readonly plan: PlanRecord; readonly owner: PlacedOrganisation; readonly territory: Territory },
  changes: readonly MeasureChange[],
  newId: () => string,
): Promise<ReachOfPlaced> {
  const anew = placedAnew(changes).map((one) => ({ ...one, id: one.before?.id ?? newId() }))
  if (!(await isRolledOut(reader, plan.id))) {
    const reach = anew.map(
      ({ line, before, after }): PlacedReach => ({
        line,
        isNew: before === null,
        tasks: before === null ? Math.max(1, after.windows.length) : 0,
        organisations: before === null ? 1 : 0,
        ...nothingTaken,
        fallen: false,
      }),
    )
    return { rolledOut: false, parties: [], reach }
  }
  const rows = anew.map(
    ({ id, measure, after }): PartyRow => ({
      assignment: { id, parties: after.parties, windows: after.windows },
      measure: { ...measure, id: measure.key },
    }),
  )
  const placed = await placeRows(reader, { regionId: plan.regionId, owner, territory }, rows)
  const lines = executorLines(placed, owner.id)
  const reached = await countReached(reader, territory, lines)
  const counts = await countPlaced(
    reader,
    territory,
    plan.id,
    lines,
    anew.map(({ id }) => id),
  )
  const countOf = new Map(counts.map((one) => [one.assignmentId, one]))
  const mainOf = new Map(placed.assignments.map(({ assignment, executors: [main] }) => [assignment.id, main]))
  return {
    rolledOut: true,
    parties: partyViews(placed, reached),
    reach: anew.map(({ id, line, before, after }): PlacedReach => {
      const { gained, takenOff, takenOffIn, kept } = countOf.get(id) ?? { gained: 0, ...nothingTaken }
      const main = mainOf.get(id)
      return {
        line,
        isNew: before === null,
        tasks: gained * Math.max(1, after.windows.length),
        organisations: gained,
        takenOff,
        takenOffIn,
        kept,
        fallen: main === undefined || (reached.get(main.folded) ?? 0) === 0,
      }
    }),
  }
}

const nothingTaken = { takenOff: 0, takenOffIn: 0, kept: 0 }
