import type { Schedule, ScheduleKind, Window } from '#core/schedule/schedule.ts'

/** A term with who answers for it, as it was understood on the day the plan was put in force. */
export interface AssignmentRecord {
  readonly id: string
  readonly planId: string
  readonly measureId: string
  readonly position: number
  readonly due: string | null
  readonly reading: string | null
  readonly responsible: string | null
  readonly parties: readonly string[]
  readonly schedule: Schedule
  readonly kind: ScheduleKind
  readonly windows: readonly Window[]
  readonly times: number
  /** In an edition that is no more: the row of the plan that went on from this one. */
  readonly copyOf?: string
}
