import { foldWord } from './fold-word.ru.ts'

/** What a document says whole elsewhere tells how a word is written that a line's end broke. */
export interface Vocabulary {
  readonly knows: (word: string) => boolean
  /** In this very form; `knows` overlooks endings. */
  readonly knowsExactly: (word: string) => boolean
  /** Some word begins with the first part and at least a letter of what may be its second. */
  readonly knowsBeginning: (half: string, rest: string) => boolean
  /** Words are broken at syllables in this document: a hyphen at a line's end may be nothing but that. */
  readonly breaksWords: boolean
}

const WORD = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu
const BROKEN = /([\p{L}\p{M}]+)[-\u2010]$/u
/** Letters that inflection changes at the end of a Russian word. */
const ENDING = 3
const SHORTEST = 4
const SHORTEST_BEGINNING = 5

/** Learns from texts, each in its lines. */
export function learnVocabulary(texts: readonly (readonly string[])[]): Vocabulary {
  const words = new Set<string>()
  const stems = new Set<string>()
  for (const lines of texts) {
    for (const [index, line] of lines.entries()) {
      for (const word of wholeWords(line, index > 0, index + 1 < lines.length)) {
        words.add(foldWord(word))
        if (word.length >= SHORTEST) stems.add(stem(word))
      }
    }
  }
  const knows = (word: string) => word.length >= SHORTEST && stems.has(stem(word))
  let sorted: readonly string[] | null = null
  const knowsBeginning = (half: string, rest: string) => {
    if (half.length < SHORTEST_BEGINNING) return false
    sorted ??= [...words].sort()
    const beginning = foldWord(half + rest.slice(0, 1))
    return sorted[firstFrom(sorted, beginning)]?.startsWith(beginning) === true
  }
  return {
    knows,
    knowsExactly: (word) => words.has(foldWord(word)),
    knowsBeginning,
    breaksWords: breaksWords(texts, knows),
  }
}

/** Where the first word stands that is not before the given one. */
function firstFrom(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}

/** The first and the last word of a line may be halves of broken ones. */
function* wholeWords(line: string, afterBreak: boolean, beforeBreak: boolean): Iterable<string> {
  const found = [...line.matchAll(WORD)].map(([word]) => word)
  yield* found.slice(afterBreak ? 1 : 0, beforeBreak ? -1 : undefined)
}

/** More of the words with a hyphen at the line's end are known without it than with it. */
function breaksWords(texts: readonly (readonly string[])[], knows: Vocabulary['knows']): boolean {
  let [broken, real] = [0, 0]
  for (const lines of texts) {
    for (const [index, line] of lines.entries()) {
      const half = BROKEN.exec(line)?.[1]
      const rest = /^[\p{Ll}\p{M}]+/u.exec(lines[index + 1] ?? '')?.[0]
      if (half === undefined || rest === undefined) continue
      if (knows(half + rest)) broken += 1
      else if (knows(`${half}-${rest}`) || (knows(half) && knows(rest))) real += 1
    }
  }
  return broken > real
}

function stem(word: string): string {
  const whole = foldWord(word)
  return whole.length > ENDING + 4 ? whole.slice(0, -ENDING) : whole
}
