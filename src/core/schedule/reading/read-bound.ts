import { attempt, type Cursor, isWord, skipMark, skipPreposition, skipWord } from './cursor.ts'

export interface BoundRead {
  readonly bound: 'in' | 'by' | 'from'
  /** «начиная с», and not «с». */
  readonly starting: boolean
  /** «по 31 мая»: behind it «окончании» is no edge of the calendar but an event. */
  readonly spokenTo: boolean
}

/** «до», «не позднее», «к», «в срок до», «с», «начиная с», «в», «на», «за» or nothing, before a point of the calendar. */
export function readBound(cursor: Cursor): BoundRead {
  attempt(cursor, () => {
    skipPreposition(cursor, 'in', 'on', 'behind')
    return skipWord(cursor, 'term-word') || skipWord(cursor, 'period') ? true : null
  })
  if (isWord(cursor, 'not') && isWord(cursor, 'limit', 'later', 1)) {
    cursor.at += 2
    skipWord(cursor, 'than')
    skipPreposition(cursor, 'by', 'to')
    return { bound: 'by', starting: false, spokenTo: false }
  }
  if (skipPreposition(cursor, 'by', 'towards')) {
    skipMark(cursor, 'colon')
    return { bound: 'by', starting: false, spokenTo: false }
  }
  if (skipPreposition(cursor, 'to')) return { bound: 'by', starting: false, spokenTo: true }
  const starting = skipWord(cursor, 'starting')
  if (skipPreposition(cursor, 'from')) return { bound: 'from', starting, spokenTo: false }
  if (starting && skipPreposition(cursor, 'of')) return { bound: 'from', starting, spokenTo: false }
  attempt(cursor, () => {
    if (!skipPreposition(cursor, 'in') && !skipPreposition(cursor, 'on')) return null
    return skipWord(cursor, 'course') ? true : null
  })
  skipPreposition(cursor, 'in', 'on', 'behind')
  return { bound: 'in', starting: false, spokenTo: false }
}
