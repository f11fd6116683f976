import { formatGeneral } from './format-decimal.ts'
import type { FormatPiece, Section } from './parse-format.ts'
import { MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './ru/date-words.ts'

/** 31 December 9999, the last day that a spreadsheet knows. */
const LAST_SERIAL = 2_958_465
const SECONDS_A_DAY = 86_400
const SERIAL_OF_1904 = 1_462

interface Moment {
  readonly year: number
  /** 1–12. */
  readonly month: number
  readonly day: number
  /** 0 is Sunday. */
  readonly weekday: number
  readonly seconds: number
  /** Days with their parts since the beginning, for hours that run on. */
  readonly serial: number
}

/** A day's number as a date in a section of a format; one that is no date is shown in general. */
export function formatDate(value: number, section: Section, date1904: boolean): string {
  const serial = date1904 ? value + SERIAL_OF_1904 : value
  if (!(serial >= 0 && serial < LAST_SERIAL + 1)) return formatGeneral(value)
  const moment = momentOf(serial)
  const withDay = section.pieces.some((piece) => piece.kind === 'date' && /^d{1,2}$/.test(piece.text))
  const halves = section.pieces.some((piece) => piece.kind === 'date' && piece.text === 'am')
  const text = section.pieces.map((piece, index) => {
    if (piece.kind === 'literal') return literalText(piece.text)
    if (piece.kind === 'elapsed') return elapsedText(piece.text, moment.serial)
    if (piece.kind !== 'date') return piece.kind === 'percent' ? '%' : ''
    return dateText(piece.text, moment, { minutes: isMinutes(section.pieces, index), withDay, halves })
  })
  return text.join('').trim()
}

/** The signs between the parts of a date are the system's own. */
function literalText(text: string): string {
  return text === '/' ? '.' : text
}

/** Days are counted from 1 January 1900, which is 1; a 29 February 1900 that never was is counted too. */
function momentOf(serial: number): Moment {
  // Seconds are rounded: a time is seldom a whole binary fraction.
  let days = Math.floor(serial)
  let seconds = Math.round((serial - days) * SECONDS_A_DAY)
  if (seconds >= SECONDS_A_DAY) {
    days += 1
    seconds = 0
  }
  const weekday = (days + 6) % 7
  const { year, month, day } = civilFromDays(days < 60 ? days - 25_568 : days - 25_569)
  return { year, month, day, weekday, seconds, serial }
}

/** Days since 1 January 1970 to a date, by Howard Hinnant's algorithm (chrono-compatible low-level date algorithms). */
function civilFromDays(days: number): {
  readonly year: number
  readonly month: number
  readonly day: number
} {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** «m» behind hours or before seconds means minutes. */
function isMinutes(pieces: readonly FormatPiece[], at: number): boolean {
  const letter = (piece: FormatPiece | undefined) =>
    piece?.kind === 'date' || piece?.kind === 'elapsed' ? piece.text.charAt(0) : ''
  const dated = (piece: FormatPiece) => piece.kind === 'date' || piece.kind === 'elapsed'
  return (
    letter(pieces.slice(0, at).findLast(dated)) === 'h' || letter(pieces.slice(at + 1).find(dated)) === 's'
  )
}

function dateText(
  code: string,
  moment: Moment,
  { minutes, withDay, halves }: { minutes: boolean; withDay: boolean; halves: boolean },
): string {
  const { year, month, day, weekday, seconds } = moment
  const padded = (value: number) => String(value).padStart(Math.min(code.length, 2), '0')
  switch (code.charAt(0)) {
    case 'y':
      return code.length < 3 ? String(year % 100).padStart(2, '0') : String(year)
    case 'd':
      if (code.length < 3) return padded(day)
      return (code.length === 3 ? SHORT_WEEKDAYS[weekday] : WEEKDAYS[weekday]) ?? ''
    case 'h': {
      const hours = Math.floor(seconds / 3_600)
      return padded(halves ? hours % 12 || 12 : hours)
    }
    case 's':
      return padded(seconds % 60)
    case 'a':
      return seconds < SECONDS_A_DAY / 2 ? 'AM' : 'PM'
    default:
      if (minutes && code.length < 3) return padded(Math.floor(seconds / 60) % 60)
      return monthText(code.length, month, withDay)
  }
}

function monthText(length: number, month: number, withDay: boolean): string {
  if (length < 3) return String(month).padStart(length, '0')
  if (length === 3) return SHORT_MONTHS[month - 1] ?? ''
  const [alone, ofDay] = MONTHS[month - 1] ?? ['', '']
  if (length === 5) return alone.charAt(0)
  return withDay ? ofDay : alone
}

function elapsedText(code: string, serial: number): string {
  const seconds = Math.round(serial * SECONDS_A_DAY)
  const unit = code.startsWith('h') ? 3_600 : code.startsWith('m') ? 60 : 1
  return String(Math.floor(seconds / unit)).padStart(code.length, '0')
}
