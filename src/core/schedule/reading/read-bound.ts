import { attempt, type Cursor, isWord, skipPreposition, skipWord } from './cursor.ts'

export interface BoundRead {
  readonly bound: 'in' | 'by' | 'from'
  /** «начиная с», and not «с». */
  readonly starting: boolean
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
    return { bound: 'by', starting: false }
  }
  if (skipPreposition(cursor, 'by', 'towards', 'to')) return { bound: 'by', starting: false }
  const starting = skipWord(cursor, 'starting')
  if (skipPreposition(cursor, 'from')) return { bound: 'from', starting }
  if (starting && skipPreposition(cursor, 'of')) return { bound: 'from', starting }
  attempt(cursor, () => {
    if (!skipPreposition(cursor, 'in') && !skipPreposition(cursor, 'on')) return null
    return skipWord(cursor, 'course') ? true : null
  })
  skipPreposition(cursor, 'in', 'on', 'behind')
  return { bound: 'in', starting: false }
}
