import { type CivilDate, parseCivilDate, yearOf } from '../calendar/civil-date.ts'
import { accept, type Refusal, type Result, refuse } from '../result.ts'
import { countFromEvent } from '../schedule/count-from-event.ts'
import { expandSchedule } from '../schedule/expand-schedule.ts'
import { formatSchedule } from '../schedule/format-schedule.ts'
import { parseSchedule } from '../schedule/parse-schedule.ts'
import type { PlanTime } from '../schedule/plan-time.ts'
import type { Schedule, ScheduleKind, Window } from '../schedule/schedule.ts'

/** What a person says of a term that has no day yet: its dates, the days of the event it hangs on, or other words. */
export type TermSettlement =
  | { readonly kind: 'dates'; readonly windows: readonly Window[] }
  | { readonly kind: 'event'; readonly days: readonly CivilDate[] }
  | { readonly kind: 'term'; readonly text: string }

/** What a term has become. */
export interface SettledTerm {
  readonly schedule: Schedule
  readonly kind: ScheduleKind
  /** In order, each once; at least one. */
  readonly windows: readonly Window[]
  readonly times: number
  /** The words that are read from now on; null: the document's own. */
  readonly reading: string | null
}

export type TermRefusal =
  | 'term/no-days'
  /** params: most. */
  | 'term/too-many-days'
  | 'term/day-not-real'
  | 'term/reversed'
  | 'term/not-understood'
  | 'term/still-undated'
  | 'term/no-event'

/** As many as a year has weeks, and some. */
const mostWindowsSet = 60
const years = { first: 2000, last: 2100 }

/** Gives a term without a day its dates. Whatever was said is kept in the words of the document beside it. */
export function settleTerm(
  term: Omit<SettledTerm, 'windows'>,
  settlement: TermSettlement,
  time: PlanTime,
): Result<SettledTerm, Refusal<TermRefusal>> {
  switch (settlement.kind) {
    case 'dates':
      return withWindows(term, settlement.windows)
    case 'event': {
      const { schedule } = term
      if (schedule.kind !== 'event') return refuse('term/no-event')
      if (!settlement.days.every(isReal)) return refuse('term/day-not-real')
      const { calendar, week } = time
      return withWindows(
        term,
        settlement.days.map((day) => countFromEvent(schedule, day, calendar, week)),
      )
    }
    case 'term': {
      const { schedule, understood } = parseSchedule(settlement.text)
      if (!understood || settlement.text.trim() === '') return refuse('term/not-understood')
      const { windows, kind, times } = expandSchedule(schedule, time)
      if (windows.length === 0) return refuse('term/still-undated')
      return withWindows({ schedule, kind, times: times ?? 1, reading: formatSchedule(schedule) }, windows)
    }
  }
}

function withWindows(
  term: Omit<SettledTerm, 'windows'>,
  windows: readonly Window[],
): Result<SettledTerm, Refusal<TermRefusal>> {
  if (windows.length === 0) return refuse('term/no-days')
  if (windows.length > mostWindowsSet) return refuse('term/too-many-days', { most: mostWindowsSet })
  if (!windows.every(({ start, end }) => isReal(end) && (start === null || isReal(start))))
    return refuse('term/day-not-real')
  if (windows.some(({ start, end }) => start !== null && start > end)) return refuse('term/reversed')
  const byKey = new Map(windows.map(({ start, end }) => [`${end} ${start ?? ''}`, { start, end }]))
  const ordered = [...byKey].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, window]) => window)
  return accept({ ...term, windows: ordered })
}

function isReal(text: CivilDate): boolean {
  const day = parseCivilDate(text)
  return day !== null && yearOf(day) >= years.first && yearOf(day) <= years.last
}
