import type { CalendarPoint, MonthPart } from '../calendar-point.ts'
import type { Span } from '../schedule.ts'
import {
  attempt,
  type Cursor,
  isMark,
  isWord,
  peek,
  signAt,
  skipMark,
  skipWord,
  skipYearWord,
  takeNumberValue,
  takeWord,
} from './cursor.ts'
import { type NumberRange, readNumbers } from './read-numbers.ts'
import { readYears } from './read-years.ts'

/** The points that one noun names: a month, «1, 15 мая», «I – II квартал»; without their years. */
export function readPoints(cursor: Cursor, ranged: boolean): readonly Span[] | null {
  switch (signAt(cursor)) {
    case 'date':
    case 'month-of-year':
      return readDateToken(cursor)
    case 'month':
      return readMonthPoint(cursor)
    case 'edge':
      return attempt(cursor, () => readEdge(cursor))
    case 'season':
    case 'season-adjective':
      return attempt(cursor, () => readSeason(cursor))
    case 'figure':
    case 'last':
      return (
        attempt(cursor, () => readMonthsOfYear(cursor)) ?? attempt(cursor, () => readNumbered(cursor, ranged))
      )
    default:
      return null
  }
}

function readDateToken(cursor: Cursor): readonly Span[] | null {
  const token = peek(cursor)
  if (token?.kind === 'date') {
    cursor.at += 1
    skipWeekday(cursor)
    return [single({ unit: 'day', day: token.day, month: token.month, year: token.year })]
  }
  if (token?.kind === 'month-of-year') {
    cursor.at += 1
    return [single({ unit: 'month', month: token.month, part: null, year: token.year })]
  }
  return null
}

function readMonthPoint(cursor: Cursor): readonly Span[] | null {
  const month = takeNumberValue(cursor, 'month')
  if (month === null) return null
  skipMonthWord(cursor)
  return [single({ unit: 'month', month, part: readPartBehind(cursor), year: null })]
}

/** «октябрь (3 неделя)», «сентябрь, 2-я декада»: the part stands behind its month, and no other month behind it. */
function readPartBehind(cursor: Cursor): MonthPart | null {
  return attempt(cursor, () => {
    const parted = skipMark(cursor, 'comma', 'dash')
    const opened = skipMark(cursor, 'open')
    if (!opened && !parted && peek(cursor)?.kind !== 'number') return null
    const [nth, ...others] = readNumbers(cursor, false) ?? []
    if (nth === undefined || nth.from !== nth.to || others.length > 0) return null
    const parts = skipWord(cursor, 'unit', 'week')
      ? isWhichWeek(cursor)
        ? weekParts
        : []
      : skipWord(cursor, 'unit', 'decade')
        ? decadeParts
        : []
    const part = nth.from === -1 ? (parts.length === 3 ? 'end' : 'last-week') : parts[nth.from - 1]
    if (parts.length === 0 || part === undefined || isWord(cursor, 'month')) return null
    return !opened || skipMark(cursor, 'close') ? part : null
  })
}

const decadeParts: readonly MonthPart[] = ['start', 'middle', 'end']

/** «начало апреля», «конец августа», «начало учебного года», «конец года». */
function readEdge(cursor: Cursor): readonly Span[] | null {
  const edge = takeWord(cursor, 'edge')
  if (edge !== 'start' && edge !== 'middle' && edge !== 'end') return null
  const month = takeNumberValue(cursor, 'month')
  if (month !== null) return [single({ unit: 'month', month, part: edge, year: null })]
  if (edge === 'middle') return null
  const years = readYears(cursor)
  if (years !== null) {
    const [year, ...others] = years.years
    if (year === undefined || others.length > 0) return null
    return [single({ unit: years.school ? 'school-year-edge' : 'year-edge', edge, year })]
  }
  const school = skipWord(cursor, 'school')
  if (!school) skipWord(cursor, 'calendar')
  if (!skipYearWord(cursor, true)) return null
  return [single({ unit: school ? 'school-year-edge' : 'year-edge', edge, year: null })]
}

/** Winter is December to February, and so on round the year. */
const seasonMonths: readonly (readonly [number, number])[] = [
  [12, 2],
  [3, 5],
  [6, 8],
  [9, 11],
]

function readSeason(cursor: Cursor): readonly Span[] | null {
  const adjective = takeNumberValue(cursor, 'season-adjective')
  const noun = adjective === null ? takeNumberValue(cursor, 'season') : null
  if (adjective !== null && !skipWord(cursor, 'period')) return null
  const season = adjective ?? noun ?? 0
  const further =
    noun === null
      ? null
      : attempt(cursor, () => (skipMark(cursor, 'dash') ? takeNumberValue(cursor, 'season') : null))
  const first = seasonMonths[season - 1]?.[0]
  const last = seasonMonths[(further ?? season) - 1]?.[1]
  if (first === undefined || last === undefined) return null
  return [
    {
      from: { unit: 'month', month: first, part: null, year: null },
      to: { unit: 'month', month: last, part: null, year: null },
    },
  ]
}

