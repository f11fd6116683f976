import { daysInMonth } from '../calendar/civil-date.ts'
import type { CalendarPoint } from './calendar-point.ts'
import { assembleSchedule } from './reading/assemble-schedule.ts'
import { cursorOf } from './reading/cursor.ts'
import type { Piece } from './reading/piece.ts'
import { prepareTokens } from './reading/prepare-tokens.ts'
import { readPieces } from './reading/read-pieces.ts'
import { scanTokens } from './reading/scan-tokens.ts'
import { tidyText } from './reading/tidy-text.ts'
import type { Token } from './reading/token.ts'
import { isVariable, readVariableYear } from './reading/variable-year.ts'
import type { Schedule } from './schedule.ts'

export interface ParsedTerm {
  readonly schedule: Schedule
  /** The term had to be mended to be read: a misprint, a letter for a figure, a word that does not agree. */
  readonly mended: boolean
  /** False where a term is given and not understood; the schedule then only keeps its text. */
  readonly understood: boolean
}

/**
 * Reads a term as officials write it. Never throws and never guesses: all of the text is understood, or nothing of it.
 * No term (null, an empty cell, a dash) is understood as none.
 */
export function parseSchedule(text: string | null): ParsedTerm {
  const tidy = text === null ? '' : tidyText(text)
  if (/^[\s\p{P}]*$/u.test(tidy))
    return { schedule: { kind: 'none', text: null }, mended: false, understood: true }
  const tokens = prepareTokens(scanTokens(tidy), tidy)
  if (tokens.length > mostTokens) return notUnderstood(tidy)
  const variable = tokens.some(isVariable) ? readVariableYear(cursorOf(tidy, tokens)) : null
  if (variable !== null) return { schedule: variable, mended: false, understood: true }
  return readTokens(tidy, tokens) ?? readWithoutComma(tidy, tokens) ?? notUnderstood(tidy)
}

function readTokens(text: string, tokens: readonly Token[]): ParsedTerm | null {
  const cursor = cursorOf(text, tokens)
  const pieces = readPieces(cursor)
  const schedule = pieces === null ? null : assembleSchedule(pieces)
  if (pieces === null || schedule === null) return null
  const mended = cursor.slips > 0 || hasMisprint(tokens, pieces) || pieces.some(namesMissingDay)
  return { schedule, mended, understood: true }
}

/**
 * «в течение, учебного года»: where one comma keeps a term of the calendar from being understood, and it says the same
 * whichever may be left out, the comma is a stray one.
 */
function readWithoutComma(text: string, tokens: readonly Token[]): ParsedTerm | null {
  const commas = tokens.flatMap((token, at) => (token.kind === 'mark' && token.mark === 'comma' ? [at] : []))
  if (commas.length === 0 || commas.length > mostCommas) return null
  const read = commas
    .map((comma) => readTokens(text, [...tokens.slice(0, comma), ...tokens.slice(comma + 1)]))
    .filter((one) => one !== null)
  const [first] = read
  if (first === undefined || !isOfCalendar(first.schedule)) return null
  const meaning = JSON.stringify(first.schedule)
  return read.every(({ schedule }) => JSON.stringify(schedule) === meaning) ? first : null
}

const mostCommas = 4

function isOfCalendar({ kind }: Schedule): boolean {
  return kind === 'dated' || kind === 'repeated' || kind === 'onward' || kind === 'continuous'
}

/** What is longer is no term but a page that slipped into its cell. */
const mostTokens = 250

function notUnderstood(text: string): ParsedTerm {
  return { schedule: { kind: 'none', text }, mended: false, understood: false }
}

function hasMisprint(tokens: readonly Token[], pieces: readonly Piece[]): boolean {
  if (!tokens.some(isMended)) return false
  const free = pieces.flatMap((piece) => ('free' in piece ? [piece.free] : []))
  return tokens.some(({ mended }, at) => mended && !free.some(([from, to]) => at >= from && at < to))
}

/** «до 31 сентября», «30 февраля»: the month's last day is meant, and that is said (rule 15 is of days of every month). */
function namesMissingDay(piece: Piece): boolean {
  return piece.is === 'dated' && piece.items.some(({ span }) => isMissing(span.from) || isMissing(span.to))
}

function isMissing(point: CalendarPoint | null): boolean {
  return point?.unit === 'day' && point.day > daysInMonth(point.year ?? leapYear, point.month)
}

/** Without a year 29 February may be meant as it is. */
const leapYear = 2024

function isMended({ mended }: Token): boolean {
  return mended
}
