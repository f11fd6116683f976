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

/** «текущего года», «следующего года», «года, следующего за отчётным (годом, периодом)», «каждого года». */
export function readYearWord(cursor: Cursor): 'current' | 'next' | 'next-each' | 'each' | null {
  return attempt(cursor, () => {
    const following = attempt(cursor, () => {
      const yearFirst = skipYearWord(cursor, true)
      skipMark(cursor, 'comma')
      if (!skipWord(cursor, 'next') || !skipPreposition(cursor, 'behind')) return null
      const reported = skipReported(cursor)
      if (yearFirst || reported === 'year') return 'next-each' as const
      skipMark(cursor, 'comma')
      return skipYearWord(cursor, true) ? ('next-each' as const) : null
    })
    if (following !== null) return following
    if (isWord(cursor, 'each')) return attempt(cursor, () => yearBehind(cursor, 'each', 'each'))
    if (isWord(cursor, 'next')) return attempt(cursor, () => yearBehind(cursor, 'next', 'next'))
    if (isWord(cursor, 'reporting')) return attempt(cursor, () => yearBehind(cursor, 'reporting', 'current'))
    return attempt(cursor, () => yearBehind(cursor, 'current', 'current'))
  })
}

function yearBehind<Word>(
  cursor: Cursor,
  lexemeClass: 'each' | 'next' | 'reporting' | 'current',
  word: Word,
): Word | null {
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
