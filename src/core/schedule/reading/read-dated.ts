import type { CalendarPoint } from '../calendar-point.ts'
import { goesBack, isNewYear, order } from '../order-points.ts'
import type { BoundSpan, Span } from '../schedule.ts'
import {
  attempt,
  type Cursor,
  isMark,
  isWord,
  skipMark,
  skipPreposition,
  skipWord,
  skipYearWord,
} from './cursor.ts'
import type { Piece } from './piece.ts'
import { readBound } from './read-bound.ts'
import { readPlanEnd } from './read-plan-end.ts'
import { readDaysBeforeDate, readPoints, skipWeekday } from './read-points.ts'
import { readYearWord } from './read-year-word.ts'
import { readYears } from './read-years.ts'
import { inYears, sharedYears } from './set-years.ts'

/** «до 31.05», «с 1 по 15 ноября», «апрель, май – июнь 2022 г.», «с сентября», «I, III кв.». */
export function readDated(cursor: Cursor): readonly Piece[] | null {
  return attempt(cursor, () => {
    const { bound, starting, spokenTo } = readBound(cursor)
    if (bound === 'by' && !spokenTo) {
      const end = readPlanEnd(cursor)
      if (end !== null) return [{ is: 'dated', items: end }, ...yearWords(cursor)]
    }
    if (spokenTo && isWord(cursor, 'edge')) return null
    const read = readSpans(cursor, bound === 'from')
    if (read === null) return null
    const { spans, words } = read
    const [first] = spans
    if (bound === 'from' && spans.some(({ from }) => isYearEnd(from))) return null
    skipWord(cursor, 'including')
    if (bound !== 'from') {
      return [{ is: 'dated', items: spans.map((span): BoundSpan => ({ bound, span })) }, ...words]
    }
    if (spans.length !== 1 || first === undefined) {
      // «с 1 по 5, с 10 по 15 мая» is read one by one; «с мая, июня» says nothing.
      return spans.every(({ to }) => to !== null)
        ? [{ is: 'dated', items: spans.map((span) => ({ bound: 'in', span })) }, ...words]
        : null
    }
    return first.to === null
      ? [{ is: 'from', span: { from: firstDay(first.from), to: null }, starting }, ...words]
      : [{ is: 'dated', items: [{ bound: 'in', span: first }] }, ...words]
  })
}

/** «с начала учебного года» is its first day. */
function firstDay(point: CalendarPoint): CalendarPoint {
  if (point.unit !== 'year-edge' && point.unit !== 'school-year-edge') return point
  return { unit: 'day', day: 1, month: point.unit === 'year-edge' ? 1 : 9, year: point.year }
}

function isYearEnd(point: CalendarPoint): boolean {
  return (point.unit === 'year-edge' || point.unit === 'school-year-edge') && point.edge === 'end'
}

interface SpansRead {
  readonly spans: readonly Span[]
  readonly words: readonly Piece[]
}

/** A list of spans; a year at its end holds for all before it that have none. */
function readSpans(cursor: Cursor, ranged: boolean): SpansRead | null {
  const spans: Span[] = []
  const words: Piece[] = []
  for (;;) {
    const before = spans.at(-1)
    const next = attempt(cursor, () => {
      const separated = before === undefined || skipSeparator(cursor)
      if (!separated && !(before !== undefined && isBareMonth(before) && isWord(cursor, 'month'))) return null
      if (before !== undefined) skipPreposition(cursor, 'in')
      const read = readSpan(cursor, ranged)
      // «до 15 июля, II полугодие – до 15 января»: what the next report is about is no deadline of this one.
      if (before !== undefined && isMark(cursor, 'dash') && isWord(cursor, 'preposition', 'by', 1))
        return null
      return read === null ? null : { read, separated }
    })
    if (next === null) break
    const laid = place(spans, next.read.spans, next.separated)
    if (laid === null) return null
    spans.splice(0, spans.length, ...laid)
    words.push(...next.read.words)
    if (ranged) break
  }
  return spans.length === 0 ? null : { spans, words }
}

/** The new spans behind those before them, with the years that each side lends the other; null where none can be lent. */
function place(before: readonly Span[], next: readonly Span[], separated: boolean): readonly Span[] | null {
  const last = before.at(-1)
  const first = next[0]
  if (last === undefined || first === undefined) return [...before, ...next]
  if (!separated) return joinMonths(before, last, next, first)
  if (first.from.year !== null) {
    const lent = lendBack(before, first)
    return lent === null ? null : [...lent, ...next]
  }
  const from = (last.to ?? last.from).year
  if (from === null) return [...before, ...next]
  return [...before, ...next.map((span) => lendOn(span, last, from))]
}

/** Two months with only a blank between them are a range if they are neighbours, else a list (rule 16). */
function joinMonths(
  before: readonly Span[],
  last: Span,
  next: readonly Span[],
  first: Span,
): readonly Span[] | null {
  const one = last.from
  const other = first.from
  if (one.unit !== 'month' || other.unit !== 'month') return null
  const neighbours = other.month === (one.month % 12) + 1
  if (!neighbours || first.to !== null) return place(before, next, true)
  return [...before.slice(0, -1), sharedYears({ from: one, to: other }), ...next.slice(1)]
}

