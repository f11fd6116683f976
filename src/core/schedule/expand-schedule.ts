import { expandContinuous } from './expansion/expand-continuous.ts'
import { expandDated, expandOnward } from './expansion/expand-dated.ts'
import { expandRepeated } from './expansion/expand-repeated.ts'
import type { Laid } from './expansion/laid.ts'
import type { Ground } from './expansion/lay-point.ts'
import { type PlanTime, type TermPeriod, termPeriodOf } from './plan-time.ts'
import type { PhasedSchedule, PlainSchedule, Schedule, ScheduleKind, Window } from './schedule.ts'

/** A term laid over a plan: its windows in order, and what is to be said about them. */
export interface Expansion {
  readonly kind: ScheduleKind
  readonly windows: readonly Window[]
  /** The text leaves a choice that a person should make; the windows are the likeliest reading. */
  readonly ambiguous: boolean
  /** How often in each window, where more than once. */
  readonly times: number | null
  readonly authority: string | null
  readonly event: string | null
  /** Signed ISO 8601 duration, in working days where `working`. */
  readonly offset: string | null
  readonly working: boolean
  /** A window ends outside the period; those that report on it after its end aside (rule 21). */
  readonly outsidePeriod: boolean
}

const nothing = {
  windows: [],
  ambiguous: false,
  times: null,
  authority: null,
  event: null,
  offset: null,
  working: false,
  outsidePeriod: false,
} as const

export function expandSchedule(schedule: Schedule, time: PlanTime): Expansion {
  return schedule.kind === 'phased' ? expandPhased(schedule, time) : expandPlain(schedule, time)
}

/** The first phase with a bounded window decides, and is always asked about (rules 11 and 16). */
function expandPhased({ phases }: PhasedSchedule, time: PlanTime): Expansion {
  const laid = phases.map(({ schedule }) => expandPlain(schedule, time))
  const bounded = laid.find(({ kind }) => kind === 'once' || kind === 'recurring')
  const decides = bounded ?? laid.find(({ windows }) => windows.length > 0) ?? laid[0]
  return decides === undefined ? { kind: 'none', ...nothing } : { ...decides, ambiguous: true }
}

function expandPlain(schedule: PlainSchedule, time: PlanTime): Expansion {
  switch (schedule.kind) {
    case 'none':
      return { kind: 'none', ...nothing }
    case 'external':
      return { kind: 'external', ...nothing, authority: schedule.authority }
    case 'event': {
      const { event, offset, working } = schedule
      return { kind: 'event', ...nothing, event, offset, working }
    }
    case 'dated':
      return laidOver(time, (ground) => expandDated(schedule, ground))
    case 'onward':
      return laidOver(time, (ground) => expandOnward(schedule, ground))
    case 'repeated':
      return laidOver(time, (ground) => expandRepeated(schedule, ground))
    case 'continuous':
      return laidOver(time, (ground) => expandContinuous(schedule, ground))
  }
}

function laidOver(time: PlanTime, lay: (ground: Ground) => Laid): Expansion {
  const period = termPeriodOf(time)
  return expansionOf(lay({ period, calendar: time.calendar, week: time.week ?? 5 }), period)
}

function expansionOf(
  { kind, windows: laid, ambiguous, times, reportsBehind }: Laid,
  period: TermPeriod,
): Expansion {
  const windows = inOrder(laid)
  return {
    kind,
    windows,
    ambiguous,
    times,
    authority: null,
    event: null,
    offset: null,
    working: false,
    outsidePeriod: !reportsBehind && windows.some((one) => isOutside(one, period)),
  }
}

function isOutside({ end }: Window, period: TermPeriod): boolean {
  return end < period.start || (end > period.end && !period.openEnded)
}

function inOrder(windows: readonly Window[]): readonly Window[] {
  const plain = windows.map(({ start, end }) => ({ start, end }))
  if (isOrdered(plain)) return plain
  const sorted = plain.toSorted(compare)
  return sorted.filter((one, index) => index === 0 || compare(sorted[index - 1] ?? one, one) !== 0)
}

/** In order and each once, as most are laid. */
function isOrdered(windows: readonly Window[]): boolean {
  for (let index = 1; index < windows.length; index += 1) {
    const [before, one] = [windows[index - 1], windows[index]]
    if (before !== undefined && one !== undefined && compare(before, one) >= 0) return false
  }
  return true
}

/** By the start, where it is said; then by the end. */
function compare(one: Window, other: Window): number {
  return (
    byDay(one.start ?? one.end, other.start ?? other.end) ||
    byDay(one.end, other.end) ||
    byDay(one.start ?? '', other.start ?? '')
  )
}

function byDay(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
