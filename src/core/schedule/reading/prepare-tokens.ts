import { yearForms } from '../ru/calendar-words.ts'
import { countEnding, figureEnding, gluedEnding } from '../ru/number-words.ts'
import { editDistance } from './edit-distance.ts'
import { exactWord, inCyrillic } from './recognise-word.ts'
import { isYear } from './scan-figures.ts'
import type { Token } from './token.ts'

/** Numbers in words become numbers, endings of figures go to their figure, times of day go (rule 2). */
export function prepareTokens(tokens: readonly Token[], text: string): readonly Token[] {
  if (!tokens.some(isRaw)) return tokens
  return withoutClock(withoutRepetition(withNumbers(tokens, text).map(withYearWord)))
}

/** Something that may have to be prepared: a number in words, a time, an unknown word, a bracket, an unspaced dash. */
function isRaw(token: Token): boolean {
  switch (token.kind) {
    case 'word': {
      const lexemeClass = token.lexeme?.class
      return (
        lexemeClass === undefined ||
        lexemeClass === 'cardinal' ||
        lexemeClass === 'ordinal' ||
        lexemeClass === 'hour'
      )
    }
    case 'mark':
      return token.mark === 'open' || isUnspacedDash(token)
    case 'time':
      return true
    case 'number':
    case 'date':
    case 'month-of-year':
      return false
  }
}

function withNumbers(tokens: readonly Token[], text: string): readonly Token[] {
  const prepared: Token[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined) break
    const dash = tokens[index + 1]
    const ending = tokens[index + 2]
    if (token.kind === 'number' && isUnspacedDash(dash) && ending?.kind === 'word' && !ending.spaced) {
      const letters = text.slice(ending.start, ending.end).toLowerCase()
      if (figureEnding.test(letters)) {
        prepared.push({ ...token, written: countEnding.test(letters) ? 'word' : 'ordinal', end: ending.end })
        index += 2
        continue
      }
      const parted = partGlued(token, ending, text)
      if (parted !== null) {
        prepared.push(...parted)
        index += 2
        continue
      }
    }
    const number = numberInWords(token)
    const before = prepared.at(-1)
    if (number === null) prepared.push(token)
    else if (before !== undefined && isTens(before) && number.value < 10) {
      prepared.splice(-1, 1, { ...number, value: before.value + number.value, start: before.start })
    } else prepared.push(number)
  }
  return prepared
}

/** «5-гочисла»: the ending is the figure's, what is left is a word. */
function partGlued(number: Token, { start, end }: Token, text: string): readonly Token[] | null {
  const run = inCyrillic(text.slice(start, end))
  const length = gluedEnding.exec(run)?.[0].length ?? 0
  const word = length === 0 ? null : exactWord(run.slice(length))
  if (word === null || number.kind !== 'number') return null
  const after = start + length
  return [
    { ...number, written: 'ordinal', end: after },
    { kind: 'word', ...word, exact: true, start: after, end, spaced: false },
  ]
}

/** «ноябрь 2022 гда»: behind a year a short word that is nearly «года» is meant for it, though it is too short elsewhere. */
function withYearWord(token: Token, index: number, tokens: readonly Token[]): Token {
  const before = tokens[index - 1]
  if (token.kind !== 'word' || token.lexeme !== null || token.norm.length < 3) return token
  if (before?.kind !== 'number' || before.figures !== 4 || !isYear(before.value)) return token
  if (!yearForms.some((form) => editDistance(token.norm, form, 1) <= 1)) return token
  return { ...token, lexeme: { class: 'unit', value: 'year', bare: false }, mended: true }
}

/** «10 (десяти) рабочих дней»: the number is said twice. */
function withoutRepetition(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => token.kind === 'mark' && token.mark === 'open')) return tokens
  return tokens.filter((_, index) => ![0, 1, 2].some((back) => isRepeatedNumber(tokens, index - back)))
}

