import { countsBack, offsetAdjectives, offsetHeads, offsetTail, termWord } from '../ru/free-phrases.ts'
import { numberPrefixes } from '../ru/number-words.ts'
import { type Cursor, isWord, peek } from './cursor.ts'
import { normsFrom } from './spoken.ts'
import type { Token } from './token.ts'

export interface OffsetRead {
  /** Signed ISO 8601: «P10D», «-P3D», «P1M». */
  readonly duration: string
  readonly working: boolean
  /** How many tokens the measure takes, and from which of them the event's own words run; null where none follow. */
  readonly length: number
  readonly tailFrom: number | null
}

type DurationLetter = 'D' | 'W' | 'M' | 'Y' | 'Q'

const letters: Readonly<Record<string, DurationLetter>> = {
  day: 'D',
  days: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  half: 'Q',
  year: 'Y',
}

/** «за 10 дней до», «не позднее 10 рабочих дней со дня», «в 5-дневный срок», «в месячный срок», «в течение месяца со дня». */
export function readOffset(cursor: Cursor): OffsetRead | null {
  if (!canMeasure(cursor)) return null
  const norms = normsFrom(cursor)
  return readAdjectiveTerm(cursor, norms) ?? readCounted(cursor, norms)
}

/** A unit or «срок» stands near: only then is it worth a closer look. */
function canMeasure(cursor: Cursor): boolean {
  for (let ahead = 0; ahead < 9; ahead += 1) {
    if (isWord(cursor, 'unit', undefined, ahead) || isWord(cursor, 'term-word', undefined, ahead)) return true
  }
  return false
}

function readCounted(cursor: Cursor, norms: readonly string[]): OffsetRead | null {
  let before = 0
  while (before < norms.length && before < 8 && !isCount(cursor, before)) before += 1
  const plainHead = headSign(norms, before)
  const token = peek(cursor, before)
  if (plainHead === null || token === undefined) return null
  const counted = token.kind === 'number' ? token.value : 1
  let at = before + (token.kind === 'number' ? 1 : 0)
  let working = false
  for (; ; at += 1) {
    const word = peek(cursor, at)
    if (word?.kind !== 'word') break
    if (word.lexeme?.class === 'working') working = true
    else if (word.lexeme?.class !== 'calendar' && word.lexeme?.class !== 'school') break
  }
  const unit = peek(cursor, at)
  if (unit?.kind !== 'word' || unit.lexeme?.class !== 'unit') return null
  const letter = letters[String(unit.lexeme.value)]
  if (token.kind === 'number' && token.value > 366) return null
  if (letter === undefined || letter === 'Q' || (token.kind === 'number' && token.written === 'ordinal'))
    return null
  const length = at + 1
  const tail = norms.slice(length).join(' ').replace(/^, /, '')
  const tailFrom = offsetTail.test(tail) ? length + (norms[length] === ',' ? 1 : 0) : null
  if (
    tailFrom === null &&
    (length < norms.length || letter === 'Y' || (token.kind !== 'number' && letter === 'D'))
  ) {
    if (!isClosed(cursor, length)) return null
  }
  if (tailFrom === null && (before === 0 || (letter === 'Y' && token.kind !== 'number'))) return null
  // «через день» is every other day.
  if (tailFrom === null && letter === 'D' && isWord(cursor, 'preposition', 'through', at - 1)) return null
  const sign = tailFrom !== null && countsBack.test(tail) ? -1 : plainHead
  return { duration: `${sign < 0 ? '-' : ''}P${counted}${letter}`, working, length, tailFrom }
}

function isClosed(cursor: Cursor, at: number): boolean {
  const token = peek(cursor, at)
  return token === undefined || token.kind === 'mark'
}

/** A number, or the unit itself where one is meant: «в течение месяца». */
function isCount(cursor: Cursor, ahead: number): boolean {
  const token = peek(cursor, ahead)
  if (token?.kind === 'number') return true
  return token?.kind === 'word' && token.lexeme?.class === 'unit'
}

function headSign(norms: readonly string[], length: number): 1 | -1 | null {
  const head = `${norms
    .slice(0, length)
    .filter((norm) => norm !== ',')
    .join(' ')} `
  return offsetHeads.find(([pattern]) => pattern.test(head))?.[1] ?? null
}

function isCounted(token: Token): boolean {
  return token.kind === 'number' && token.written !== 'roman'
}

/** «в трёхдневный срок», «в 5-дневный срок», «в месячный срок»; the number may be the adjective's first part. */
function readAdjectiveTerm(cursor: Cursor, norms: readonly string[]): OffsetRead | null {
  const at = norms.findIndex((norm) => termWord.test(norm))
  if (at < 1 || at > 5) return null
  const which = norms
    .slice(0, at)
    .findIndex((norm) => offsetAdjectives.some(([pattern]) => pattern.test(norm)))
  const adjective = norms[which]
  const kind = offsetAdjectives.find(([pattern]) => adjective !== undefined && pattern.test(adjective))
  if (adjective === undefined || kind === undefined) return null
  const figure = cursor.tokens.slice(cursor.at, cursor.at + which).findLast(isCounted)
  const prefix = numberPrefixes.find(([start]) => adjective.startsWith(start))
  const count = figure?.kind === 'number' ? figure.value : (prefix?.[1] ?? 1)
  const length = at + 1
  const tail = norms.slice(length).join(' ')
  const tailFrom = tail === '' ? null : length
  if (tailFrom !== null && !offsetTail.test(tail) && !isClosed(cursor, length)) return null
  return {
    duration: `P${count}${kind[1]}`,
    working: Array.from({ length: at }, (_, ahead) => ahead).some((ahead) =>
      isWord(cursor, 'working', undefined, ahead),
    ),
    length,
    tailFrom: tailFrom !== null && offsetTail.test(tail) ? tailFrom : null,
  }
}
