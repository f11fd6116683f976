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
    const first = readItem(cursor, short, ranged)
    if (first === null || (ranged && first.to === null)) return null
    const items = [first]
    for (let next = readListed(cursor); next !== null; next = readListed(cursor)) items.push(next)
    const school = skipWord(cursor, 'school')
    const said = skipYearWord(cursor, false)
    if (school && !said) return null
    return yearsOf(items, school || (schoolBefore?.school ?? false))
  })
}

/** «2021», «2021/22», «2021–2024», «2021/22 – 2023/24». */
interface YearItem {
  readonly from: YearUnit
  readonly to: YearUnit | null
}

function readItem(cursor: Cursor, short: boolean, ranged: boolean): YearItem | null {
  const from = readUnit(cursor, short)
  if (from === null) return null
  const to = attempt(cursor, () => {
    if (isWord(cursor, 'unit', 'year') && (isMark(cursor, 'dash', 1) || ranged)) cursor.at += 1
    if (!skipMark(cursor, 'dash') && !(ranged && skipPreposition(cursor, 'to', 'by'))) return null
    return readUnit(cursor, false) ?? readShortEnd(cursor, from.year)
  })
  return { from, to }
}

function readListed(cursor: Cursor): YearItem | null {
  return attempt(cursor, () => {
    // «2022 год, 2023 год», «2022/23 учебный год, 2023/24 учебный год»: the noun may be said of each.
    const noun = isWord(cursor, 'school') ? 1 : 0
    if (
      isWord(cursor, 'unit', 'year', noun) &&
      (isMark(cursor, 'comma', noun + 1) || isWord(cursor, 'and', 1, noun + 1))
    )
      cursor.at += noun + 1
    const comma = skipMark(cursor, 'comma')
    if (!skipWord(cursor, 'and') && !comma) return null
    skipPreposition(cursor, 'in')
    return readItem(cursor, false, false)
  })
}

/** Two years before «учебный год» are one school year; more of them run to the last but one. */
function yearsOf(items: readonly YearItem[], school: boolean): YearsRead | null {
  const slashed = items.some(({ from, to }) => from.slashed || to?.slashed === true)
  const years: number[] = []
  for (const { from, to } of items) {
    if (to !== null && to.year < from.year) return null
    if (slashed && !(from.slashed && (to === null || to.slashed))) return null
    if (school && !slashed && to === null) return null
    const last = (to ?? from).year - (school && !slashed ? 1 : 0)
    years.push(...through(from.year, last))
  }
  const ranged = items.length === 1 && years.length > 1
  return years.length === 0 ? null : { years, school: school || slashed, ranged }
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
