import type { CivilDate } from '../calendar/civil-date.ts'

export type ScheduleKind = 'once' | 'recurring' | 'continuous' | 'external' | 'event' | 'none'

/** An interval of execution; its end is the due day. `start` is null where the text only says «до …». */
export interface Window {
  readonly start: CivilDate | null
  readonly end: CivilDate
}
