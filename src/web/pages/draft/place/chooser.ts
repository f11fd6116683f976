import { type Spot, sameSpot, spotId } from './spot.ts'

export interface Choice {
  readonly spot: Spot | null
  /** The chosen spot is open for typing. */
  readonly editing: boolean
  /** Grows with each wish that the spot be brought into sight and focused. */
  readonly summons: number
  /** Where the wish came from: what is pressed in the source need not be scrolled to there. */
  readonly from: 'draft' | 'source'
}

/** What is chosen on this screen. A store of its own, so that choosing redraws two cells and not the table. */
export interface Chooser {
  readonly get: () => Choice
  readonly subscribe: (listener: () => void) => () => void
  /** The focus is there already, or need not go there. */
  readonly choose: (spot: Spot | null) => void
  /** Brings the spot into sight and puts the focus on it. */
  readonly goTo: (spot: Spot, from?: Choice['from']) => void
  readonly edit: (spot: Spot) => void
  readonly leave: () => void
}

export function openChooser(): Chooser {
  let choice: Choice = { spot: null, editing: false, summons: 0, from: 'draft' }
  const listeners = new Set<() => void>()
  const set = (next: Partial<Choice>) => {
    choice = { ...choice, ...next }
    for (const listener of listeners) listener()
  }
  return {
    get: () => choice,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    choose: (spot) => {
      if (sameSpot(spot, choice.spot)) return
      set({ spot, editing: false, from: 'draft' })
    },
    goTo: (spot, from = 'draft') => set({ spot, editing: false, summons: choice.summons + 1, from }),
    edit: (spot) => set({ spot, editing: true, from: 'draft' }),
    leave: () => {
      if (choice.editing) set({ editing: false })
    },
  }
}

export type SpotState = 'chosen' | 'editing' | 'none'

export function stateOf(choice: Choice, id: string): SpotState {
  if (choice.spot === null || spotId(choice.spot) !== id) return 'none'
  return choice.editing ? 'editing' : 'chosen'
}
