import { countEnding, figureEnding } from '../ru/number-words.ts'
import { exactWord, type Recognised, recogniseWord } from './recognise-word.ts'
import { romanNumber } from './roman-number.ts'
import { figures, scanFigures } from './scan-figures.ts'
import { isDoubtful, splitGlued } from './split-glued.ts'
import type { Mark, Token } from './token.ts'

const marks: Readonly<Record<string, Mark>> = {
  '-': 'dash',
  ',': 'comma',
  ';': 'semicolon',
  '/': 'slash',
  '\\': 'slash',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  ':': 'colon',
}

const run = /[\p{L}\p{N}|]+/uy
const stray = '.!?'

/** The tidied text as words, numbers, dates and marks; dots that end a word are dropped. */
export function scanTokens(text: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const spaced = text[at] === ' '
    if (spaced) at += 1
    run.lastIndex = at
    const found = run.exec(text)?.[0]
    if (found === undefined) {
      const mark = markAt(text, at, spaced)
      if (mark !== null) tokens.push(mark)
      at += 1
      continue
    }
    const before = tokens.length
    scanRun(tokens, found, text, at, spaced)
    at = tokens.length > before ? (tokens.at(-1)?.end ?? text.length) : at + found.length
  }
  return joinBroken(tokens, text)
}

/** Letters and figures with nothing between them, and what a date in figures takes beyond them. */
function scanRun(tokens: Token[], found: string, text: string, at: number, spaced: boolean): void {
  const behindRun = !spaced && at > 0 && letterOrFigure.test(text[at - 1] ?? '')
  const dated = behindRun ? null : scanFigures(text, at, spaced)
  if (dated !== null) tokens.push(dated)
  else if (!figure.test(found)) scanWord(tokens, found, at, spaced)
  else tokens.push(...(gluedDate(found, text, at, spaced) ?? tokensOfRun(found, at, spaced)))
}

const letterOrFigure = /[\p{L}\p{N}]/u
const figure = /\d/

/** Null for the dots that end a word or an abbreviation. */
function markAt(text: string, at: number, spaced: boolean): Token | null {
  const letter = text[at] ?? ''
  if (letter === '_') return { ...blankLine, start: at, end: at + 1, spaced }
  if (stray.includes(letter)) return null
  return { kind: 'mark', mark: marks[letter] ?? 'other', start: at, end: at + 1, spaced, mended: false }
}

/** «__» is left to be filled in: what stands beside it is not yet decided, and no term is read out of it. */
const blankLine = {
  kind: 'word',
  norm: '_',
  lexeme: { class: 'exception', value: 1, bare: false },
  mended: false,
  exact: true,
} as const

/** «до15.05.2022»: a word that lost the blank before its date. */
function gluedDate(found: string, text: string, at: number, spaced: boolean): readonly Token[] | null {
  const length = /^\p{L}+(?=\d)/u.exec(found)?.[0].length ?? 0
  const before = found.slice(0, length)
  if (length === 0 || exactWord(before) === null) return null
  const date = scanFigures(text, at + length, false)
  return date === null ? null : [...wordTokens(before, at, spaced), date]
}

function tokensOfRun(text: string, at: number, spaced: boolean): readonly Token[] {
  if (/^\d+$/.test(text)) return [numberToken(text, at, spaced, false)]
  const asFigures = text.length <= 4 ? figures(text) : null
  if (asFigures !== null) return [numberToken(String(asFigures), at, spaced, true, text.length)]
  if (/^1+[vx]$/i.test(text) && romanNumber(text) !== null) return wordTokens(text, at, spaced)
  const asWord = text.length > 3 ? exactWord(text) : null
  if (asWord !== null && /^\p{L}*\d\p{L}+$|^\p{L}+\d\p{L}*$/u.test(text)) {
    return [{ kind: 'word', ...asWord, exact: true, mended: true, start: at, end: at + text.length, spaced }]
  }
  return partsOf(text, at, spaced)
}

