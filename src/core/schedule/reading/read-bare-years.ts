import { attempt, type Cursor, isMark, isWord, skipPreposition, skipWord } from './cursor.ts'
import type { Piece } from './piece.ts'
import { readYears, spansOfYears } from './read-years.ts'

/** «2022 год», «на 2022–2024 годы», «в течение 2022 года», «с 2023 года», «начиная с 2022/23 учебного года». */
export function readBareYears(cursor: Cursor): readonly Piece[] | null {
  const starting = skipWord(cursor, 'starting')
  const from = attempt(cursor, () => {
    if (!skipPreposition(cursor, 'from')) return null
    const read = readYears(cursor)
    const goesOn =
      isMark(cursor, 'dash') || isWord(cursor, 'preposition', 'to') || isWord(cursor, 'preposition', 'by')
    return read === null || read.years.length !== 1 || goesOn ? null : read
  })
  const [since] = from === null ? [] : spansOfYears(from)
  if (since !== undefined) return [{ is: 'from', span: since, starting }]
  if (starting) return null
  const by = readUntil(cursor)
  attempt(cursor, () => {
    skipPreposition(cursor, 'in', 'on', 'behind')
    return skipWord(cursor, 'course') || skipWord(cursor, 'period') || skipWord(cursor, 'whole') ? true : null
  })
  if (!by) skipPreposition(cursor, 'in', 'on', 'behind')
  const read = readYears(cursor)
  if (read === null) return null
  const spans = spansOfYears(read)
  if (!by) return [{ is: 'years', spans, ranged: read.ranged }]
  return spans.length === 1 ? [{ is: 'dated', items: spans.map((span) => ({ bound: 'by', span })) }] : null
}

/** «до 2024 года», «к 2024 году», «не позднее 2024 года». */
function readUntil(cursor: Cursor): boolean {
  if (skipPreposition(cursor, 'by', 'towards', 'to')) return true
  return (
    attempt(cursor, () => (skipWord(cursor, 'not') && skipWord(cursor, 'limit', 'later') ? true : null)) ??
    false
  )
}
