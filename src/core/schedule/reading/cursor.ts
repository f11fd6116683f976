import type { Lexeme, LexemeClass } from './lexeme.ts'
import type { Piece } from './piece.ts'
import { type Sign, signOf } from './sign.ts'
import type { Mark, Token } from './token.ts'

/** A place in the tokens of a term, moved on by whoever reads. */
export interface Cursor {
  readonly text: string
  readonly tokens: readonly Token[]
  /** What stands at each place, and the word there: looked at far more often than the tokens themselves. */
  readonly signs: readonly Sign[]
  readonly lexemes: readonly (Lexeme | null)[]
  at: number
  /** The last token whose word is not the calendar's own, so that it may belong to a free phrase; -1 where none is. */
  readonly lastFree: number
  /** What the rest of the term was found to say from a token on, so that it is asked once for each. */
  readonly rests: Map<number, readonly Piece[] | null>
  /** The words as free phrases are told by; null as long as nobody asked. */
  spoken: Spoken | null
  /** Words that were read although they do not agree («текущего год»). */
  slips: number
}

/** The words of a term in their normal form, marks as themselves: what the patterns of free phrases are held against. */
export interface Spoken {
  readonly norms: readonly string[]
  /** All of them parted by single blanks, and where in that each begins. */
  readonly line: string
  readonly starts: readonly number[]
}

export function cursorOf(text: string, tokens: readonly Token[]): Cursor {
  const signs = tokens.map(signOf)
  return {
    text,
    tokens,
    signs,
    lexemes: tokens.map((token) => (token.kind === 'word' ? token.lexeme : null)),
    at: 0,
    slips: 0,
    rests: new Map(),
    spoken: null,
    lastFree: signs.findLastIndex(isFree),
  }
}

function isFree(sign: Sign): boolean {
  return sign === 'unknown' || sign === 'phrase' || sign === 'subject' || sign === 'school'
}

export function isAtEnd(cursor: Cursor): boolean {
  return cursor.at >= cursor.tokens.length
}

export function peek(cursor: Cursor, ahead = 0): Token | undefined {
  return cursor.tokens[cursor.at + ahead]
}

/** What stands here, in one word; undefined behind the last token. */
export function signAt(cursor: Cursor, ahead = 0): Sign | undefined {
  return cursor.signs[cursor.at + ahead]
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
  const at = cursor.at + ahead
  return cursor.signs[at] === lexemeClass && (value === undefined || cursor.lexemes[at]?.value === value)
}

/** The value of the word's lexeme; null where another word stands there. */
export function takeWord(
  cursor: Cursor,
  lexemeClass: LexemeClass,
  value?: string | number,
): string | number | null {
  if (!isWord(cursor, lexemeClass, value)) return null
  cursor.at += 1
  return cursor.lexemes[cursor.at - 1]?.value ?? null
}

export function skipWord(cursor: Cursor, lexemeClass: LexemeClass, value?: string | number): boolean {
  if (!isWord(cursor, lexemeClass, value)) return false
  cursor.at += 1
  return true
}

export function takeNumberValue(cursor: Cursor, lexemeClass: LexemeClass): number | null {
  const value = takeWord(cursor, lexemeClass)
  return typeof value === 'number' ? value : null
}

export function isMark(cursor: Cursor, mark: Mark, ahead = 0): boolean {
  return cursor.signs[cursor.at + ahead] === mark
}

export function skipMark(cursor: Cursor, ...marks: readonly Sign[]): boolean {
  const sign = cursor.signs[cursor.at]
  if (sign === undefined || !marks.includes(sign)) return false
  cursor.at += 1
  return true
}

/** A preposition of the vocabulary's value: 'in' is «в», 'towards' «к» … */
export function skipPreposition(cursor: Cursor, ...values: readonly (string | number)[]): boolean {
  if (cursor.signs[cursor.at] !== 'preposition' || !values.includes(cursor.lexemes[cursor.at]?.value ?? ''))
    return false
  cursor.at += 1
  return true
}

/** «год», «года» …; `agreeing` where the words before ask for another case than the nominative. */
export function skipYearWord(cursor: Cursor, agreeing: boolean): boolean {
  const token = peek(cursor)
  if (!isWord(cursor, 'unit', 'year')) return false
  if (agreeing && token?.kind === 'word' && token.lexeme?.bare === true) cursor.slips += 1
  cursor.at += 1
  return true
}
