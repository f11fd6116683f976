import type { BoundSpan, ContinuousSchedule, Position, RepeatUnit, Span } from '../schedule.ts'

/** What one stretch of words says; `assembleSchedule` makes a schedule of all of them. */
export type Piece =
  | { readonly is: 'dated'; readonly items: readonly BoundSpan[] }
  | { readonly is: 'from'; readonly span: Span; readonly starting: boolean }
  | { readonly is: 'years'; readonly spans: readonly Span[]; readonly ranged: boolean }
  | {
      readonly is: 'repeat'
      readonly every: RepeatUnit
      readonly step: number
      readonly times: number | null
    }
  | { readonly is: 'at-most' }
  | {
      readonly is: 'at'
      readonly positions: readonly Position[]
      /** The unit that the words themselves name; null in «до 10 числа» alone. */
      readonly every: RepeatUnit | null
    }
  | { readonly is: 'steady'; readonly over: ContinuousSchedule['over']; readonly daily: boolean }
  | { readonly is: 'onward' }
  | { readonly is: 'year-word'; readonly word: 'current' | 'next' | 'next-each' | 'each' }
  | {
      readonly is: 'event'
      readonly words: string
      readonly event: string | null
      readonly offset: string | null
      readonly working: boolean
      readonly free: FreeTokens
    }
  | {
      readonly is: 'external'
      /** School holidays: they say when in the year, which a timetable beside the year does not. */
      readonly holidays: boolean
      readonly words: string
      readonly authority: string | null
      readonly free: FreeTokens
    }
  | {
      readonly is: 'label'
      readonly text: string
      /** What a report is about («за I полугодие – до 10 июля»), and not what is done. */
      readonly report: boolean
      readonly free: FreeTokens
    }
  /** «май или июнь»: somebody has still to choose. */
  | { readonly is: 'choice' }
  | { readonly is: 'barrier' }

/** Tokens whose words are free, first and behind the last: misprints in them are not ours to see. */
export type FreeTokens = readonly [from: number, to: number]
