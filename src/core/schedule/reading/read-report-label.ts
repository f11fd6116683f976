import type { BoundSpan } from '../schedule.ts'
import {
  attempt,
  type Cursor,
  isAtEnd,
  isMark,
  isWord,
  peek,
  skipMark,
  skipPreposition,
  skipWord,
  skipYearWord,
} from './cursor.ts'
import type { Piece } from './piece.ts'
import { readDated } from './read-dated.ts'
import { readPoints } from './read-points.ts'
import { readYears } from './read-years.ts'

/**
 * «за I полугодие – до 10 июля», «за год – до 20 января»: what the report is about names the deadline and is no term of its
 * own. A date of the first months that reports on the end of a year lies in the year after it.
 */
export function readReport(cursor: Cursor): readonly Piece[] | null {
  return attempt(cursor, () => {
    const start = cursor.at
    const first = peek(cursor)
    if (first === undefined) return null
    const said = skipPreposition(cursor, 'behind')
    const about = said ? readAbout(cursor) : readUnitAbout(cursor)
    const last = peek(cursor, -1)
    if (about === null || last === undefined) return null
    // «I квартал – до 10 апреля»: without «за» only the dash tells it from a stretch of time.
    if (!said && !isMark(cursor, 'dash')) return null
    const label: Piece = {
      is: 'label',
      text: cursor.text.slice(first.start, last.end),
      report: true,
      free: [start, cursor.at],
    }
    skipMark(cursor, 'dash', 'comma', 'colon')
    if (!isDeadlineAhead(cursor)) return null
    const dated = readDated(cursor)
    const items = dated?.flatMap((piece) => (piece.is === 'dated' ? piece.items : [])) ?? []
    if (dated === null || items.length === 0) return null
    const next = about === 'year-end' && dated.length === 1 && items.every(isEarlyInYear)
    return [label, ...dated, ...(next ? [{ is: 'year-word', word: 'next' } as const] : [])]
  })
}

/** «до 15 января (за IV квартал 2021 г.)»: behind its deadline it only says what is reported. */
export function readReported(cursor: Cursor, before: readonly Piece[]): readonly Piece[] | null {
  const last = before.at(-1)
  if (last?.is !== 'dated' || !last.items.every(({ bound }) => bound === 'by')) return null
  return attempt(cursor, () => {
    if (!skipPreposition(cursor, 'behind')) return null
    const about = readAbout(cursor)
    if (about === null || !(isAtEnd(cursor) || peek(cursor)?.kind === 'mark')) return null
    const next = about === 'year-end' && before.length === 1 && last.items.every(isEarlyInYear)
    return next ? [{ is: 'year-word', word: 'next' }] : []
  })
}

/** «I квартал», «1 полугодие 2022 г.» */
function readUnitAbout(cursor: Cursor): 'year-end' | 'other' | null {
  const unit = peek(cursor, 1)?.kind === 'word' ? isWord(cursor, 'unit', undefined, 1) : false
  return unit ? readSpanAbout(cursor) : null
}

/** «I полугодие», «9 месяцев», «2021 год», «год»: whether it ends with a year that is not said. */
function readAbout(cursor: Cursor): 'year-end' | 'other' | null {
  return (
    attempt(cursor, () => {
      if (!skipWord(cursor, 'calendar')) skipWord(cursor, 'reporting')
      return skipYearWord(cursor, false) && peek(cursor)?.kind !== 'number' ? 'year-end' : null
    }) ??
    attempt(cursor, () => (readYears(cursor) === null ? null : 'other')) ??
    readSpanAbout(cursor)
  )
}

function readSpanAbout(cursor: Cursor): 'year-end' | 'other' | null {
  return attempt(cursor, () => {
    const [span, ...others] = readPoints(cursor, false) ?? []
    if (span === undefined || others.length > 0) return null
    const { unit } = span.from
    if (unit === 'day' || unit === 'weekday' || unit === 'working-day') return null
    const years = readYears(cursor, true)
    const last = span.to ?? span.from
    const atEnd =
      (last.unit === 'half' && last.number === 2) ||
      (last.unit === 'quarter' && last.number === 4) ||
      (last.unit === 'month' && last.month === 12)
    return years === null && atEnd ? 'year-end' : 'other'
  })
}

function isDeadlineAhead(cursor: Cursor): boolean {
  return (
    isWord(cursor, 'preposition', 'by') ||
    isWord(cursor, 'preposition', 'towards') ||
    (isWord(cursor, 'not') && isWord(cursor, 'limit', 'later', 1))
  )
}

function isEarlyInYear({ span }: BoundSpan): boolean {
  const { from } = span
  return from.unit === 'day' && from.year === null && from.month <= 4
}
