import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { ManyKind } from './use-many.tsx'

/** A task that can be ticked, as far as what is done with many tells it apart from the others. */
export interface Tickable {
  readonly id: string
  readonly organisation: string
  readonly dueOn: CivilDate | null
  /** Left out where all are of one measure. */
  readonly measure?: string
}

/** A list whose ticked tasks are done with at once. */
export interface TickedList {
  /** Under what half-written words are kept. */
  readonly about: string
  readonly today: CivilDate
  /** What may be done with these, the first one first. */
  readonly kinds: readonly ManyKind[]
  /** Who will check what is submitted; null: nothing is. */
  readonly controller: string | null
  /** What I submit is accepted at once. */
  readonly answersMyself: boolean
}