/** «9 месяцев 2021 года», «за 6 месяцев»: what reports are made for, from January on. */
function readMonthsOfYear(cursor: Cursor): readonly Span[] | null {
  const reported = isWord(cursor, 'preposition', 'behind', -1)
  const token = peek(cursor)
  if (token?.kind !== 'number' || token.written === 'ordinal' || ![3, 6, 9, 12].includes(token.value))
    return null
  cursor.at += 1
  if (!skipWord(cursor, 'unit', 'month')) return null
  const after = peek(cursor)
  if (!isYearAhead(cursor) && !(reported && (after === undefined || after.kind === 'mark'))) return null
  const month = (number: number): CalendarPoint => ({ unit: 'month', month: number, part: null, year: null })
  return [{ from: month(1), to: month(token.value) }]
}

/** Numbers and their noun. */
function readNumbered(cursor: Cursor, ranged: boolean): readonly Span[] | null {
  const ranges = readNumbers(cursor, ranged)
  if (ranges === null) return null
  const token = peek(cursor)
  if (token?.kind === 'date' || token?.kind === 'month-of-year') return null
  // «15-мая»
  if (
    token?.kind === 'mark' &&
    token.mark === 'dash' &&
    !token.spaced &&
    isWord(cursor, 'month', undefined, 1)
  )
    cursor.at += 1
  if (isWord(cursor, 'month')) {
    const month = takeNumberValue(cursor, 'month') ?? 0
    skipWeekday(cursor)
    if (ranges.some(({ from, to }) => to > 0 && from > to)) return null
    return each(ranges, 31, (day) => dayPoint(day, month))
  }
  return readUnitPoints(cursor, ranges) ?? readMonthPlaces(cursor, ranges)
}

/** «18-31.01», «22, 29.04.2006»: the last date says the month of the days before it. */
export function readDaysBeforeDate(cursor: Cursor, ranged: boolean): readonly Span[] | null {
  if (signAt(cursor) !== 'figure') return null
  return attempt(cursor, () => {
    const days: number[] = []
    for (;;) {
      const token = peek(cursor)
      const between = peek(cursor, 1)
      if (token?.kind === 'date' && days.length > 0) break
      if (token?.kind !== 'number' || token.value > 31 || between === undefined) return null
      const range = isRangeMark(cursor, ranged)
      if (!range && !(between.kind === 'mark' && between.mark === 'comma') && !isWord(cursor, 'and', 1, 1))
        return null
      days.push(range ? -token.value : token.value)
      cursor.at += 2
    }
    const date = peek(cursor)
    if (date?.kind !== 'date') return null
    cursor.at += 1
    const { month, year } = date
    const point = (day: number): CalendarPoint => ({ unit: 'day', day, month, year })
    const last = days.at(-1) ?? 0
    if (-last > date.day) return null
    const listed = days.filter((day) => day > 0).map((day) => single(point(day)))
    return last < 0
      ? [...listed, { from: point(-last), to: point(date.day) }]
      : [...listed, single(point(date.day))]
  })
}

function isRangeMark(cursor: Cursor, ranged: boolean): boolean {
  const between = peek(cursor, 1)
  if (between?.kind === 'mark') return between.mark === 'dash'
  return ranged && (isWord(cursor, 'preposition', 'to', 1) || isWord(cursor, 'preposition', 'by', 1))
}

const most = { quarter: 4, half: 2, trimester: 3, term: 4 } as const

/** Quarters, halves, parts of the school year. */
function readUnitPoints(cursor: Cursor, ranges: readonly NumberRange[]): readonly Span[] | null {
  return attempt(cursor, () => {
    if (skipWord(cursor, 'halves')) {
      if (skipWord(cursor, 'school')) {
        return skipYearWord(cursor, true)
          ? each(ranges, 2, (number) => ({ unit: 'school-half', number, year: null }))
          : null
      }
      const ofYear = isWord(cursor, 'unit', 'year')
      // «первой половине года»; the year of «половине года 2024» is left to be read.
      if (ofYear && peek(cursor, 1)?.kind !== 'number') cursor.at += 1
      return ofYear || isYearAhead(cursor)
        ? each(ranges, 2, (number) => ({ unit: 'half', number, year: null }))
        : null
    }
    skipWord(cursor, 'school')
    skipWord(cursor, 'calendar')
    const unit = takeWord(cursor, 'unit')
    if (unit === 'half' && isSchoolYearAhead(cursor)) {
      cursor.at += 2
      return each(ranges, 2, (number) => ({ unit: 'school-half', number, year: null }))
    }
    if (unit !== 'quarter' && unit !== 'half' && unit !== 'trimester' && unit !== 'term') return null
    return each(ranges, most[unit], (number) => ({ unit, number, year: null }))
  })
}

