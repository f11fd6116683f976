import type { LexemeClass } from './lexeme.ts'
import type { Mark, Token } from './token.ts'

/**
 * What stands at a place, in one word: the class of a word the vocabulary knows, a mark, or how a date or number is
 * written. The rules choose by it.
 */
export type Sign = LexemeClass | Mark | 'unknown' | 'figure' | 'date' | 'month-of-year' | 'time'

export function signOf(token: Token): Sign {
  switch (token.kind) {
    case 'word':
      return token.lexeme?.class ?? 'unknown'
    case 'number':
      return 'figure'
    case 'mark':
      return token.mark
    case 'date':
    case 'month-of-year':
    case 'time':
      return token.kind
  }
}
