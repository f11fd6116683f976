import { type Cursor, isAtEnd, isWord, peek } from './cursor.ts'
import type { Piece } from './piece.ts'
import type { Token } from './token.ts'

const mostWords = 8

/**
 * Words that name what is due and not when («разработка – май», «подтверждения до 11 сентября», «октябрь (школьный
 * этап)»). They may hold nothing that could change the meaning: no word of the calendar, no exception, no negation.
 */
export function readLabel(cursor: Cursor): Piece | null {
  const first = peek(cursor)
  if (first === undefined) return null
  const start = cursor.at
  if (first.kind === 'number' && isWord(cursor, 'stage', undefined, 1)) cursor.at += 1
  while (!isAtEnd(cursor) && cursor.at - start < mostWords && isPlainWord(peek(cursor), cursor.at > start))
    cursor.at += 1
  if (cursor.at === start || isListed(cursor, start)) return null
  const last = peek(cursor, -1)
  if (last === undefined) return null
  const text = cursor.text.slice(first.start, last.end)
  return { is: 'label', text, report: false, free: [start, cursor.at] }
}

function isPlainWord(token: Token | undefined, inside: boolean): boolean {
  if (token?.kind !== 'word') return false
  const lexemeClass = token.lexeme?.class
  if (lexemeClass === undefined) return token.norm.length > 2 || inside
  if (lexemeClass === 'subject' || lexemeClass === 'stage' || lexemeClass === 'phrase') return true
  if (lexemeClass === 'and' || lexemeClass === 'school') return inside
  return !token.exact && lexemeClass !== 'exception'
}

/** «март, йюль, май»: one unknown word in a list of terms is more likely one of them, ill typed, than a remark. */
function isListed(cursor: Cursor, start: number): boolean {
  const before = cursor.tokens[start - 1]
  const after = peek(cursor)
  const word = cursor.tokens[start]
  if (cursor.at - start > 1 || word?.kind !== 'word' || word.norm.length > longestMonth) return false
  const closed =
    after === undefined || (after.kind === 'mark' && after.mark === 'comma') || isWord(cursor, 'and')
  return before?.kind === 'mark' && before.mark === 'comma' && closed
}

const longestMonth = 9