/**
 * «март, май 2022 г.»; «декабрь, январь 2023 г.» crosses the New Year. Not where the list goes back otherwise, which
 * leaves the years open.
 */
function lendBack(before: readonly Span[], first: Span): readonly Span[] | null {
  const yearless = before.filter(({ from }) => from.year === null)
  if (yearless.length === 0) return before
  const lent: Span[] = []
  let limit = first.from
  let year = first.from.year
  for (const span of before.toReversed()) {
    if (span.from.year !== null) return [...before.slice(0, before.length - lent.length), ...lent]
    const last = span.to ?? span.from
    if (goesBack(span.from, last)) return null
    if (goesBack(last, limit)) {
      if (year !== first.from.year || year === null || !isNewYear(last, limit)) return null
      year -= 1
    }
    const dated = year === null ? null : inYears(span, { years: [year], school: false, ranged: false })
    if (dated === null) return null
    lent.unshift(...dated)
    limit = span.from
  }
  return lent
}

/** «март 2022 г., май»: the same year, or the next where the list would go back. */
function lendOn(span: Span, last: Span, year: number): Span {
  const back = order(span.from) < order(last.to ?? last.from)
  const dated = inYears(span, { years: [back ? year + 1 : year], school: false, ranged: false })
  return dated?.[0] ?? span
}

function readSpan(cursor: Cursor, ranged: boolean): SpansRead | null {
  const days = readDaysBeforeDate(cursor, ranged)
  const points = days ?? readPoints(cursor, ranged)
  if (points === null) return null
  const words = yearWords(cursor)
  const first = readTail(cursor, points)
  if (first === null) return null
  if (first.at(-1)?.from.unit === 'day') skipWeekday(cursor)
  const end = first.at(-1)
  const range = end === undefined || end.to !== null ? null : readRangeEnd(cursor, end, ranged)
  words.push(...(range?.words ?? []), ...yearWords(cursor))
  return { spans: range === null ? first : [...first.slice(0, -1), ...range.spans], words }
}

function readRangeEnd(cursor: Cursor, start: Span, ranged: boolean): SpansRead | null {
  return attempt(cursor, () => {
    if (!skipMark(cursor, 'dash') && !(ranged && skipPreposition(cursor, 'to', 'by'))) return null
    const { unit } = start.from
    if (!ranged && unit !== 'day' && unit !== 'month' && isWord(cursor, 'preposition', 'by')) return null
    skipPreposition(cursor, 'to', 'by')
    const to = readRangePoint(cursor)
    if (to === null) return null
    const words = yearWords(cursor)
    const spans = readRangeTail(cursor, { from: start.from, to: to.from })
    return spans === null ? null : { spans, words }
  })
}

/** «май» of «март – май»; also of «март – апрель – май», where each month is the next. */
function readRangePoint(cursor: Cursor): Span | null {
  const [to, ...others] = readPoints(cursor, false) ?? []
  if (to === undefined || others.length > 0 || to.to !== null) return null
  if (!isBareMonth(to)) return to
  const further = attempt(cursor, () => {
    if (!skipMark(cursor, 'dash') || !isWord(cursor, 'month')) return null
    const next = readRangePoint(cursor)
    if (next === null || !isMonth(next.from) || !isMonth(to.from)) return null
    return next.from.month > to.from.month ? next : null
  })
  return further ?? to
}

/** The years behind a range hold for both of its ends. */
function readRangeTail(cursor: Cursor, span: Span): readonly Span[] | null {
  if (span.to === null || span.to.year !== null) {
    skipYearWord(cursor, false)
    return [sharedYears(span)]
  }
  const years = readTailYears(cursor)
  if (years === null) return [sharedYears(span)]
  if (span.from.year === null) return inYears(span, years)
  const to = inYears({ from: span.to, to: null }, years)?.[0]
  return to === undefined || years.years.length > 1 ? null : [{ from: span.from, to: to.from }]
}

function readTail(cursor: Cursor, points: readonly Span[]): readonly Span[] | null {
  if (points.some(({ from }) => from.year !== null)) {
    skipYearWord(cursor, false)
    return points
  }
  const years = readTailYears(cursor)
  if (years === null) return points
  const dated: Span[] = []
  for (const span of points) {
    const one = inYears(span, years)
    if (one === null) return null
    dated.push(...one)
  }
  return dated
}

/** «2022 г.», «, 2019», «- 2022», «22 г.». */
function readTailYears(cursor: Cursor) {
  return attempt(cursor, () => {
    skipMark(cursor, 'comma', 'dash')
    skipPreposition(cursor, 'in', 'on')
    return readYears(cursor, true)
  })
}

function yearWords(cursor: Cursor): Piece[] {
  const words: Piece[] = []
  for (let word = readYearWord(cursor); word !== null; word = readYearWord(cursor)) {
    words.push({ is: 'year-word', word })
  }
  return words
}

function skipSeparator(cursor: Cursor): boolean {
  const comma = skipMark(cursor, 'comma', 'slash')
  if (!skipWord(cursor, 'and')) return comma
  skipMark(cursor, 'comma')
  return true
}

function isBareMonth({ from, to }: Span): boolean {
  return to === null && isMonth(from) && from.year === null
}

function isMonth(point: CalendarPoint): point is Extract<CalendarPoint, { unit: 'month' }> {
  return point.unit === 'month' && point.part === null
}
