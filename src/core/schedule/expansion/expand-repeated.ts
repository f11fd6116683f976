import { type CivilDate, earlier, later, type Period } from '../../calendar/civil-date.ts'
import type { BoundSpan, RepeatedSchedule, Window } from '../schedule.ts'
import type { Laid } from './laid.ts'
import type { Ground } from './lay-point.ts'
import { layPosition } from './lay-position.ts'
import { cutTo, isPlaced, occurrencesOf } from './lay-span.ts'
import { unitsIn } from './lay-units.ts'

/** «ежеквартально», «до 5 числа месяца, следующего за отчётным», «еженедельно по вторникам в феврале» (rules 5, 7, 9). */
export function expandRepeated(schedule: RepeatedSchedule, ground: Ground): Laid {
  const { period } = ground
  const stretches = schedule.within.flatMap((one) => stretchesOf(one, ground))
  const over = schedule.within.length === 0 ? [period] : stretches
  const windows = over.flatMap((stretch) =>
    laidIn(schedule, { ...period, start: stretch.start, end: stretch.end }, ground),
  )
  const yearless = schedule.within.some((one) => !isPlaced(one.span) && one.span.from.unit !== 'school-year')
  return {
    kind: schedule.every === 'day' && schedule.step === 1 ? 'continuous' : 'recurring',
    windows,
    ambiguous:
      schedule.unsaid ||
      schedule.at.some((one) => one.place.unit === 'unit-end' || isUnsaid(one.month, schedule)) ||
      (!period.oneYear && (schedule.year === 'current' || yearless)),
    times: schedule.times > 1 ? schedule.times : null,
    reportsBehind: schedule.at.some((one) => one.month === 'following' || isUnsaid(one.month, schedule)),
  }
}

function isUnsaid(month: number | 'following' | 'unsaid', { every }: RepeatedSchedule): boolean {
  return month === 'unsaid' && every !== 'month' && every !== 'week'
}

function laidIn(schedule: RepeatedSchedule, stretch: Ground['period'], ground: Ground): readonly Window[] {
  const { every, step, at } = schedule
  if (at.length === 0) {
    return every === 'day' && step === 1
      ? [windowOf(stretch)]
      : unitsIn(every, step, stretch, 'whole').map(windowOf)
  }
  return at.flatMap((position) => {
    const days =
      position.bound === 'in' && position.month !== 'following' && position.place.unit !== 'unit-end'
    return unitsIn(
      every,
      step,
      stretch,
      days && (every === 'week' || every === 'month') ? 'touching' : 'whole',
    )
      .map((unit) => layPosition(position, unit, every, ground))
      .filter((one) => one !== null)
      .filter((one) => !days || (one.start >= stretch.start && one.end <= stretch.end))
      .map(windowOf)
  })
}

/** A stretch that the plan holds in part is cut to it; one that it does not hold at all is taken as it is named. */
function stretchesOf({ bound, span }: BoundSpan, ground: Ground): readonly Period[] {
  const { period } = ground
  const found = occurrencesOf(span, ground)
  if (bound === 'in') return found.map((one) => cutTo(one, period) ?? one)
  const first = found[0]
  if (first === undefined) return []
  return bound === 'from'
    ? [{ start: later(first.start, period.start), end: later(first.start, period.end) }]
    : [{ start: period.start, end: earlier(first.end, period.end) }]
}

function windowOf({ start, end }: { readonly start: CivilDate; readonly end: CivilDate }): Window {
  return { start, end }
}