/** «2022г», «5го», «года2021»: letters and figures run together. A full word before figures is a slip. */
function partsOf(text: string, at: number, spaced: boolean): readonly Token[] {
  const tokens: Token[] = []
  for (const part of text.matchAll(/\d+|[^\d]+/g)) {
    const start = at + part.index
    const first = part.index === 0
    const before = tokens.at(-1)
    if (/^\d/.test(part[0])) {
      const glued = !first && before?.kind === 'word' && before.end - before.start > 2
      tokens.push(numberToken(part[0], start, first && spaced, glued))
    } else if (before?.kind === 'number' && figureEnding.test(part[0].toLowerCase())) {
      const written = countEnding.test(part[0].toLowerCase()) ? 'word' : 'ordinal'
      tokens.splice(-1, 1, { ...before, written, end: start + part[0].length })
    } else tokens.push(...wordTokens(part[0], start, first && spaced))
  }
  return tokens
}

/** Most words are of the vocabulary as they stand. */
function scanWord(tokens: Token[], text: string, at: number, spaced: boolean): void {
  const exact = exactWord(text)
  if (exact !== null) tokens.push(wordToken(exact, true, at, at + text.length, spaced))
  else tokens.push(...wordTokens(text, at, spaced))
}

function wordToken(
  { norm, lexeme, mended }: Recognised,
  exact: boolean,
  start: number,
  end: number,
  spaced: boolean,
): Token {
  return { kind: 'word', norm, lexeme, exact, mended, start, end, spaced }
}

function wordTokens(text: string, at: number, spaced: boolean): readonly Token[] {
  const exact = exactWord(text)
  const stood = { start: at, end: at + text.length, spaced }
  if (exact !== null) return [wordToken(exact, true, at, at + text.length, spaced)]
  const roman = romanNumber(text)
  if (roman !== null) {
    return [{ kind: 'number', value: roman, figures: 0, written: 'roman', mended: false, ...stood }]
  }
  const figured = text.length <= 2 ? figures(text) : null
  if (figured !== null && figured > 2 && figured <= 31 && figured !== 6) {
    return [numberToken(String(figured), at, spaced, true, text.length)]
  }
  if (isDoubtful(text)) {
    return [{ kind: 'word', norm: text.toLowerCase(), lexeme: null, mended: false, exact: false, ...stood }]
  }
  const glued = splitGlued(text)
  if (glued !== null) {
    const [left, right] = glued
    return [
      ...wordTokens(left, at, spaced).map((token) => ({ ...token, mended: true })),
      ...wordTokens(right, at + left.length, false),
    ]
  }
  return [{ kind: 'word', ...recogniseWord(text), exact: false, ...stood }]
}

function numberToken(
  text: string,
  start: number,
  spaced: boolean,
  mended: boolean,
  length = text.length,
): Token {
  return {
    kind: 'number',
    value: Number(text),
    figures: text.length,
    written: 'figures',
    start,
    end: start + length,
    spaced,
    mended,
  }
}

/** A word that a line break has cut in two («сен-тябрь», «полу годие») is one again; that is no misprint. */
function joinBroken(tokens: readonly Token[], text: string): readonly Token[] {
  const joined: Token[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined) break
    const next = tokens[index + 1]
    const dashed = next?.kind === 'mark' && next.mark === 'dash' && !next.spaced
    const tail = dashed ? tokens[index + 2] : next
    const word =
      tail !== undefined && isOpen(tail) && (isOpen(token) || isUnknown(tail))
        ? exactWord(text.slice(token.start, token.end) + text.slice(tail.start, tail.end))
        : null
    if (word !== null && tail !== undefined) {
      joined.push({
        kind: 'word',
        ...word,
        exact: true,
        start: token.start,
        end: tail.end,
        spaced: token.spaced,
      })
      index += dashed ? 2 : 1
    } else joined.push(token)
  }
  return joined
}

function isUnknown(token: Token): boolean {
  return token.kind === 'word' && !token.exact
}

function isOpen(token: Token): boolean {
  return token.kind === 'word' && !(token.exact && token.lexeme !== null && token.norm.length > 4)
}
