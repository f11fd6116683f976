import {
  adjectiveEnd,
  adjectiveHalf,
  beginsNone,
  endsNone,
  innerPart,
  loneEnding,
  month,
  nounHalf,
  openWord,
  particle,
  shortWord,
  vowel,
} from './hyphen-words.ru.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Figures and single letters are whole as they are. */
const SHORTEST_HALF = 3
const LONGEST_WORD = 80

/** Two lines of one paragraph as one text: a blank between them, or a broken word made whole. */
export function joinLines(before: string, after: string, vocabulary: Vocabulary): string {
  if (before === '' || after === '') return before + after
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after
  // A long paragraph is looked at by its end alone.
  const end = before.slice(-LONGEST_WORD)
  const hyphen = /[-\u2010]$/u.test(end) ? /(\p{L}[\p{L}\p{M}]*)([-\u2010])$/u.exec(end) : null
  if (hyphen === null) {
    // «5-», «2021–»: a figure's dash binds both sides; a dash between words stands alone.
    const tight = /[\p{Nd}][-\u2010–—]$/u.test(end) && /^[\p{Nd}\p{Ll}]/u.test(after)
    return tight || /\p{L}\/$/u.test(end) ? before + after : `${before} ${after}`
  }
  const [, half = '', sign = '-'] = hyphen
  if (!/^\p{Ll}/u.test(after)) return before + after
  // Only a program breaks words with this sign.
  if (sign === '\u2010') return before.slice(0, -1) + after
  const next = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? ''
  return keepsHyphen(end, half, next, vocabulary) ? before + after : before.slice(0, -1) + after
}

function keepsHyphen(before: string, half: string, next: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.knows(`${half}-${next}`)) return true
  if (vocabulary.knows(half + next)) return false
  if (!vocabulary.breaksWords) return true
  const head = before.slice(0, -1)
  if (particle.test(next) || nounHalf.test(head) || (month.test(half) && month.test(next))) return true
  return half.length >= 4 && next.length >= 5 && adjectiveHalf.test(head) && adjectiveEnd.test(next)
}

/** A date and what a narrow cell leaves of it on a line. */
const DATE = /^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\d)/u
const DATE_HALF = /(?<![\d.])\d{1,2}(?:\.\d{0,2}(?:\.\d{0,3})?)?$/u

/** How two lines of a narrow cell stand. */
interface Narrowness {
  /** Not one more letter would have fitted on the first. */
  readonly tight: boolean
  /** Letters that a line holds. */
  readonly letters: number
  /** The text ends with the second line. */
  readonly last: boolean
}

/** A line of so few letters breaks most words. */
const NARROW = 8
const NARROWEST = 3

/**
 * Two lines of a narrow cell as one text, where the first holds nothing but the beginning of a word that is wider than
 * the cell: such words are broken without a hyphen.
 */
export function joinTightLines(
  before: string,
  after: string,
  narrowness: Narrowness,
  vocabulary: Vocabulary,
): string {
  if (/^[,.;:)»!?]/u.test(after)) return before + after
  if (!narrowness.tight) return joinLines(before, after, vocabulary)
  return breaksFigures(before, after) || breaksWord(before, after, narrowness, vocabulary)
    ? before + after
    : joinLines(before, after, vocabulary)
}

function breaksFigures(before: string, after: string): boolean {
  // «1|0.», the number of a row.
  if (/^\d$/u.test(before) && /^\d[.)]?$/u.test(after)) return true
  const figures = DATE_HALF.exec(before)?.[0]
  return figures !== undefined && !DATE.test(figures) && DATE.test(figures + after)
}

function breaksWord(
  before: string,
  after: string,
  { letters, last }: Narrowness,
  vocabulary: Vocabulary,
): boolean {
  const half = /\p{L}+$/u.exec(before.slice(-LONGEST_WORD))?.[0] ?? ''
  const rest = /^\p{Ll}+/u.exec(after)?.[0] ?? ''
  // «III|кв.», «ОУ|и»: no word goes on in small letters behind such signs.
  if (rest === '' || !/^\p{Script=Cyrillic}\p{Ll}*$/u.test(half)) return false
  if (letters <= NARROWEST) return true
  if (letters <= NARROW && !isWhole(half, vocabulary) && !isWhole(rest, vocabulary)) return true
  return half.length >= SHORTEST_HALF && (endsNoText(after, last) || isBroken(half, rest, vocabulary))
}

function isWhole(word: string, vocabulary: Vocabulary): boolean {
  return shortWord.test(word) || vocabulary.knowsExactly(word)
}

/** «…ник|и», «…ль|но»: a conjunction or preposition with nothing behind it is an ending. */
function endsNoText(after: string, last: boolean): boolean {
  return last && openWord.test(after)
}

function isBroken(half: string, rest: string, vocabulary: Vocabulary): boolean {
  // The stem of a word says nothing of so short an ending.
  const known = rest.length < 3 ? vocabulary.knowsExactly(half + rest) : vocabulary.knows(half + rest)
  if (known) return true
  if (!vocabulary.knowsExactly(half) && (endsNone.test(half) || vocabulary.knowsBeginning(half, rest)))
    return true
  if (shortWord.test(rest)) return false
  return (
    rest.length <= 2 ||
    beginsNone.test(rest) ||
    !vowel.test(rest) ||
    loneEnding.test(rest) ||
    innerPart.test(rest)
  )
}
