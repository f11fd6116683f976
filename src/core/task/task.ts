import type { CivilDate } from '../calendar/civil-date.ts'
import type { Window } from '../schedule/schedule.ts'
import type { TaskFacts } from './standing.ts'

/** A measure laid on one organisation for one window. */
export interface Task extends TaskFacts {
  readonly id: string
  readonly planId: string
  readonly measureId: string
  readonly assignmentId: string
  readonly organisationId: string
  /** Counts the windows of its assignment from 1; 1 where the term has no window. */
  readonly occurrence: number
  /** How often the window asks for it: «не реже 3 раз в год» is 3; else 1. */
  readonly times: number
  readonly window: Window | null
  /** The term's own day where the due day was moved off a day off; null: it was not. */
  readonly termOn: CivilDate | null
}
