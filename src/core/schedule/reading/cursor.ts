import type { LexemeClass } from './lexeme.ts'
import type { Piece } from './piece.ts'
import type { Mark, Token } from './token.ts'

/** A place in the tokens of a term, moved on by whoever reads. */
export interface Cursor {
  readonly text: string
  readonly tokens: readonly Token[]
  at: number
  /** The last token whose word is not the calendar's own, so that it may belong to a free phrase; -1 where none is. */
  readonly lastFree: number
  /** What the rest of the term was found to say from a token on, so that it is asked once for each. */
  readonly rests: Map<number, readonly Piece[] | null>
  /** Words that were read although they do not agree («текущего год»). */
  slips: number
}

export function cursorOf(text: string, tokens: readonly Token[]): Cursor {
  return { text, tokens, at: 0, slips: 0, rests: new Map(), lastFree: tokens.findLastIndex(isFree) }
}

function isFree(token: Token): boolean {
  if (token.kind !== 'word') return false
  const lexemeClass = token.lexeme?.class
  return (
    lexemeClass === undefined ||
    lexemeClass === 'phrase' ||
    lexemeClass === 'subject' ||
    lexemeClass === 'school'
  )
}

export function isAtEnd(cursor: Cursor): boolean {
  return cursor.at >= cursor.tokens.length
}

export function peek(cursor: Cursor, ahead = 0): Token | undefined {
  return cursor.tokens[cursor.at + ahead]
}

/** The cursor is put back where `read` finds nothing. */
export function attempt<Value>(cursor: Cursor, read: () => Value | null): Value | null {
  const { at, slips } = cursor
  const value = read()
  if (value === null) {
    cursor.at = at
    cursor.slips = slips
  }
  return value
}

export function isWord(
  cursor: Cursor,
  lexemeClass: LexemeClass,
  value?: string | number,
  ahead = 0,
): boolean {
  const token = peek(cursor, ahead)
  if (token?.kind !== 'word' || token.lexeme?.class !== lexemeClass) return false
  return value === undefined || token.lexeme.value === value
}

/** The value of the word's lexeme; null where another word stands there. */
export function takeWord(
  cursor: Cursor,
  lexemeClass: LexemeClass,
  value?: string | number,
): string | number | null {
  const token = peek(cursor)
  if (!isWord(cursor, lexemeClass, value) || token?.kind !== 'word') return null
  cursor.at += 1
  return token.lexeme?.value ?? null
}

export function skipWord(cursor: Cursor, lexemeClass: LexemeClass, value?: string | number): boolean {
  return takeWord(cursor, lexemeClass, value) !== null
}

export function takeNumberValue(cursor: Cursor, lexemeClass: LexemeClass): number | null {
  const value = takeWord(cursor, lexemeClass)
  return typeof value === 'number' ? value : null
}

export function isMark(cursor: Cursor, mark: Mark, ahead = 0): boolean {
  const token = peek(cursor, ahead)
  return token?.kind === 'mark' && token.mark === mark
}

export function skipMark(cursor: Cursor, ...marks: readonly Mark[]): boolean {
  if (!marks.some((mark) => isMark(cursor, mark))) return false
  cursor.at += 1
  return true
}

/** A preposition of the vocabulary's value: 'in' is «в», 'towards' «к» … */
export function skipPreposition(cursor: Cursor, ...values: readonly string[]): boolean {
  return values.some((value) => skipWord(cursor, 'preposition', value))
}

/** «год», «года» …; `agreeing` where the words before ask for another case than the nominative. */
export function skipYearWord(cursor: Cursor, agreeing: boolean): boolean {
  const token = peek(cursor)
  if (!isWord(cursor, 'unit', 'year')) return false
  if (agreeing && token?.kind === 'word' && token.lexeme?.bare === true) cursor.slips += 1
  cursor.at += 1
  return true
}
