import { daysInMonth } from '../../calendar/civil-date.ts'
import { figureFor, figureLetters, hourMark } from '../ru/look-alikes.ts'
import { romanNumber } from './roman-number.ts'
import type { Token } from './token.ts'

const pair = `(${figureLetters}{1,2})`
/** Day, month and year; blanks may stand around the dots, letters may stand for figures. */
const fullDate = new RegExp(
  `${pair}\\s?(?:\\.{1,2}|/)\\s?${pair}\\s?(?:\\.{1,2}|/)\\s?(${figureLetters}{4}|${figureLetters}{2})(?![\\d])`,
  'y',
)
const otherDate = /(\d{1,2})-(\d{2})-(\d{4})(?!\d)|(\d{2})[, ](\d{2})[, ](\d{4})(?!\d)/y
/** «15.III.2021» */
const romanDate = /(\d{1,2})[./]([^\s./\d]{1,4})[./](\d{4})(?!\d)/y
const shortDate = new RegExp(`${pair}\\s?\\.\\s?${pair}(?![\\d:])`, 'y')
const isoDate = new RegExp(
  `(${figureLetters}{4})[-.](${figureLetters}{2})[-.](${figureLetters}{2})(?!\\d)`,
  'y',
)
const monthOfYear = /(\d{1,2})\.(\d{4})(?!\d)/y
const clock = new RegExp(`\\d{1,2}:\\d{2}(?!\\d)|\\d{1,2}[.-][0-5]\\d(?=\\s?${hourMark})`, 'uy')
const dottedClock = /\d{1,2}(?:\.(?:00|1[3-9]|[2-5]\d)|-00)(?!\d|\.\d)/y

/** What all of them begin with: figures, and behind them a mark or the next figures. */
const beginning = new RegExp(`${figureLetters}{1,4}\\s?[.:/,-]|\\d{2} \\d`, 'y')

/** A date, a month of a year or a time of day at a place of the text; null where there is none. */
export function scanFigures(text: string, at: number, spaced: boolean): Token | null {
  if (!hasFigureNear(text, at) || matchAt(beginning, text, at) === null) return null
  const iso = matchAt(isoDate, text, at)
  if (iso !== null) {
    const [all, ...parts] = iso
    const [year = 0, month = 0, day = 0] = parts.map((part) => figures(part) ?? 0)
    return dateToken(day, month, year, stoodAt(at, spaced, all.length, isMended(all)))
  }
  const clockTime = matchAt(clock, text, at)
  if (clockTime !== null) return { kind: 'time', ...stoodAt(at, spaced, clockTime[0].length, false) }
  const full = matchAt(fullDate, text, at) ?? matchAt(otherDate, text, at)
  if (full !== null) {
    const [all] = full
    const [dayText = '', monthText = '', yearText = ''] = full.slice(1).filter((part) => part !== undefined)
    const year = figures(yearText)
    const day = figures(dayText)
    const month = figures(monthText)
    if (day !== null && month !== null && year !== null && hasFigures(all)) {
      const whole = yearText.length === 2 ? 2000 + year : year
      const date = dateToken(day, month, whole, stoodAt(at, spaced, all.length, isMended(all)))
      if (date !== null) return date
    }
  }
  const roman = matchAt(romanDate, text, at)
  if (roman !== null) {
    const [all, day = '', month = '', year = ''] = roman
    const stood = stoodAt(at, spaced, all.length, false)
    const date = dateToken(Number(day), romanNumber(month) ?? 0, Number(year), stood)
    if (date !== null) return date
  }
  const ofYear = matchAt(monthOfYear, text, at)
  if (ofYear !== null) {
    const [all, month = '', year = ''] = ofYear
    return Number(month) >= 1 && Number(month) <= 12 && isYear(Number(year))
      ? {
          kind: 'month-of-year',
          month: Number(month),
          year: Number(year),
          ...stoodAt(at, spaced, all.length, false),
        }
      : null
  }
  const short = matchAt(shortDate, text, at)
  if (short !== null) {
    const [all, dayText = '', monthText = ''] = short
    const day = figures(dayText)
    const month = figures(monthText)
    if (day !== null && month !== null && hasFigures(all)) {
      const date = dateToken(day, month, null, stoodAt(at, spaced, all.length, isMended(all)))
      if (date !== null && (monthText.length === 2 || !/\s/.test(all))) return date
    }
  }
  const dotted = matchAt(dottedClock, text, at)
  return dotted === null ? null : { kind: 'time', ...stoodAt(at, spaced, dotted[0].length, false) }
}

/** A date has a figure among its first characters, even where letters stand for some. */
function hasFigureNear(text: string, at: number): boolean {
  for (let index = at; index < at + 5; index += 1) {
    const code = text.charCodeAt(index)
    if (code >= 48 && code <= 57) return true
  }
  return false
}

export function isYear(value: number): boolean {
  return value >= 1990 && value <= 2100
}

/** The figures that were meant, where all of them can be; null where a letter stands that is no figure. */
export function figures(text: string): number | null {
  let meant = ''
  for (const letter of text) {
    const figure = /\d/.test(letter) ? letter : figureFor.get(letter)
    if (figure === undefined) return null
    meant += figure
  }
  return meant === '' ? null : Number(meant)
}

interface Stood {
  readonly start: number
  readonly end: number
  readonly spaced: boolean
  readonly mended: boolean
}

function stoodAt(at: number, spaced: boolean, length: number, mended: boolean): Stood {
  return { start: at, end: at + length, spaced, mended }
}

function dateToken(day: number, month: number, year: number | null, stood: Stood): Token | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year ?? 2024, month)) return null
  if (year !== null && !isYear(year)) return null
  return { kind: 'date', day, month, year, ...stood }
}

function hasFigures(text: string): boolean {
  return (text.match(/\d/g)?.length ?? 0) >= 2
}

function isMended(text: string): boolean {
  return /\p{L}|\|/u.test(text)
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
