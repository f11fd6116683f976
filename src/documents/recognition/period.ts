import { type CivilDate, civilDateOf, daysInMonth, existsDay } from '#core/calendar/civil-date.ts'
import { listBetween, monthStems, ordinalStems, periodAtom, rangeBetween } from './ru/period-words.ts'

/** A stretch of days that a text names, with where it stands there. */
export interface NamedPeriod {
  readonly start: CivilDate
  readonly end: CivilDate
  readonly from: number
  readonly to: number
}

interface Atom {
  readonly year: number | null
  readonly startMonth: number
  readonly startDay: number
  readonly endYear: number | null
  readonly endMonth: number
  /** null: the month's last. */
  readonly endDay: number | null
  /** Nothing but a year. */
  readonly bareYear: boolean
  readonly from: number
  readonly to: number
}

const romans: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

/**
 * The periods named in a text, in order: «2021-2024 годы», «сентябрь 2022 – 2025 гг.», «2022/2023 учебный год». An end
 * lends its year to a beginning without one; what has no year at all takes `year`, or is left out.
 */
export function namedPeriods(text: string, year: number | null = null): readonly NamedPeriod[] {
  const atoms = atomsOf(text)
  const periods: NamedPeriod[] = []
  for (let i = 0; i < atoms.length; i++) {
    const first = atoms[i]
    if (first === undefined) continue
    let last = first
    for (
      let next = atoms[i + 1];
      next !== undefined && links(text, last, next, first === last);
      next = atoms[i + 1]
    ) {
      last = next
      i++
    }
    const endYear = last.endYear ?? first.year ?? year
    if (endYear === null) continue
    const startYear =
      first.year ?? (first !== last && first.startMonth > last.endMonth ? endYear - 1 : endYear)
    const start = civil(startYear, first.startMonth, first.startDay)
    const end = civil(endYear, last.endMonth, last.endDay ?? daysInMonth(endYear, last.endMonth))
    if (start !== null && end !== null && start <= end)
      periods.push({ start, end, from: first.from, to: last.to })
  }
  return periods
}

/** The two ends of a range; years also follow each other in a list: «2021, 2022 и 2023 годы». */
function links(text: string, one: Atom, next: Atom, first: boolean): boolean {
  const between = text.slice(one.to, next.from)
  if (first && rangeBetween.test(between)) return true
  const years = one.bareYear && next.bareYear && next.year === (one.year ?? 0) + 1
  return years && listBetween.test(between)
}

function atomsOf(text: string): readonly Atom[] {
  const atoms: Atom[] = []
  for (const match of text.matchAll(periodAtom)) {
    const groups = match.groups ?? {}
    const years = match.slice(1).filter((part) => part !== undefined && /^20[0-4]\d$/u.test(part))
    const year = years.length === 0 ? null : Number(years[0])
    const span = { from: match.index, to: match.index + match[0].length }
    const whole = (startMonth: number, endMonth: number, endYear = year): Atom => ({
      year,
      startMonth,
      startDay: 1,
      endYear,
      endMonth,
      endDay: null,
      bareYear: false,
      ...span,
    })
    const day = groups.day ?? groups.shortDay ?? groups.wordDay
    const monthDigits = groups.dayMonth ?? groups.shortMonth
    const school = groups.schoolFrom ?? groups.slashFrom ?? groups.halfFrom
    if (groups.fromDay !== undefined) {
      const month =
        groups.rangeNumber === undefined ? monthNumber(groups.rangeMonth ?? '') : Number(groups.rangeNumber)
      atoms.push({ ...whole(month, month), startDay: Number(groups.fromDay), endDay: Number(groups.toDay) })
    } else if (day !== undefined) {
      const month = monthDigits === undefined ? monthNumber(groups.wordMonth ?? '') : Number(monthDigits)
      atoms.push({ ...whole(month, month), startDay: Number(day), endDay: Number(day) })
    } else if (school !== undefined) {
      const from = Number(school)
      const to =
        Math.floor(from / 100) * 100 + (Number(groups.schoolTo ?? groups.slashTo ?? groups.halfTo) % 100)
      if (to <= from || to > from + (groups.schoolTo === undefined ? 1 : 8)) continue
      if (groups.schoolHalf === undefined) atoms.push({ ...whole(9, 5, to), year: from, endDay: 31 })
      // The halves of a school year: September to December, January to May.
      else if (ordinal(groups.schoolHalf) === 1) atoms.push({ ...whole(9, 12, from), year: from })
      else atoms.push({ ...whole(1, 5, to), year: to })
    } else if (groups.quarter !== undefined) {
      const quarter = ordinal(groups.quarter)
      atoms.push(whole(quarter * 3 - 2, quarter * 3))
    } else if (groups.half !== undefined) {
      const half = ordinal(groups.half)
      atoms.push(whole(half * 6 - 5, half * 6))
    } else if (groups.month !== undefined) {
      const month = monthNumber(groups.month)
      atoms.push(whole(month, month))
    } else if (groups.year !== undefined) atoms.push({ ...whole(1, 12), bareYear: true })
  }
  return atoms
}

function ordinal(word: string): number {
  const small = word.toLowerCase()
  const stem = ordinalStems.findIndex((one) => small.startsWith(one))
  return stem >= 0 ? stem + 1 : (romans[small] ?? Number(small))
}

function monthNumber(word: string): number {
  const small = word.toLowerCase()
  const found = monthStems.findIndex((stem, i) => i !== 4 && small.startsWith(stem))
  return found < 0 ? 5 : found + 1
}

/** null: there is no such day. */
function civil(year: number, month: number, day: number): CivilDate | null {
  return existsDay(year, month, day) ? civilDateOf(year, month, day) : null
}

/** The first single day that a text names with its year. */
export function firstDate(text: string): CivilDate | null {
  const bare = text.replace(/[«»"„“]/gu, ' ')
  for (const period of namedPeriods(bare)) {
    if (/\d/u.test(bare.slice(period.from, period.from + 1)) && period.start === period.end)
      return period.start
  }
  return null
}
