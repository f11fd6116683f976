import type { CalendarPoint } from '../calendar-point.ts'
import type { Span } from '../schedule.ts'
import { attempt, type Cursor, isWord, skipPreposition, skipWord, skipYearWord, takeWord } from './cursor.ts'
import { readPoints } from './read-points.ts'
import { readYears } from './read-years.ts'
import { inYears } from './set-years.ts'

/**
 * Behind «до»: «конца 2023 года», «конца учебного года», «начала учебного года», «конца мая», «конца I квартала»,
 * «окончания реализации проекта». The end is its last day, the start its first (rules 1 and 14).
 */
export function readPlanEnd(cursor: Cursor): readonly Span[] | null {
  return attempt(cursor, () => {
    const edge = takeWord(cursor, 'edge')
    if (edge !== 'start' && edge !== 'end') return null
    return readYearEdge(cursor, edge) ?? readWholePlan(cursor, edge) ?? readPointEdge(cursor, edge)
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

const lastDays: Readonly<Record<number, number>> = { 3: 31, 6: 30, 9: 30, 12: 31 }

function readPointEdge(cursor: Cursor, edge: 'start' | 'end'): readonly Span[] | null {
  return attempt(cursor, () => {
    skipPreposition(cursor, 'in')
    const points = readPoints(cursor, false)
    const [span] = points ?? []
    if (points?.length !== 1 || span === undefined || span.to !== null) return null
    const point = edgeOf(span.from, edge)
    if (point === null) return null
    const years = point.year === null ? readYears(cursor, true) : null
    return years === null ? [{ from: point, to: null }] : inYears({ from: point, to: null }, years)
  })
}

function edgeOf(point: CalendarPoint, edge: 'start' | 'end'): CalendarPoint | null {
  const { year } = point
  if (point.unit === 'month' && point.part === null) {
    return edge === 'end'
      ? { unit: 'month', month: point.month, part: 'end', year }
      : { unit: 'day', day: 1, month: point.month, year }
  }
  if (point.unit !== 'quarter' && point.unit !== 'half') return null
  const length = point.unit === 'quarter' ? 3 : 6
  const month = edge === 'end' ? point.number * length : (point.number - 1) * length + 1
  return { unit: 'day', day: edge === 'end' ? (lastDays[month] ?? 31) : 1, month, year }
}
