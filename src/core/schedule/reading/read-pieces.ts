import { attempt, type Cursor, isAtEnd, isMark, isWord, peek, signAt, skipWord } from './cursor.ts'
import type { Piece } from './piece.ts'
import { rulesAt } from './piece-rules.ts'
import { readEagerPhrase, readLatePhrase } from './read-free-phrase.ts'
import { readLabel } from './read-label.ts'
import type { Sign } from './sign.ts'

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
    const sign = signAt(cursor)
    if (sign === undefined) return open
    if (sign === 'semicolon' && pieces.length > 0) pieces.push({ is: 'barrier' })
    if (sign === 'dash' && isHyphen(cursor)) cursor.at += 1
    else if (parting.has(sign)) {
      cursor.at += 1
      open = true
    } else if (sign === 'or' && isOrEvent(cursor)) cursor.at += 1
    else if (pieces.at(-1)?.is === 'dated' && skipWord(cursor, 'or')) pieces.push({ is: 'choice' })
    else if (isTermHeading(cursor)) cursor.at += isWord(cursor, 'subject', undefined, 1) ? 2 : 1
    else return open
  }
}

const parting: ReadonlySet<Sign> = new Set([
  'comma',
  'semicolon',
  'colon',
  'open',
  'close',
  'dash',
  'slash',
  'other',
  'and',
  'also',
  'noise',
  'including',
])

/** «апрель-йюнь»: what hangs on a date by a hyphen belongs to it, and is no label that can be left out. */
function isHyphen(cursor: Cursor): boolean {
  return peek(cursor)?.spaced === false && peek(cursor, 1)?.spaced === false
}

/** «или при необходимости» beside a repetition; any other «или» leaves a choice that nobody has made. */
function isOrEvent(cursor: Cursor): boolean {
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
  for (const rule of rulesAt(cursor)) {
    const pieces = rule(cursor, before, phraseEnd)
    if (pieces !== null) return pieces
  }
  return null
}

function readLabelPiece(cursor: Cursor): readonly Piece[] | null {
  const label = attempt(cursor, () => readLabel(cursor))
  return label === null ? null : [label]
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
