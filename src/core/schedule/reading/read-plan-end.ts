import type { CalendarPoint } from '../calendar-point.ts'
import type { BoundSpan, Span } from '../schedule.ts'
import { attempt, type Cursor, isWord, skipWord, skipYearWord, takeWord } from './cursor.ts'
import { readPoints } from './read-points.ts'
import { readYears } from './read-years.ts'
import { inYears } from './set-years.ts'

/**
 * Behind «до»: «конца 2023 года», «конца учебного года», «начала учебного года», «конца мая», «конца I квартала»,
 * «окончания реализации проекта». The end is its last day, the start its first (rules 1 and 14).
 */
export function readPlanEnd(cursor: Cursor): readonly BoundSpan[] | null {
  return attempt(cursor, () => {
    const edge = takeWord(cursor, 'edge')
    if (edge !== 'start' && edge !== 'end') return null
    const days = readYearEdge(cursor, edge) ?? readWholePlan(cursor, edge) ?? readMonthEdge(cursor, edge)
    return days?.map((span): BoundSpan => ({ bound: 'by', span })) ?? readUnitEdge(cursor, edge)
  })
}

function readYearEdge(cursor: Cursor, edge: 'start' | 'end'): readonly Span[] | null {
  return attempt(cursor, () => {
    skipWord(cursor, 'calendar')
    const years = readYears(cursor)
    if (years !== null) {
      if (years.years.length !== 1 || years.ranged) return null
      return inYears({ from: yearEdge(edge, years.school), to: null }, years)
    }
    const here = cursor.at
    const word = isWord(cursor, 'current') || isWord(cursor, 'next') || isWord(cursor, 'reporting')
    if (word) cursor.at += 1
    const school = skipWord(cursor, 'school')
    if (!skipYearWord(cursor, true)) return null
    // The word before the year is left to be read once more, as what it is.
    if (word && !school) cursor.at = here
    return word && school ? null : [{ from: yearEdge(edge, school), to: null }]
  })
}

function yearEdge(edge: 'start' | 'end', school: boolean): CalendarPoint {
  const [day, month] = school ? (edge === 'start' ? [1, 9] : [31, 5]) : edge === 'start' ? [1, 1] : [31, 12]
  return { unit: 'day', day, month, year: null }
}

/** «до окончания срока реализации программы», «до конца проекта». */
function readWholePlan(cursor: Cursor, edge: 'start' | 'end'): readonly Span[] | null {
  return attempt(cursor, () => {
    if (edge !== 'end') return null
    const named = skipWord(cursor, 'term-word') || skipWord(cursor, 'period') || skipWord(cursor, 'stage')
    let subjects = 0
    while (skipWord(cursor, 'subject')) subjects += 1
    return named || subjects > 0 ? [{ from: { unit: 'plan', year: null }, to: null }] : null
  })
}

/** «до конца мая», «до начала июня 2022 г.». */
function readMonthEdge(cursor: Cursor, edge: 'start' | 'end'): readonly Span[] | null {
  return attempt(cursor, () => {
    const point = onePoint(cursor)
    if (point?.unit !== 'month' || point.part !== null) return null
    const { month, year } = point
    const from: CalendarPoint =
      edge === 'end' ? { unit: 'month', month, part: 'end', year } : { unit: 'day', day: 1, month, year }
    return ofTheirYear(cursor, { from, to: null })
  })
}

/** «до конца I полугодия», «до конца III четверти»: which day that is, the plan says. */
function readUnitEdge(cursor: Cursor, edge: 'start' | 'end'): readonly BoundSpan[] | null {
  return attempt(cursor, () => {
    const point = edge === 'end' ? onePoint(cursor) : null
    const known = ['quarter', 'half', 'school-half', 'trimester', 'term'].some((unit) => unit === point?.unit)
    const spans = point === null || !known ? null : ofTheirYear(cursor, { from: point, to: null })
    return spans?.map((span): BoundSpan => ({ bound: 'by-end', span })) ?? null
  })
}

function onePoint(cursor: Cursor): CalendarPoint | null {
  const [span, ...others] = readPoints(cursor, false) ?? []
  return span === undefined || others.length > 0 || span.to !== null ? null : span.from
}

function ofTheirYear(cursor: Cursor, span: Span): readonly Span[] | null {
  const years = span.from.year === null ? readYears(cursor, true) : null
  return years === null ? [span] : inYears(span, years)
}
