import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { PlanView } from '#contract/plan.ts'
import { addDays, type CivilDate } from '#core/calendar/civil-date.ts'
import { isWorkingDay, type WorkingCalendar } from '#core/calendar/working-days.ts'
import { dayNumber } from '../../../ru/dates.ts'

export const zooms = ['year', 'quarter', 'month', 'week', 'day'] as const
export type Zoom = (typeof zooms)[number]

/** How wide a day is drawn, in pixels. */
const dayWidth: Readonly<Record<Zoom, number>> = { year: 0.52, quarter: 2.6, month: 9, week: 22, day: 44 }

/** A plan of more than a year and a half is first shown by years, a shorter one by quarters. */
export function firstZoom(plan: PlanView): Zoom {
  return dayNumber(plan.end ?? plan.horizon) - dayNumber(plan.start) > 550 ? 'year' : 'quarter'
}

export interface GanttScale {
  readonly first: CivilDate
  readonly last: CivilDate
  readonly width: number
  /** Where a day begins, in pixels from the left. */
  readonly x: (day: CivilDate) => number
  /** Where a day ends. */
  readonly end: (day: CivilDate) => number
}

export interface Tick {
  readonly day: CivilDate
  readonly year: number
  readonly month: number
  /** Day of the month. */
  readonly date: number
}

/** From the month of the first window to the month of the last one, with today in between if it is near. */
export function ganttScale(plan: PlanView, zoom: Zoom): GanttScale {
  const days = [plan.start, plan.end ?? plan.horizon]
  for (const measure of plan.measures)
    for (const assignment of measure.assignments)
      for (const task of assignment.tasks) {
        if (task.startOn !== null) days.push(task.startOn)
        if (task.dueOn !== null) days.push(task.dueOn)
      }
  days.sort()
  const first = monthStart(days[0] ?? plan.start)
  const last = monthEnd(days.at(-1) ?? plan.horizon)
  const count = dayNumber(last) - dayNumber(first) + 1
  const width = Math.ceil(count * dayWidth[zoom])
  const scale: ScaleLinear<number, number> = scaleLinear()
    .domain([dayNumber(first), dayNumber(last) + 1])
    .range([0, width])
  return {
    first,
    last,
    width,
    x: (day) => scale(dayNumber(day)),
    end: (day) => scale(dayNumber(day) + 1),
  }
}

/** First days of months between two days, each `step` months: 1 months, 3 quarters, 12 years. */
export function monthTicks(first: CivilDate, last: CivilDate, step: 1 | 3 | 12): readonly Tick[] {
  const ticks: Tick[] = []
  let year = Number(first.slice(0, 4))
  let month = Math.floor((Number(first.slice(5, 7)) - 1) / step) * step + 1
  for (;;) {
    const day = `${year}-${String(month).padStart(2, '0')}-01` as CivilDate
    if (day > last) return ticks
    ticks.push({ day: day < first ? first : day, year, month, date: 1 })
    month += step
    if (month > 12) {
      month -= 12
      year += 1
    }
  }
}

/** Every day from one to another. */
export function dayTicks(first: CivilDate, last: CivilDate): readonly Tick[] {
  const ticks: Tick[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) ticks.push(tickOf(day))
  return ticks
}

/** Stretches of days that are not worked, both ends belonging to them. */
export function daysOff(
  calendar: WorkingCalendar,
  first: CivilDate,
  last: CivilDate,
): readonly { readonly from: CivilDate; readonly to: CivilDate }[] {
  const stretches: { from: CivilDate; to: CivilDate }[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) continue
    const before = stretches.at(-1)
    if (before !== undefined && addDays(before.to, 1) === day) before.to = day
    else stretches.push({ from: day, to: day })
  }
  return stretches
}

function tickOf(day: CivilDate): Tick {
  return {
    day,
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    date: Number(day.slice(8, 10)),
  }
}

/** Mondays between two days. */
export function weekTicks(first: CivilDate, last: CivilDate): readonly Tick[] {
  const ticks: Tick[] = []
  const start = dayNumber(first)
  for (let number = start + ((11 - (start % 7)) % 7); number <= dayNumber(last); number += 7) {
    const day = new Date(number * 86_400_000).toISOString().slice(0, 10) as CivilDate
    ticks.push(tickOf(day))
  }
  return ticks
}

function monthStart(day: CivilDate): CivilDate {
  return `${day.slice(0, 7)}-01` as CivilDate
}

function monthEnd(day: CivilDate): CivilDate {
  const end = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0))
  return end.toISOString().slice(0, 10) as CivilDate
}
