import type { Schedule, ScheduleKind, Window } from '../../schedule/schedule.ts'
import type { Track } from '../track.ts'

/** A measure of a plan in force, as far as a change of the plan is compared with it. */
export interface MeasureBefore {
  readonly id: string
  readonly number: string | null
  readonly track: Track | null
  readonly title: string
  readonly result: string | null
  readonly audience: string | null
  readonly assignments: readonly AssignmentBefore[]
}

export interface AssignmentBefore {
  readonly id: string
  readonly due: string | null
  readonly reading: string | null
  readonly responsible: string | null
  readonly parties: readonly string[]
  readonly schedule: Schedule
  readonly kind: ScheduleKind
  readonly windows: readonly Window[]
  readonly times: number
}
