import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Standing } from '#core/task/standing.ts'
import type { ActingController } from './awaits-answer.ts'

export interface TaskFilter {
  readonly reach: readonly string[]
  /** The day on which standings are told. */
  readonly day: CivilDate
  /** null: of every plan in force. */
  readonly planId: string | null
  /** null: of every organisation, of every measure. */
  readonly organisationId: string | null
  readonly measureId: string | null
  /** Empty: all. */
  readonly standings: readonly Standing[]
  /** Due on these days and between; left out or null: at any time. Told one of them, a list leaves out what waits for a date. */
  readonly dueFrom?: CivilDate | null
  readonly dueTo?: CivilDate | null
  /** Of these organisations and their centres alone, or of all but them; left out or null: of both. */
  readonly own?: { readonly ids: readonly string[]; readonly without: boolean } | null
  /** Only what waits for this answer; left out or null: whatever it waits for. */
  readonly awaiting?: ActingController | null
  readonly order?: TaskOrder
}

/**
 * What asks for attention first (core's `attentionOrder`), by due day, the last due day first, or by the name of the
 * organisation and then by due day.
 */
export type TaskOrder = 'attention' | 'due' | 'due-last' | 'organisation'

/** A place in the list: of its last task the standing, the day (those without one come after all days), the organisation and the id. */
export interface TaskKey {
  readonly standing: Standing
  readonly dueOn: CivilDate | null
  readonly organisationId: string
  readonly id: string
}
