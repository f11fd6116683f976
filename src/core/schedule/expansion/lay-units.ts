import { addDays, addMonths, type Period, weekdayOf, yearOf } from '../../calendar/civil-date.ts'
import { halfYearPeriod, monthPeriod, quarterPeriod } from '../../calendar/quarter.ts'
import {
  type SchoolPart,
  schoolPartCount,
  schoolPartPeriod,
  schoolYearPeriod,
} from '../../calendar/school-year.ts'
import type { RepeatUnit } from '../schedule.ts'
import { monthPartPeriod } from './lay-point.ts'
import { cutTo, isInside, overlaps, yearsOf } from './lay-span.ts'

/** Which units count: those whole inside, cut to the period, or all that touch it (their days are looked at later). */
export type UnitReach = 'whole' | 'touching'

interface Stretch extends Period {
  readonly oneYear: boolean
  readonly bySchoolYear: boolean
}

/** Each unit inside the stretch; several at a time where `step` is more than one, counted from its start (rule 9). */
export function unitsIn(
  unit: RepeatUnit,
  step: number,
  stretch: Stretch,
  reach: UnitReach,
): readonly Period[] {
  if (unit === 'year' && step === 1) return yearsOf(stretch)
  if (unit === 'school-year') return schoolYearsIn(stretch)
  if (step > 1 && unit !== 'week') return stepsIn(unit, step, stretch)
  const all = unitsAround(unit, stretch)
  const whole = all.filter((one) => isInside(one, stretch))
  if (reach === 'whole' && whole.length > 0) return step === 1 ? whole : grouped(whole, step)
  const touching = all.filter((one) => overlaps(one, stretch))
  // «раз в две недели по вторникам»: every other of them.
  if (reach === 'touching') return touching.filter((_, index) => index % step === 0)
  return touching.map((one) => cutTo(one, stretch) ?? one)
}

/** School years that start inside, cut to the stretch; where none does, the one it lies in (rules 7 and 21). */
export function schoolYearsIn(stretch: Period): readonly Period[] {
  const all: Period[] = []
  for (let year = yearOf(stretch.start) - 1; year <= yearOf(stretch.end); year += 1) {
    all.push(schoolYearPeriod(year))
  }
  const starting = all.filter(({ start }) => start >= stretch.start && start <= stretch.end)
  const meant = starting.length > 0 ? starting : all.filter((one) => overlaps(one, stretch)).slice(0, 1)
  return meant.map((one) => cutTo(one, stretch) ?? one)
}

function unitsAround(unit: RepeatUnit, stretch: Stretch): readonly Period[] {
  if (unit === 'week') return weeksAround(stretch)
  const all: Period[] = []
  for (let year = yearOf(stretch.start) - 1; year <= yearOf(stretch.end); year += 1) {
    all.push(...unitsOfYear(unit, year, stretch.bySchoolYear))
  }
  return all
}

function unitsOfYear(unit: RepeatUnit, year: number, bySchoolYear: boolean): readonly Period[] {
  switch (unit) {
    case 'decade':
      return months.flatMap((month) =>
        (['start', 'middle', 'end'] as const).map((part) => monthPartPeriod(year, month, part)),
      )
    case 'month':
      return months.map((month) => monthPeriod(year, month))
    case 'quarter':
      return [1, 2, 3, 4].map((quarter) => quarterPeriod(year, quarter))
    case 'half':
      return bySchoolYear
        ? schoolParts(year, 'school-half')
        : [1, 2].map((half) => halfYearPeriod(year, half))
    case 'trimester':
    case 'term':
      return schoolParts(year, unit)
    case 'day':
    case 'week':
    case 'year':
    case 'school-year':
      return []
  }
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

function schoolParts(year: number, part: SchoolPart): readonly Period[] {
  return Array.from({ length: schoolPartCount(part) }, (_, index) => schoolPartPeriod(year, part, index + 1))
}

function weeksAround(stretch: Period): readonly Period[] {
  const weeks: Period[] = []
  for (
    let day = addDays(stretch.start, 1 - weekdayOf(stretch.start));
    day <= stretch.end;
    day = addDays(day, 7)
  ) {
    weeks.push({ start: day, end: addDays(day, 6) })
  }
  return weeks
}

function stepsIn(unit: RepeatUnit, step: number, stretch: Period): readonly Period[] {
  const steps: Period[] = []
  for (let count = 0; ; count += 1) {
    const start = onward(stretch.start, unit, step * count)
    if (start > stretch.end) return steps
    const cut = cutTo({ start, end: addDays(onward(stretch.start, unit, step * (count + 1)), -1) }, stretch)
    if (cut !== null) steps.push(cut)
  }
}

const monthsIn = { month: 1, quarter: 3, trimester: 3, half: 6, year: 12 } as const
const daysIn = { day: 1, week: 7, decade: 10 } as const

function onward(from: Period['start'], unit: RepeatUnit, count: number): Period['start'] {
  if (unit === 'day' || unit === 'week' || unit === 'decade') return addDays(from, daysIn[unit] * count)
  const length = unit === 'school-year' ? 12 : unit === 'term' ? 3 : monthsIn[unit]
  return addMonths(from, length * count)
}

function grouped(units: readonly Period[], step: number): readonly Period[] {
  const groups: Period[] = []
  for (let index = 0; index < units.length; index += step) {
    const first = units[index]
    const last = units[Math.min(index + step, units.length) - 1]
    if (first !== undefined && last !== undefined) groups.push({ start: first.start, end: last.end })
  }
  return groups
}
