import type { Word } from './marks.ts'

/** Words on one baseline, read as one. Places are in the text's own reading direction. */
export interface TextLine {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly base: number
  readonly size: number
  readonly bold: boolean
  /** Width of what stands in front of the first place where the line might be broken. */
  readonly firstWidth: number
  readonly words: readonly Word[]
}

/** Words whose baselines differ by less than this share of their height stand on one line (raised marks too). */
const SAME_LINE = 0.45
/** A gap of so many font heights is a blank. */
const BLANK = 0.12
/** Two words that cover each other so far are one, printed twice to look bold. */
const TWICE = 0.7

/** Lines from the top, each from its beginning. All words must have one turn. */
export function toLines(words: readonly Word[]): readonly TextLine[] {
  const sorted = words.toSorted((one, other) => one.base - other.base || one.from - other.from)
  const lines: TextLine[] = []
  for (let start = 0; start < sorted.length; ) {
    let main = sorted[start] as Word
    let end = start + 1
    for (; end < sorted.length; end += 1) {
      const next = sorted[end] as Word
      if (next.base - main.base > SAME_LINE * Math.max(main.size, next.size)) break
      // A raised mark comes first by its place, but the line is where the large letters stand.
      if (next.size > main.size * 1.15) main = next
    }
    lines.push(lineOf(sorted.slice(start, end)))
    start = end
  }
  return lines
}

/** A line of the given words, in order of their places. */
export function lineOf(words: readonly Word[]): TextLine {
  const placed = dropTwins(words.toSorted((one, other) => one.from - other.from || one.base - other.base))
  const spaced = joinSpacedLetters(glue(placed))
  let text = ''
  let [size, base, signs, boldSigns, to] = [0, 0, 0, 0, -Infinity]
  for (const [index, word] of spaced.entries()) {
    const before = spaced[index - 1]
    if (before !== undefined && hasBlank(before, word)) text += ' '
    text += word.text
    to = Math.max(to, word.to)
    signs += word.text.length
    if (word.bold) boldSigns += word.text.length
    if (word.size > size) {
      size = word.size
      base = word.base
    }
  }
  return {
    text: plainSigns(text),
    from: spaced[0]?.from ?? 0,
    to,
    base,
    size,
    bold: boldSigns > signs * 0.85,
    firstWidth: firstWidth(spaced),
    words: spaced,
  }
}

function hasBlank(before: Word, word: Word): boolean {
  return word.tied || word.from - before.to > BLANK * Math.min(before.size, word.size)
}

/** Up to the first blank or hyphen: there the line before could have taken it. */
function firstWidth(words: readonly Word[]): number {
  const first = words[0]
  if (first === undefined) return 0
  let to = first.to
  for (const [index, word] of words.entries()) {
    const before = words[index - 1]
    if (before !== undefined && hasBlank(before, word) && !word.tied) break
    const hyphen = word.text.slice(1, -1).search(/[-\u2010–—/]/u)
    if (hyphen >= 0) return word.from + ((word.to - word.from) * (hyphen + 2)) / word.text.length - first.from
    to = word.to
  }
  return to - first.from
}

/** Words that a file shows piece by piece, or letter by letter, are whole ones. */
function glue(words: readonly Word[]): readonly Word[] {
  const glued: Word[] = []
  for (const word of words) {
    const before = glued.at(-1)
    const whole =
      before !== undefined &&
      !hasBlank(before, word) &&
      before.bold === word.bold &&
      before.size === word.size &&
      Math.abs(before.base - word.base) < 0.05 * word.size
    if (whole)
      glued[glued.length - 1] = { ...before, text: before.text + word.text, to: Math.max(before.to, word.to) }
    else glued.push(word)
  }
  return glued
}

function dropTwins(words: readonly Word[]): readonly Word[] {
  const kept: Word[] = []
  for (const word of words) {
    const twin = kept.findLastIndex((other) => other.text === word.text && covers(other, word))
    const other = kept[twin]
    if (other === undefined || twin < kept.length - 4) kept.push(word)
    else kept[twin] = { ...other, bold: true }
  }
  return kept
}

function covers(one: Word, other: Word): boolean {
  const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from)
  return shared > TWICE * (other.to - other.from) && Math.abs(one.base - other.base) < other.size * 0.15
}

/** «П Р И К А З», set apart without blanks in the file, is one word. */
function joinSpacedLetters(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = []
  for (let start = 0; start < words.length; ) {
    let end = start + 1
    const gap = gapBetween(words[start], words[end])
    while (end < words.length && isLetter(words[end - 1]) && (isLetter(words[end]) || isLast(words[end]))) {
      const next = gapBetween(words[end - 1], words[end])
      const size = words[end]?.size ?? 0
      if (words[end]?.tied === true || next > size * 0.9 || Math.abs(next - gap) > size * 0.06) break
      end += 1
    }
    const run = words.slice(start, end - start >= 5 ? end : start + 1)
    const [first, last] = [run[0], run.at(-1)]
    if (first !== undefined && last !== undefined) {
      joined.push(
        run.length === 1 ? first : { ...first, text: run.map((word) => word.text).join(''), to: last.to },
      )
    }
    start += run.length
  }
  return joined
}

function isLetter(word: Word | undefined): boolean {
  return word !== undefined && word.text.length === 1 && /\p{L}/u.test(word.text)
}

/** «… Ю:». */
function isLast(word: Word | undefined): boolean {
  return word !== undefined && /^\p{L}[:.,]$/u.test(word.text)
}

function gapBetween(before: Word | undefined, word: Word | undefined): number {
  return before === undefined || word === undefined ? Infinity : word.from - before.to
}

/** Ligatures and letters with loose accents as plain letters, the bullets of symbol fonts as bullets. */
function plainSigns(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/gu, (sign) => sign.normalize('NFKC'))
    .replace(/[\uf0b7\uf0a7\uf0d8\uf076\uf0fc]/gu, '•')
    .replace(/\uf02d/gu, '–')
    .replace(/\u200b|\u200c|\u200d|\ufeff/gu, '')
    .normalize('NFC')
}
