import {
  attempt,
  type Cursor,
  isMark,
  isWord,
  signAt,
  skipMark,
  skipPreposition,
  skipWord,
  skipYearWord,
} from './cursor.ts'

/** «текущего года», «следующего года», «года, следующего за отчётным (годом, периодом)», «каждого года». */
export function readYearWord(cursor: Cursor): YearWordRead | null {
  switch (signAt(cursor)) {
    case 'unit':
    case 'comma':
      return attempt(cursor, () => readFollowingYear(cursor))
    case 'next':
      return (
        attempt(cursor, () => readFollowingYear(cursor)) ??
        attempt(cursor, () => yearBehind(cursor, 'next', 'next'))
      )
    case 'each':
      return attempt(cursor, () => yearBehind(cursor, 'each', 'each'))
    case 'reporting':
      return attempt(cursor, () => yearBehind(cursor, 'reporting', 'current'))
    case 'current':
    case 'preposition':
      return attempt(cursor, () => yearBehind(cursor, 'current', 'current'))
    default:
      return null
  }
}

type YearWordRead = 'current' | 'next' | 'next-each' | 'each'

/** «года, следующего за отчётным», «следующего за отчётным (периодом) года». */
function readFollowingYear(cursor: Cursor): 'next-each' | null {
  const yearFirst = skipYearWord(cursor, true)
  skipMark(cursor, 'comma')
  if (!skipWord(cursor, 'next') || !skipPreposition(cursor, 'behind')) return null
  const reported = skipReported(cursor)
  if (yearFirst || reported === 'year') return 'next-each'
  skipMark(cursor, 'comma')
  return skipYearWord(cursor, true) ? 'next-each' : null
}

function yearBehind(
  cursor: Cursor,
  lexemeClass: 'each' | 'next' | 'reporting' | 'current',
  word: YearWordRead,
): YearWordRead | null {
  skipPreposition(cursor, 'in')
  if (!skipWord(cursor, lexemeClass)) return null
  if (!skipWord(cursor, 'calendar')) skipWord(cursor, 'school')
  if (!skipYearWord(cursor, true)) return null
  return isMark(cursor, 'comma') && isWord(cursor, 'next', undefined, 1) ? null : word
}

/** «отчётным», «отчётным годом», «отчётным периодом»; which of them. */
function skipReported(cursor: Cursor): 'year' | 'other' {
  skipWord(cursor, 'reporting')
  if (skipWord(cursor, 'unit', 'year')) return 'year'
  skipWord(cursor, 'period')
  return 'other'
}
