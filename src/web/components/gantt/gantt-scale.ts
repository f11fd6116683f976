import { addDays, type CivilDate } from '#core/calendar/civil-date.ts'
import { isWorkingDay, type WorkingCalendar } from '#core/calendar/working-days.ts'
import { dayNumber } from '../../ru/dates.ts'
import type { GanttSheet } from './gantt-row.ts'

export const zooms = ['year', 'quarter', 'month', 'week', 'day'] as const
export type Zoom = (typeof zooms)[number]

/** How wide a day is drawn, in pixels. */
const dayWidths: Readonly<Record<Zoom, number>> = { year: 0.52, quarter: 2.6, month: 9, week: 22, day: 44 }

export function zoomOf(asked: string | undefined, sheet: GanttSheet): Zoom {
  return zooms.find((one) => one === asked) ?? firstZoom(sheet)
}

/** What lasts for more than a year and a half is first shown by years, else by quarters. */
function firstZoom({ start, end }: GanttSheet): Zoom {
  return dayNumber(end) - dayNumber(start) > 550 ? 'year' : 'quarter'
}

export interface GanttScale {
  readonly first: CivilDate
  readonly last: CivilDate
  readonly dayWidth: number
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

/** From the month of the first day that is drawn to the month of the last one. */
export function stretchOf({ rows, start, end }: GanttSheet): Pick<GanttScale, 'first' | 'last'> {
  let [first, last] = [start, end]
  for (const row of rows) {
    if (row.kind === 'section') continue
    for (const { startOn, dueOn } of row.tasks) {
      for (const day of [startOn, dueOn]) {
        if (day === null) continue
        if (day < first) first = day
        if (day > last) last = day
      }
    }
  }
  return { first: monthStart(first), last: monthEnd(last) }
}

export function ganttScale(
  { first, last }: Pick<GanttScale, 'first' | 'last'>,
  wanted: Zoom | { readonly width: number },
): GanttScale {
  const origin = dayNumber(first)
  const count = dayNumber(last) - origin + 1
  const dayWidth = typeof wanted === 'string' ? dayWidths[wanted] : wanted.width / count
  return {
    first,
    last,
    dayWidth,
    width: count * dayWidth,
    x: (day) => (dayNumber(day) - origin) * dayWidth,
    end: (day) => (dayNumber(day) - origin + 1) * dayWidth,
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
