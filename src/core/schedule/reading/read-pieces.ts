import {
  attempt,
  type Cursor,
  isAtEnd,
  isMark,
  isWord,
  peek,
  skipMark,
  skipPreposition,
  skipWord,
} from './cursor.ts'
import type { Piece } from './piece.ts'
import { readDated } from './read-dated.ts'
import { readEagerPhrase, readLatePhrase, readMeasured } from './read-free-phrase.ts'
import { readLabel } from './read-label.ts'
import { readPosition, readWeekdays } from './read-position.ts'
import { readRepeat } from './read-repeat.ts'
import { readReport, readReported } from './read-report-label.ts'
import { readSteady } from './read-steady.ts'
import { readYearWord } from './read-year-word.ts'
import { readYears, spansOfYears } from './read-years.ts'

/** All pieces of a term in order; null as soon as a stretch of it is not understood. */
export function readPieces(cursor: Cursor): readonly Piece[] | null {
  return attempt(cursor, () => {
    const pieces: Piece[] = []
    for (;;) {
      const open = skipBetween(cursor, pieces)
      if (isAtEnd(cursor)) return pieces
      const next = readPiece(cursor, pieces) ?? (open || pieces.length === 0 ? readLabelPiece(cursor) : null)
      if (next === null) return null
      pieces.push(...next)
    }
  })
}

/** Marks and small words between pieces; true where one of them parts what follows from what went before. */
function skipBetween(cursor: Cursor, pieces: Piece[]): boolean {
  let open = false
  for (;;) {
    if (isMark(cursor, 'semicolon') && pieces.length > 0) pieces.push({ is: 'barrier' })
    if (isHyphen(cursor)) cursor.at += 1
    else if (skipMark(cursor, 'comma', 'semicolon', 'colon', 'open', 'close', 'dash', 'slash', 'other'))
      open = true
    else if (
      skipWord(cursor, 'and') ||
      skipWord(cursor, 'also') ||
      skipWord(cursor, 'noise') ||
      skipWord(cursor, 'including')
    )
      open = true
    else if (isOrEvent(cursor)) cursor.at += 1
    else if (pieces.at(-1)?.is === 'dated' && skipWord(cursor, 'or')) pieces.push({ is: 'choice' })
    else if (isTermHeading(cursor)) cursor.at += isWord(cursor, 'subject', undefined, 1) ? 2 : 1
    else return open
  }
}

/** «апрель-йюнь»: what hangs on a date by a hyphen belongs to it, and is no label that can be left out. */
function isHyphen(cursor: Cursor): boolean {
  return isMark(cursor, 'dash') && peek(cursor)?.spaced === false && peek(cursor, 1)?.spaced === false
}

/** «или при необходимости» beside a repetition; any other «или» leaves a choice that nobody has made. */
function isOrEvent(cursor: Cursor): boolean {
  return isWord(cursor, 'or') && startsEvent(cursor)
}

function startsEvent(cursor: Cursor): boolean {
  const { at } = cursor
  cursor.at += 1
  const found = readEagerPhrase(cursor, phraseEnd) ?? readLatePhrase(cursor, phraseEnd)
  cursor.at = at
  return found !== null
}

/** «Срок: до 1 мая», «срок – постоянно», «срок исполнения: май». */
function isTermHeading(cursor: Cursor): boolean {
  const behind = isWord(cursor, 'subject', undefined, 1) ? 2 : 1
  return isWord(cursor, 'term-word') && (isMark(cursor, 'colon', behind) || isMark(cursor, 'dash', behind))
}

function readPiece(cursor: Cursor, before: readonly Piece[]): readonly Piece[] | null {
  const inMonths = before.some((piece) => piece.is === 'repeat' && piece.every === 'month')
  return (
    one(attempt(cursor, () => readEagerPhrase(cursor, phraseEnd))) ??
    one(attempt(cursor, () => readOnward(cursor))) ??
    one(readRepeat(cursor)) ??
    attempt(cursor, () => readEachMonth(cursor)) ??
    one(readPosition(cursor, inMonths)) ??
    readWeekdays(cursor) ??
    one(attempt(cursor, () => readMeasured(cursor, phraseEnd, true))) ??
    readReport(cursor) ??
    readReported(cursor, before) ??
    readSteady(cursor) ??
    readDated(cursor) ??
    attempt(cursor, () => readBareYears(cursor)) ??
    one(readYearPiece(cursor)) ??
    one(attempt(cursor, () => readLatePhrase(cursor, phraseEnd)))
  )
}

function readLabelPiece(cursor: Cursor): readonly Piece[] | null {
  return one(attempt(cursor, () => readLabel(cursor)))
}

