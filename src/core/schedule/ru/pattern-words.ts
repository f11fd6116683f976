import {
  addDays,
  addMonths,
  type CivilDate,
  dayOf,
  daysBetween,
  daysInMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from '../../calendar/civil-date.ts'
import type { Window } from '../schedule.ts'
import { counted, monthNominative, romanFigures, weekdayWords } from './canonical-words.ts'
import { dateInWords, dayAndMonth, monthInWords, periodInWords } from './date-words.ts'

interface Bounded {
  readonly start: CivilDate
  readonly end: CivilDate
}

/**
 * What several windows have in common, in words: «ежегодно с 1 мая по 30 июня, 2021–2024 годы», «ежеквартально, с 1 по
 * 5 число месяца»; null where they have nothing and are told one by one.
 */
export function patternInWords(windows: readonly Window[]): string | null {
  const first = windows[0]
  if (windows.length < 2 || first === undefined) return null
  if (windows.every(({ start }) => start === null)) return yearlyDeadline(windows)
  const bounded = windows.filter((one): one is Bounded => one.start !== null)
  if (bounded.length < windows.length) return null
  return (
    sameEachYear(bounded) ?? monthly(bounded) ?? quarterly(bounded) ?? weekly(bounded) ?? cutYears(bounded)
  )
}

function yearlyDeadline(windows: readonly Window[]): string | null {
  const ends = windows.map(({ end }) => end)
  const [first] = ends
  if (first === undefined || !ends.every((end) => end.slice(5) === first.slice(5)) || !areYearsInRow(ends))
    return null
  return `ежегодно до ${dayAndMonth(first)}, ${yearsInWords(ends)}`
}

/** The same days of each year, the end of February included. */
function sameEachYear(windows: readonly Bounded[]): string | null {
  const [first] = windows
  if (first === undefined || !areYearsInRow(windows.map(({ end }) => end))) return null
  const same = windows.every(
    ({ start, end }) =>
      start.slice(5) === first.start.slice(5) &&
      (end.slice(5) === first.end.slice(5) ||
        (isMonthEnd(end) && isMonthEnd(first.end) && monthOf(end) === monthOf(first.end))),
  )
  if (!same || yearOf(first.end) - yearOf(first.start) > 1) return null
  const years = yearsInWords(windows.map(({ start }) => start))
  if (first.start.slice(5) === '01-01' && first.end.slice(5) === '12-31') return `каждый год, ${years}`
  if (first.start === first.end) return `ежегодно ${dayAndMonth(first.start)}, ${years}`
  if (isWholeMonth(first)) return `ежегодно, ${monthNominative[monthOf(first.start) - 1] ?? ''}, ${years}`
  if (isQuarter(first)) return `ежегодно, ${romanFigures[monthOf(first.end) / 3 - 1] ?? ''} квартал, ${years}`
  const crossing = yearOf(first.end) > yearOf(first.start) ? ' следующего года' : ''
  return `ежегодно с ${dayAndMonth(first.start)} по ${dayAndMonth(first.end)}${crossing}, ${years}`
}

/**
 * Years of which the first or the last is cut by the plan. Where both of two are cut, nothing shows that years were
 * meant, and not two quarters or months: those are told one by one.
 */
function cutYears(windows: readonly Bounded[]): string | null {
  const inRow = windows.every(
    ({ start }, index) => index === 0 || addDays(windows[index - 1]?.end ?? start, 1) === start,
  )
  const ofYears = windows.slice(1).every(({ start }) => start.slice(5) === '01-01')
  const anyWhole = windows.some(({ start, end }) => start.slice(5) === '01-01' && end.slice(5) === '12-31')
  const [first, last] = [windows[0], windows.at(-1)]
  if (!inRow || !ofYears || !anyWhole || first === undefined || last === undefined) return null
  return `каждый год, ${periodInWords(first.start, last.end)}`
}

function monthly(windows: readonly Bounded[]): string | null {
  const [first, last] = [windows[0], windows.at(-1)]
  if (first === undefined || last === undefined || windows.length < 3) return null
  if (
    !windows.every(
      ({ start, end }, index) => monthsApart(first.start, start) === index && monthsApart(start, end) === 0,
    )
  )
    return null
  const months = `${monthInWords(first.start)} – ${monthInWords(last.start)}`
  if (windows.every(isWholeMonth)) return `ежемесячно, ${months}`
  const days = sameDays(windows)
  return `ежемесячно${days === null ? '' : `, ${days}`}, ${months}`
}

function quarterly(windows: readonly Bounded[]): string | null {
  const [first, last] = [windows[0], windows.at(-1)]
  if (first === undefined || last === undefined) return null
  if (
    windows.every(isQuarter) &&
    windows.every(({ start }, index) => monthsApart(first.start, start) === index * 3)
  ) {
    const quarters = `ежеквартально, ${quarterInWords(first.start)} – ${quarterInWords(last.start)}`
    // A quarter that the plan cuts has no day of its own: of a school year's plan nobody would guess which have.
    return windows.length > mostTold ? quarters : `${quarters}: до ${listed(windows.map(({ end }) => end))}`
  }
  const apart = windows.every(
    ({ start, end }, index) => monthsApart(first.start, start) === index * 3 && monthsApart(start, end) === 0,
  )
  const days = sameDays(windows)
  if (windows.length < 3 || !apart || days === null) return null
  return `ежеквартально, ${days}: ${listed(windows.map(({ end }) => end))}`
}

function weekly(windows: readonly Bounded[]): string | null {
  const [first, last] = [windows[0], windows.at(-1)]
  if (first === undefined || last === undefined || windows.length < 4) return null
  if (
    !windows.every(
      ({ start }, index) => index === 0 || daysBetween(windows[index - 1]?.start ?? start, start) === 7,
    )
  )
    return null
  const between = periodInWords(first.start, last.end)
  if (first.start === first.end)
    return `еженедельно по ${weekdayWords[weekdayOf(first.start) - 1]?.dativePlural ?? ''}, ${between}`
  const whole = daysBetween(first.start, first.end) === 6
  const length = daysBetween(first.start, first.end) + 1
  return whole
    ? `еженедельно, ${between}`
    : `еженедельно, ${length} ${counted(length, 'день', 'дня', 'дней')} с понедельника, ${between}`
}

/** «с 1 по 5 число», «15 числа»; null where the days differ from month to month. */
function sameDays(windows: readonly Bounded[]): string | null {
  const [first] = windows
  if (first === undefined) return null
  const last = Math.max(...windows.map(({ end }) => dayOf(end)))
  const same = windows.every(
    ({ start, end }) =>
      dayOf(start) === dayOf(first.start) && (dayOf(end) === last || (isMonthEnd(end) && dayOf(end) < last)),
  )
  if (!same) return null
  return dayOf(first.start) === dayOf(first.end)
    ? `${dayOf(first.start)} числа`
    : `с ${dayOf(first.start)} по ${last} число`
}

/** How many dates are told one by one before the rest is only counted. */
export const mostTold = 6

function listed(dates: readonly CivilDate[]): string {
  const rest = dates.length - mostTold
  const told = dates.slice(0, mostTold).map(dateInWords).join(', ')
  return rest <= 0 ? told : `${told} и ещё ${rest} ${counted(rest, 'срок', 'срока', 'сроков')}`
}

/** «2021–2024 годы», «2021 год». */
function yearsInWords(dates: readonly CivilDate[]): string {
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return ''
  return first === last ? `${yearOf(first)} год` : `${yearOf(first)}–${yearOf(last)} годы`
}

function areYearsInRow(dates: readonly CivilDate[]): boolean {
  const [first] = dates
  return first !== undefined && dates.every((date, index) => yearOf(date) === yearOf(first) + index)
}

function isWholeMonth({ start, end }: Bounded): boolean {
  return dayOf(start) === 1 && isMonthEnd(end) && monthsApart(start, end) === 0
}

function isQuarter({ start, end }: Bounded): boolean {
  return dayOf(start) === 1 && monthOf(start) % 3 === 1 && addDays(addMonths(start, 3), -1) === end
}

function quarterInWords(start: CivilDate): string {
  return `${romanFigures[Math.floor((monthOf(start) - 1) / 3)] ?? ''} квартал ${yearOf(start)} г.`
}

function monthsApart(from: CivilDate, to: CivilDate): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)
}

function isMonthEnd(date: CivilDate): boolean {
  return dayOf(date) === daysInMonth(yearOf(date), monthOf(date))
}
