import { executorsOf } from '#core/party/executors-of.ts'
import { foldParty } from '#core/party/fold-party.ts'
import type { MeasureChange } from '#core/plan/amendment/compare-plans.ts'
import type { Reader } from '#store/reader.ts'
import { findRolledOut } from '#store/roll-out/carry-executors.ts'
import { listReachedBy } from '#store/task/count-owing.ts'

/** How many tasks a new assignment lays at once, and on how many. */
export interface FreshReach {
  readonly line: number
  readonly tasks: number
  readonly organisations: number
  /** Its main executor is nobody whom the plan has reached: it waits with the owner for the next roll-out. */
  readonly unreached: boolean
}

export async function reachOfFresh(
  reader: Reader,
  planId: string,
  changes: readonly MeasureChange[],
): Promise<readonly FreshReach[]> {
  const rolledOut = (await findRolledOut(reader, planId)) !== null
  const reached = new Map<string, Set<string>>()
  if (rolledOut) {
    for (const { party, organisationId } of await listReachedBy(reader, planId)) {
      const folded = foldParty(party)
      reached.set(folded, (reached.get(folded) ?? new Set()).add(organisationId))
    }
  }
  return changes.flatMap(({ after: measure, assignments }, line) =>
    assignments.flatMap(({ before, after }): readonly FreshReach[] => {
      if (before !== null || after === null || measure === null) return []
      const windows = Math.max(1, after.windows.length)
      const [main] = executorsOf({ parties: after.parties, track: measure.track }, new Map())
      const known = main === undefined ? undefined : reached.get(main.folded)
      const organisations = known?.size ?? 1
      return [
        {
          line,
          tasks: windows * organisations,
          organisations,
          unreached: rolledOut && main !== undefined && known === undefined,
        },
      ]
    }),
  )
}
