import type { Lexeme } from './lexeme.ts'

export type Mark = 'dash' | 'comma' | 'semicolon' | 'slash' | 'open' | 'close' | 'colon' | 'other'

/** Where in the tidied text, whether a blank stands before it, and whether it had to be mended to be read. */
interface Stood {
  readonly start: number
  readonly end: number
  readonly spaced: boolean
  readonly mended: boolean
}

export type Token =
  | (Stood & {
      readonly kind: 'word'
      readonly norm: string
      readonly lexeme: Lexeme | null
      readonly exact: boolean
    })
  | (Stood & {
      readonly kind: 'number'
      readonly value: number
      /** How many figures were written; 0 for a number in words. */
      readonly figures: number
      readonly written: 'figures' | 'ordinal' | 'roman' | 'word'
    })
  | (Stood & {
      readonly kind: 'date'
      readonly day: number
      readonly month: number
      readonly year: number | null
    })
  | (Stood & { readonly kind: 'month-of-year'; readonly month: number; readonly year: number })
  | (Stood & { readonly kind: 'time' })
  | (Stood & { readonly kind: 'mark'; readonly mark: Mark })