/** «далее», «и далее», «в дальнейшем», «далее –». */
function readOnward(cursor: Cursor): Piece | null {
  skipPreposition(cursor, 'in')
  if (!skipWord(cursor, 'onward')) return null
  skipMark(cursor, 'dash', 'comma')
  return { is: 'onward' }
}

/** «каждый апрель», «каждое 1 сентября»: each year. */
function readEachMonth(cursor: Cursor): readonly Piece[] | null {
  skipPreposition(cursor, 'in')
  if (!skipWord(cursor, 'each')) return null
  const token = peek(cursor)
  const named = isWord(cursor, 'month') || isWord(cursor, 'season') || token?.kind === 'date'
  const numbered =
    token?.kind === 'number' &&
    (isWord(cursor, 'month', undefined, 1) || isWord(cursor, 'unit', 'quarter', 1))
  if (!named && !numbered) return null
  const dated = readDated(cursor)
  return dated === null ? null : [{ is: 'year-word', word: 'each' }, ...dated]
}

/** «2022 год», «на 2022–2024 годы», «в течение 2022 года», «с 2023 года», «начиная с 2022/23 учебного года». */
function readBareYears(cursor: Cursor): readonly Piece[] | null {
  const starting = skipWord(cursor, 'starting')
  const from = attempt(cursor, () => {
    if (!skipPreposition(cursor, 'from')) return null
    const read = readYears(cursor)
    const goesOn =
      isMark(cursor, 'dash') || isWord(cursor, 'preposition', 'to') || isWord(cursor, 'preposition', 'by')
    return read === null || read.years.length !== 1 || goesOn ? null : read
  })
  const [since] = from === null ? [] : spansOfYears(from)
  if (since !== undefined) return [{ is: 'from', span: since, starting }]
  if (starting) return null
  const by = readUntil(cursor)
  attempt(cursor, () => {
    skipPreposition(cursor, 'in', 'on', 'behind')
    return skipWord(cursor, 'course') || skipWord(cursor, 'period') || skipWord(cursor, 'whole') ? true : null
  })
  if (!by) skipPreposition(cursor, 'in', 'on', 'behind')
  const read = readYears(cursor)
  if (read === null) return null
  const spans = spansOfYears(read)
  if (!by) return [{ is: 'years', spans, ranged: read.ranged }]
  return spans.length === 1 ? [{ is: 'dated', items: spans.map((span) => ({ bound: 'by', span })) }] : null
}

/** «до 2024 года», «к 2024 году», «не позднее 2024 года». */
function readUntil(cursor: Cursor): boolean {
  if (skipPreposition(cursor, 'by', 'towards', 'to')) return true
  return (
    attempt(cursor, () => (skipWord(cursor, 'not') && skipWord(cursor, 'limit', 'later') ? true : null)) ??
    false
  )
}

function readYearPiece(cursor: Cursor): Piece | null {
  const word = readYearWord(cursor)
  return word === null ? null : { is: 'year-word', word }
}

/**
 * A free phrase goes on to the term's end, unless behind a mark, or a word that can only begin something of the calendar,
 * the rest is understood as that.
 */
function phraseEnd(cursor: Cursor, head: number): number {
  const all = cursor.tokens.length - cursor.at
  for (let length = head; length < all; length += 1) {
    const token = peek(cursor, length)
    const marked = token?.kind === 'mark'
    if (!marked && !startsCalendar(cursor, length)) continue
    const rest = restFrom(cursor, cursor.at + length)
    if (rest?.some((piece) => saysWhen(piece, marked)) === true) return length
  }
  return all
}

function restFrom(cursor: Cursor, start: number): readonly Piece[] | null {
  const known = cursor.rests.get(start)
  if (known !== undefined) return known
  const { at, slips } = cursor
  cursor.at = start
  const rest = readPieces(cursor)
  cursor.at = at
  cursor.slips = slips
  cursor.rests.set(start, rest)
  return rest
}

function saysWhen({ is }: Piece, marked: boolean): boolean {
  return (
    is === 'dated' ||
    is === 'repeat' ||
    is === 'at' ||
    is === 'steady' ||
    is === 'from' ||
    (marked && is === 'barrier')
  )
}

function startsCalendar(cursor: Cursor, ahead: number): boolean {
  if (isWord(cursor, 'every', undefined, ahead) || isWord(cursor, 'constant', undefined, ahead)) return true
  if (isWord(cursor, 'preposition', 'by', ahead)) return true
  if (isWord(cursor, 'not', undefined, ahead)) return true
  if (isWord(cursor, 'course', undefined, ahead + 1)) return true
  const token = peek(cursor, ahead)
  if (isWord(cursor, 'preposition', 'to', ahead) && peek(cursor, ahead + 1)?.kind === 'date') return true
  return token?.kind === 'number' && isWord(cursor, 'times', undefined, ahead + 1)
}

function one<Value>(value: Value | null): readonly Value[] | null {
  return value === null ? null : [value]
}