/** Whether an opening bracket stands here, and in it the number before it. */
function isRepeatedNumber(tokens: readonly Token[], index: number): boolean {
  const [before, open, number, close] = tokens.slice(index - 1, index + 3)
  return (
    index > 0 &&
    before?.kind === 'number' &&
    open?.kind === 'mark' &&
    open.mark === 'open' &&
    number?.kind === 'number' &&
    number.value === before.value &&
    close?.kind === 'mark' &&
    close.mark === 'close'
  )
}

type NumberToken = Extract<Token, { kind: 'number' }>

function numberInWords(token: Token): NumberToken | null {
  if (token.kind !== 'word') return null
  const lexemeClass = token.lexeme?.class
  if (lexemeClass !== 'cardinal' && lexemeClass !== 'ordinal') return null
  const { start, end, spaced, mended } = token
  return {
    kind: 'number',
    value: Number(token.lexeme?.value),
    figures: 0,
    written: lexemeClass === 'ordinal' ? 'ordinal' : 'word',
    start,
    end,
    spaced,
    mended,
  }
}

function isTens(token: Token): token is NumberToken {
  return token.kind === 'number' && token.written === 'word' && (token.value === 20 || token.value === 30)
}

function isUnspacedDash(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.mark === 'dash' && !token.spaced
}

/** «в 15.00», «с 13.30 до 14.30 часов», «08:30 - 12:30», «до 10 ч.»: with the prepositions before them. */
function withoutClock(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => token.kind === 'time' || is(token, 'hour'))) return tokens
  const kept: Token[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const length = clockLength(tokens, index)
    const token = tokens[index]
    const following = tokens[index + 2]
    if (token?.kind === 'number' && is(tokens[index + 1], 'hour') && isOfMonth(following)) {
      // «до 5 ч. каждого месяца» is the fifth day.
      const hour = tokens[index + 1]
      kept.push(token)
      if (hour?.kind === 'word') kept.push({ ...hour, lexeme: { class: 'number', value: 1, bare: false } })
      index += 1
      continue
    }
    if (length === 0 || is(kept.at(-1), 'course') || is(kept.at(-1), 'preposition', 'through')) {
      if (token !== undefined) kept.push(token)
      continue
    }
    const leadsOn =
      isDatePart(tokens[index + length]) &&
      is(kept.at(-1), 'preposition', 'by') &&
      tokens[index - 2]?.kind !== 'time'
    if (!leadsOn)
      while (is(kept.at(-1), 'preposition') || isComma(kept.at(-1)) || isDash(kept.at(-1))) kept.pop()
    index += length - 1
  }
  return kept
}

function isOfMonth(token: Token | undefined): boolean {
  return (
    is(token, 'each') ||
    (token?.kind === 'word' && token.lexeme?.class === 'unit' && token.lexeme.value === 'month')
  )
}

/** How many tokens from here are a time of day. */
function clockLength(tokens: readonly Token[], index: number): number {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (token?.kind !== 'time' && !(token?.kind === 'number' && is(next, 'hour')))
    return rangeOfHours(tokens, index)
  let length = 1
  while (is(tokens[index + length], 'hour') || isHourNumber(tokens, index + length)) length += 1
  return length
}

/** «с 9 до 18 часов»: the first figure alone is no time. */
function rangeOfHours(tokens: readonly Token[], index: number): number {
  if (tokens[index]?.kind !== 'number') return 0
  const [first, between, last, hours] = tokens.slice(index, index + 4)
  const ranged = isDash(between) || is(between, 'preposition', 'by') || is(between, 'preposition', 'to')
  return first?.kind === 'number' && ranged && last?.kind === 'number' && is(hours, 'hour') ? 4 : 0
}

/** «до 12.00 пятницы», «до 10:00 15 мая»: the preposition is the day's too. */
function isDatePart(token: Token | undefined): boolean {
  return token?.kind === 'number' || token?.kind === 'date' || is(token, 'weekday')
}

function isHourNumber(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.kind === 'number' && is(tokens[index + 1], 'hour')
}

function is(token: Token | undefined, lexemeClass: string, value?: string): boolean {
  return (
    token?.kind === 'word' &&
    token.lexeme?.class === lexemeClass &&
    (value === undefined || token.lexeme.value === value)
  )
}

function isComma(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.mark === 'comma'
}

function isDash(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.mark === 'dash'
}
