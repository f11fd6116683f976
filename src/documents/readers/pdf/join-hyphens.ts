import {
  adjectiveEnd,
  adjectiveHalf,
  beginsNone,
  couldEnd,
  loneLetter,
  nounHalf,
  particle,
  vowel,
} from './hyphen-words.ru.ts'

/** Words of a document that stand whole on a line: they tell how a broken one is written. */
export type Vocabulary = ReadonlySet<string>

const WORD = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu
/** Letters that inflection changes at the end of a Russian word. */
const ENDING = 3
/** Figures and single letters are whole as they are. */
const NO_WORD = /^.{0,2}$/u

/** Remembers the words inside a line: the first and the last may be halves of broken ones. */
export function learnWords(vocabulary: Set<string>, line: string): void {
  const whole = line.trim().replace(/^\S+\s+|\s+\S+$/gu, ' ')
  if (!/\s/u.test(line.trim())) return
  for (const [word] of whole.matchAll(WORD)) if (word.length >= 4) vocabulary.add(stem(word))
}

/** Two lines of one paragraph as one text: a blank between them, or a broken word made whole. */
export function joinLines(before: string, after: string, vocabulary: Vocabulary): string {
  if (before === '' || after === '') return before + after
  if (/\u00ad$/u.test(before)) return before.slice(0, -1) + after
  const hyphen = /(\p{L}[\p{L}\p{M}]*)([-\u2010])$/u.exec(before)
  if (hyphen === null) {
    // «5-», «2021–»: a figure's dash binds both sides; a dash between words stands alone.
    const tight = /[\p{Nd}][-\u2010–—]$/u.test(before) && /^[\p{Nd}\p{Ll}]/u.test(after)
    return tight || /\p{L}\/$/u.test(before) ? before + after : `${before} ${after}`
  }
  const [, half = '', sign = '-'] = hyphen
  if (!/^\p{Ll}/u.test(after)) return before + after
  // Only a program breaks words with this sign.
  if (sign === '\u2010') return before.slice(0, -1) + after
  const next = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? ''
  return keepsHyphen(before, half, next, vocabulary) ? before + after : before.slice(0, -1) + after
}

/**
 * Two lines of a narrow cell as one text, where the first holds nothing but the beginning of a word that is wider than
 * the cell: such words are broken without a hyphen. `tight`: not one more letter would have fitted there.
 */
export function joinTightLines(
  before: string,
  after: string,
  tight: boolean,
  vocabulary: Vocabulary,
): string {
  if (/^[,.;:)»!?]/u.test(after)) return before + after
  const half = /\p{L}+$/u.exec(before)?.[0] ?? ''
  const rest = /^\p{Ll}+/u.exec(after)?.[0] ?? ''
  const alone = half !== '' && rest !== '' && tight
  if (!alone || NO_WORD.test(half)) return joinLines(before, after, vocabulary)
  if (vocabulary.has(stem(half + rest))) return before + after
  if ([half, rest].some((word) => word.length >= 4 && vocabulary.has(stem(word)))) {
    return joinLines(before, after, vocabulary)
  }
  return isFragment(rest) || !couldEnd.test(half) ? before + after : joinLines(before, after, vocabulary)
}

/** No word is written so: no vowel, or a first letter that begins none. */
function isFragment(rest: string): boolean {
  return beginsNone.test(rest) || (rest.length > 1 && !vowel.test(rest)) || loneLetter.test(rest)
}

function keepsHyphen(before: string, half: string, next: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.has(stem(`${half}-${next}`))) return true
  if (vocabulary.has(stem(half + next))) return false
  const head = before.slice(0, -1)
  // A third half: «научно-исследователь-» breaks a word that has its own hyphen.
  if (particle.test(next) || nounHalf.test(head)) return true
  return half.length >= 4 && next.length >= 5 && adjectiveHalf.test(head) && adjectiveEnd.test(next)
}

function stem(word: string): string {
  const plain = word.toLowerCase().replaceAll('ё', 'е').replaceAll('\u2010', '-')
  return plain.length > ENDING + 4 ? plain.slice(0, -ENDING) : plain
}
