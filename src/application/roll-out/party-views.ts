import type { PlacedParty } from '#core/party/executors-of.ts'
import type { PartyTarget } from '#core/party/party-target.ts'
import type { UnreachedWhy } from '#core/party/place-over-owner.ts'
import type { PlacedParties } from './place-parties.ts'

/** A distinct party of a plan, and whom it would reach. */
export interface PartyView {
  readonly party: string
  readonly words: string
  readonly by: PlacedParty['by']
  readonly target: PartyTarget
  /** null: it lies in the territory. */
  readonly unreached: UnreachedWhy | 'nobody' | null
  readonly reached: number
  readonly main: readonly PartyMeasure[]
  readonly co: readonly PartyMeasure[]
}

export interface PartyMeasure {
  readonly id: string
  readonly number: string | null
  readonly title: string
}

/** The distinct parties of placed rows; `reached` says how many organisations each reaches. */
export function partyViews(
  { assignments, directions }: PlacedParties,
  reached: ReadonlyMap<string, number>,
): readonly PartyView[] {
  const views = new Map<string, PartyView & { main: PartyMeasure[]; co: PartyMeasure[] }>()
  for (const { measure, executors } of assignments) {
    for (const [index, { folded, words, target, by }] of executors.entries()) {
      const direction = directions.get(folded)
      const count = reached.get(folded) ?? 0
      const view = views.get(folded) ?? {
        party: folded,
        words,
        by,
        target,
        unreached: direction?.kind === 'nowhere' ? direction.why : count === 0 ? ('nobody' as const) : null,
        reached: count,
        main: [],
        co: [],
      }
      views.set(folded, view)
      const list = index === 0 ? view.main : view.co
      if (!list.some(({ id }) => id === measure.id)) list.push(measureOf(measure))
    }
  }
  return [...views.values()]
}

export function measureOf({ id, number, title }: PartyMeasure): PartyMeasure {
  return { id, number, title }
}
