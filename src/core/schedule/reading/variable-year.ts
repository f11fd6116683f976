import type { EventSchedule } from '../schedule.ts'
import { attempt, type Cursor, isWord, peek, skipMark, skipWord, skipYearWord } from './cursor.ts'
import type { Token } from './token.ts'

export function isVariable(token: Token): boolean {
  return token.kind === 'word' && token.lexeme?.class === 'variable'
}

/** «25 августа X - 1 года, далее ежегодно»: the year is left open, so nothing has a date yet (rule 17). */
export function readVariableYear(cursor: Cursor): EventSchedule | null {
  for (let at = 0; at < cursor.tokens.length; at += 1) {
    cursor.at = at
    const first = peek(cursor)
    const last = attempt(cursor, () => {
      if (!skipWord(cursor, 'variable')) return null
      if (skipMark(cursor, 'dash', 'other')) {
        if (peek(cursor)?.kind !== 'number') return null
        cursor.at += 1
      }
      return isWord(cursor, 'unit', 'year') && skipYearWord(cursor, false) ? (peek(cursor, -1) ?? null) : null
    })
    if (first !== undefined && last !== null) {
      const event = cursor.text.slice(first.start, last.end)
      return { kind: 'event', words: cursor.text, event, offset: null, working: false }
    }
  }
  cursor.at = 0
  return null
}
