import type { CalendarPoint } from '../calendar-point.ts'
import type { Span } from '../schedule.ts'
import {
  attempt,
  type Cursor,
  isMark,
  isWord,
  peek,
  skipMark,
  skipPreposition,
  skipWord,
  skipYearWord,
} from './cursor.ts'
import { isYear } from './scan-figures.ts'

/** Years as the text names them; school years by the year in which they start. */
export interface YearsRead {
  readonly years: readonly number[]
  readonly school: boolean
  /** «2021–2024», and not «2021, 2024». */
  readonly ranged: boolean
}

interface YearUnit {
  readonly year: number
  /** «2021/22», or «2021-2022» before «учебный год». */
  readonly slashed: boolean
}

/**
 * «2022 г.», «2021/22 учебный год», «2021–2024 гг.», «2022, 2023 годы», «с 2022 по 2024 год», «учебного года 2021–2022».
 * `short` allows «22 г.», as after a month.
 */
export function readYears(cursor: Cursor, short = false): YearsRead | null {
  return attempt(cursor, () => {
    const schoolBefore = attempt(cursor, () => {
      const school = skipWord(cursor, 'school')
      return skipYearWord(cursor, false) ? { school } : null
    })
    const ranged = skipPreposition(cursor, 'from')
    const first = readUnit(cursor, short)
    if (first === null) return null
    const units = [first]
    let isRange = false
    for (;;) {
      const next = attempt(cursor, () => {
        skipYearWordBetween(cursor)
        const range = skipMark(cursor, 'dash') || (ranged && skipPreposition(cursor, 'to', 'by'))
        if (!range && !skipMark(cursor, 'comma') && !skipWord(cursor, 'and')) return null
        if (!range) skipPreposition(cursor, 'in')
        const unit = readUnit(cursor, false) ?? (range ? readShortEnd(cursor, first.year) : null)
        return unit === null ? null : { unit, range }
      })
      if (next === null) break
      units.push(next.unit)
      isRange = isRange || next.range
    }
    if (ranged && !isRange) return null
    const school = skipWord(cursor, 'school')
    const said = skipYearWord(cursor, false)
    if (school && !said) return null
    return yearsOf(units, isRange, school || (schoolBefore?.school ?? false))
  })
}

function skipYearWordBetween(cursor: Cursor): void {
  if (isWord(cursor, 'unit', 'year') && isMark(cursor, 'dash', 1)) cursor.at += 1
}

function yearsOf(units: readonly YearUnit[], ranged: boolean, school: boolean): YearsRead | null {
  const first = units[0]
  const last = units.at(-1)
  if (first === undefined || last === undefined || last.year < first.year) return null
  const slashed = units.some((one) => one.slashed)
  const list = ranged ? through(first.year, last.year) : units.map(({ year }) => year)
  if (ranged && units.length > 2) return null
  if (!school && !slashed) return { years: list, school: false, ranged }
  if (slashed) return units.every((one) => one.slashed) ? { years: list, school: true, ranged } : null
  if (!ranged) return null
  const years = list.slice(0, -1)
  return { years, school: true, ranged: years.length > 1 }
}

function readUnit(cursor: Cursor, short: boolean): YearUnit | null {
  const token = peek(cursor)
  if (token?.kind !== 'number' || token.written !== 'figures') return null
  if (token.figures === 4 && isYear(token.value)) {
    cursor.at += 1
    return { year: token.value, slashed: readSlash(cursor, token.value) }
  }
  if (token.figures !== 2) return null
  const year = 2000 + token.value
  return attempt(cursor, () => {
    cursor.at += 1
    if (readSlash(cursor, year)) return { year, slashed: true }
    return short && isWord(cursor, 'unit', 'year') ? { year, slashed: false } : null
  })
}

/** «/22», «/2022» behind 2021. */
function readSlash(cursor: Cursor, year: number): boolean {
  return (
    attempt(cursor, () => {
      if (!skipMark(cursor, 'slash')) return null
      return readShortEnd(cursor, year)?.year === year + 1 ? true : null
    }) ?? false
  )
}

/** «22» or «2022» behind «2021-». */
function readShortEnd(cursor: Cursor, first: number): YearUnit | null {
  const token = peek(cursor)
  if (token?.kind !== 'number' || token.written !== 'figures') return null
  const year = token.figures === 2 ? Math.floor(first / 100) * 100 + token.value : token.value
  if (!isYear(year) || year <= first || (token.figures !== 2 && token.figures !== 4)) return null
  cursor.at += 1
  return { year, slashed: false }
}

function through(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.min(to - from, 60) + 1 }, (_, index) => from + index)
}

/** The years as spans: a range is one, a list is several (rules 8 and 16). */
export function spansOfYears({ years, school, ranged }: YearsRead): readonly Span[] {
  const point = (year: number): CalendarPoint => ({ unit: school ? 'school-year' : 'year', year })
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return []
  if (ranged && first !== last) return [{ from: point(first), to: point(last) }]
  return years.map((year) => ({ from: point(year), to: null }))
}
