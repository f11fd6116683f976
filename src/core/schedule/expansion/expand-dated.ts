import {
  addDays,
  addMonths,
  type CivilDate,
  civilDateOf,
  lastDayOfMonth,
  later,
  monthOf,
  type Period,
  yearOf,
} from '../../calendar/civil-date.ts'
import type { CalendarPoint } from '../calendar-point.ts'
import { isNewYear } from '../order-points.ts'
import type { BoundSpan, DatedSchedule, OnwardSchedule, Window } from '../schedule.ts'
import type { Laid } from './laid.ts'
import type { Ground } from './lay-point.ts'
import { isPlaced, laySpan, occurrencesOf, yearsOf } from './lay-span.ts'

/** Dates, months, quarters and lists of them (rules 1 to 4, 14 to 16). */
export function expandDated(schedule: DatedSchedule, ground: Ground): Laid {
  const { items, yearly } = schedule
  const laid = items.map((item) => ({
    item,
    found:
      schedule.year === 'next' && !isPlaced(item.span)
        ? nextYears(item, ground)
        : occurrencesOf(item.span, ground),
  }))
  const windows = laid.flatMap(({ item, found }) => found.map((one) => windowOf(item, one, yearly, ground)))
  // «июнь – август (летний период)» says the same twice.
  const several = windows.some(({ start, end }) => start !== windows[0]?.start || end !== windows[0]?.end)
  const again = laid.some(({ item, found }) => !isPlaced(item.span) && found.length > 1)
  return {
    kind: yearly || several ? 'recurring' : 'once',
    windows,
    ambiguous:
      items.some(isLoose) ||
      (items.some(isPlanWeek) && !items.every(isPlanWeek)) ||
      (items.length > 1 &&
        holdsAnother(laid.map(({ item, found }) => found.map((one) => saidDays(item, one))))) ||
      (yearly && !ground.period.oneYear && items.length === 1 && items.some(({ span }) => isPlaced(span))) ||
      (again && !yearly) ||
      (ground.period.oneYear && turnsBack(laid)) ||
      (items.some(isReportedUnit) && items.some(isDayDeadline)) ||
      (schedule.year === 'current' && !ground.period.oneYear),
    times: null,
    reportsBehind: schedule.year === 'next',
  }
}

/** «I квартал (до 10 апреля)»: a stretch of work beside a day, or what is reported and by when. */
function isReportedUnit({ bound, span }: BoundSpan): boolean {
  const { unit } = span.from
  return (
    bound === 'in' && (unit === 'quarter' || unit === 'half' || unit === 'school-half' || unit === 'term')
  )
}

function isDayDeadline(item: BoundSpan): boolean {
  return item.bound === 'by' && lastPoint(item).unit === 'day'
}

/**
 * «до 5 июля, 5 октября, 15 января» of a plan that starts in January: a list of days that goes back from the autumn to the
 * spring may mean the year after it.
 */
function turnsBack(
  laid: readonly { readonly item: BoundSpan; readonly found: readonly Period[] }[],
): boolean {
  return laid.some(({ item, found }, index) => {
    const before = laid[index - 1]
    const [here, last] = [found[0], before?.found[0]]
    if (before === undefined || here === undefined || last === undefined || here.end > last.end) return false
    const [from, to] = [lastPoint(before.item), lastPoint(item)]
    return from.unit === 'day' && to.unit === 'day' && to.year === null && isNewYear(from, to)
  })
}

function lastPoint({ span }: BoundSpan): CalendarPoint {
  return span.to ?? span.from
}

/** The days that an item names: of a deadline the last alone. */
function saidDays({ bound }: BoundSpan, { start, end }: Period): Period {
  return bound === 'in' ? { start, end } : { start: end, end }
}

/** «III квартал (июль)», «I квартал (до 1 марта)»: one item lies in another, so that it is open whether it narrows it or is one more. */
function holdsAnother(found: readonly (readonly Period[])[]): boolean {
  return found.some((some, index) =>
    some.some((one) =>
      found.some(
        (others, at) =>
          at !== index &&
          others.some(
            ({ start, end }) => start >= one.start && end <= one.end && (start > one.start || end < one.end),
          ),
      ),
    ),
  )
}

/** «1 неделя, октябрь»: a week of the plan or of the month. */
function isPlanWeek({ span }: BoundSpan): boolean {
  return span.from.unit === 'plan-week'
}

function isDeadline({ bound }: BoundSpan): boolean {
  return bound === 'by' || bound === 'by-end'
}

/** «до мая» may leave May out, «начало года» is nowhere defined: such terms are always asked about. */
export function isLoose({ bound, span }: BoundSpan): boolean {
  const last = span.to ?? span.from
  if (last.unit === 'year-edge' || last.unit === 'school-year-edge') return true
  if (bound !== 'by') return false
  switch (last.unit) {
    case 'month':
      return last.part === null
    case 'quarter':
    case 'half':
    case 'school-half':
    case 'trimester':
    case 'term':
    case 'year':
    case 'school-year':
      return true
    case 'day':
    case 'weekday':
    case 'working-day':
    case 'plan-week':
    case 'plan':
      return false
  }
}

/** The first one and the same again after each step, to the period's end (rule 6). */
export function expandOnward({ first, every, year }: OnwardSchedule, ground: Ground): Laid {
  const { period } = ground
  const start = occurrencesOf(first.span, ground)[0]
  const windows: Window[] = []
  for (let count = 0; start !== undefined; count += 1) {
    const one = shifted(start, every, count)
    if (count > 0 && one.end > period.end) break
    windows.push({ start: isDeadline(first) ? null : one.start, end: one.end })
  }
  const yearless = !isPlaced(first.span) && every !== 'year'
  return {
    kind: 'recurring',
    windows,
    ambiguous: isLoose(first) || (!period.oneYear && (year === 'current' || yearless)),
    times: null,
    reportsBehind: false,
  }
}

const monthsIn = { month: 1, quarter: 3, half: 6, year: 12 } as const

function shifted(one: Period, every: OnwardSchedule['every'], count: number): Period {
  if (every === 'week') return { start: addDays(one.start, 7 * count), end: addDays(one.end, 7 * count) }
  const start = addMonths(one.start, monthsIn[every] * count)
  const end = addMonths(one.end, monthsIn[every] * count)
  const wholeMonths = one.start !== one.end && one.end === lastDayOfMonth(yearOf(one.end), monthOf(one.end))
  return { start, end: wholeMonths ? lastDayOfMonth(yearOf(end), monthOf(end)) : end }
}

/** A repeated «до» starts with its year; a single one, or one repeated only because the plan has years, with null. */
function windowOf(item: BoundSpan, one: Period, yearly: boolean, ground: Ground): Window {
  switch (item.bound) {
    case 'in':
      return one
    case 'by':
    case 'by-end':
      return { start: yearly ? yearStart(one.end, ground) : null, end: one.end }
    case 'from':
      return { start: one.start, end: later(one.start, civilDateOf(yearOf(one.start), 12, 31)) }
  }
}

function yearStart(end: CivilDate, { period }: Ground): CivilDate {
  const start = later(civilDateOf(yearOf(end), 1, 1), period.start)
  return start > end ? civilDateOf(yearOf(end), 1, 1) : start
}

/** «года, следующего за отчётным»: for each year of the plan, in the year after it (rule 4). */
function nextYears(item: BoundSpan, ground: Ground): readonly Period[] {
  return yearsOf(ground.period)
    .map(({ start }) => laySpan(item.span, yearOf(start) + 1, ground))
    .filter((one) => one !== null)
}
