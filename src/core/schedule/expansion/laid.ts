import type { ScheduleKind, Window } from '../schedule.ts'

/** What laying one schedule over a period gives; `reportsBehind` where windows may lie behind it and that is no finding. */
export interface Laid {
  readonly kind: ScheduleKind
  readonly windows: readonly Window[]
  readonly ambiguous: boolean
  readonly times: number | null
  readonly reportsBehind: boolean
}