/** «учебного года» with no figure behind it. */
function isSchoolYearAhead(cursor: Cursor): boolean {
  return isWord(cursor, 'school') && isWord(cursor, 'unit', 'year', 1) && peek(cursor, 2)?.kind !== 'number'
}

function isYearAhead(cursor: Cursor): boolean {
  const token = peek(cursor)
  return token?.kind === 'number' && token.figures === 4
}

/** Weeks, decades, halves, weekdays and working days of a named month; weeks of the plan. */
function readMonthPlaces(cursor: Cursor, ranges: readonly NumberRange[]): readonly Span[] | null {
  if (skipWord(cursor, 'halves'))
    return ofMonth(cursor, ranges, 2, (nth) => (nth === 1 ? 'first-half' : 'second-half'))
  if (skipWord(cursor, 'unit', 'decade')) {
    return ofMonth(cursor, ranges, 3, (nth) => (nth === 1 ? 'start' : nth === 2 ? 'middle' : 'end'))
  }
  if (skipWord(cursor, 'unit', 'week')) {
    const inMonth = attempt(cursor, () =>
      ofMonth(cursor, ranges, 5, (nth) => weekParts[nth - 1] ?? 'week-5', 'last-week'),
    )
    if (inMonth !== null) return inMonth
    if (isWord(cursor, 'unit') || isWord(cursor, 'each') || isWord(cursor, 'school') || !isWhichWeek(cursor))
      return null
    return each(ranges, null, (number) => ({ unit: 'plan-week', number, year: null }))
  }
  const weekday = takeNumberValue(cursor, 'weekday')
  if (weekday !== null) {
    const month = takeNumberValue(cursor, 'month')
    return month === null
      ? null
      : each(ranges, null, (nth) => ({ unit: 'weekday', weekday, nth, month, year: null }))
  }
  const working = skipWord(cursor, 'working')
  if (!skipWord(cursor, 'unit', 'day')) return null
  const month = takeNumberValue(cursor, 'month')
  if (month === null) return null
  return working
    ? each(ranges, null, (number) => ({ unit: 'working-day', number, month, year: null }))
    : each(ranges, 31, (day) => dayPoint(day, month))
}

/** «вторая неделя», «2 неделя», «II неделя»: which one, and not «2 недели», how many. */
function isWhichWeek(cursor: Cursor): boolean {
  const number = peek(cursor, -2)
  const week = peek(cursor, -1)
  if (number?.kind === 'word' && number.lexeme?.class === 'last') return true
  if (number?.kind !== 'number' || number.written === 'word') return false
  return number.written !== 'figures' || (week?.kind === 'word' && week.lexeme?.bare === true)
}

const weekParts: readonly MonthPart[] = ['week-1', 'week-2', 'week-3', 'week-4', 'week-5']

function ofMonth(
  cursor: Cursor,
  ranges: readonly NumberRange[],
  count: number,
  part: (nth: number) => MonthPart,
  last?: MonthPart,
): readonly Span[] | null {
  const month = takeNumberValue(cursor, 'month')
  if (month === null) return null
  return each(ranges, last === undefined ? count : null, (nth) =>
    nth > count
      ? null
      : { unit: 'month', month, part: nth < 0 ? (last ?? part(count)) : part(nth), year: null },
  )
}

/** A span for each range; `count` is how many there are, so that the last of them can be named. */
function each(
  ranges: readonly NumberRange[],
  count: number | null,
  point: (number: number) => CalendarPoint | null,
): readonly Span[] | null {
  const spans: Span[] = []
  for (const { from, to } of ranges) {
    const first = numbered(from, count, point)
    const last = from === to ? first : numbered(to, count, point)
    if (first === null || last === null) return null
    spans.push({ from: first, to: from === to ? null : last })
  }
  return spans
}

function numbered(
  number: number,
  count: number | null,
  point: (number: number) => CalendarPoint | null,
): CalendarPoint | null {
  if (count === null) return point(number)
  return number > count ? null : point(number < 0 ? count + 1 + number : number)
}

function dayPoint(day: number, month: number): CalendarPoint {
  return { unit: 'day', day, month, year: null }
}

function single(from: CalendarPoint): Span {
  return { from, to: null }
}

/** «23 мая (четверг)», «23 мая 2024 г., четверг»: the date says it already. */
export function skipWeekday(cursor: Cursor): void {
  const opened = isMark(cursor, 'open') || isMark(cursor, 'comma') ? 1 : 0
  if (!isWord(cursor, 'weekday', undefined, opened)) return
  cursor.at += opened + 1
  skipMark(cursor, 'close')
}

/** «мае месяце». */
function skipMonthWord(cursor: Cursor): void {
  skipWord(cursor, 'unit', 'month')
}
