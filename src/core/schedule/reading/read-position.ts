import type { MonthPart } from '../calendar-point.ts'
import type { Position, RepeatUnit, UnitPlace } from '../schedule.ts'
import {
  attempt,
  type Cursor,
  isWord,
  skipMark,
  skipPreposition,
  skipWord,
  takeNumberValue,
  takeWord,
} from './cursor.ts'
import type { Piece } from './piece.ts'
import { readBound } from './read-bound.ts'
import { type NumberRange, readNumbers } from './read-numbers.ts'
import { readMonthOfUnit, readUnitBehind, type UnitBehind } from './read-unit-behind.ts'

/**
 * Where in a month, quarter … a repetition falls: «до 25 числа каждого месяца», «второй вторник месяца», «в последний
 * рабочий день», «до 5 рабочего дня месяца, следующего за отчётным кварталом», «1 и 15 числа».
 */
export function readPosition(cursor: Cursor, inMonths: boolean): Piece | null {
  return attempt(cursor, () => {
    // «за 1 рабочий день до …» measures time.
    if (isWord(cursor, 'preposition', 'behind')) return null
    const each = skipEach(cursor)
    const { bound, starting, spokenTo } = readBound(cursor)
    if (starting || (spokenTo && isWord(cursor, 'edge'))) return null
    const eachInside = skipEach(cursor) || each
    const wholeMonth = bound === 'in' ? attempt(cursor, () => readMonthOfUnit(cursor)) : null
    if (wholeMonth !== null) {
      const days: UnitPlace = { unit: 'day', from: 1, to: -1 }
      return positionsOf([days], 'in', wholeMonth, wholeMonth.month, eachInside)
    }
    const places = readPlaces(cursor, bound === 'from')
    if (places === null) return null
    const counted = isWord(cursor, 'unit', 'days', -1)
    const unsaidDay = isWord(cursor, 'unit', 'day', -1) && places.some(({ unit }) => unit === 'day')
    if (isWord(cursor, 'month')) return null
    const behind = readUnitBehind(cursor)
    if (counted && behind?.month !== 'following') return null
    if (behind === null && (unsaidDay || !(inMonths || canStandAlone(places)))) return null
    const month = behind === null ? 'unsaid' : monthOf(behind, places, unsaidDay)
    return positionsOf(places, bound === 'by' || counted ? 'by' : 'in', behind, month, eachInside)
  })
}

function skipEach(cursor: Cursor): boolean {
  return skipWord(cursor, 'each')
}

/** «первый день квартала», «5 рабочий день полугодия» are counted from the unit's start; «10 числа квартала» says no month. */
function monthOf(behind: UnitBehind, places: readonly UnitPlace[], days: boolean): Position['month'] {
  const counted = places.every(
    (place) =>
      place.unit === 'working-day' ||
      (days && place.unit === 'day') ||
      (place.unit === 'part' && startParts.includes(place.part)),
  )
  return behind.month === 'unsaid' && counted && !places.some(isFromEnd) ? 1 : behind.month
}

const startParts: readonly MonthPart[] = ['start', 'week-1']

/** «последний день», «последняя пятница», «последняя декада»: of a longer unit they lie in its last month. */
export function isFromEnd(place: UnitPlace): boolean {
  if (place.unit === 'day') return place.from < 0
  if (place.unit === 'working-day') return place.number < 0
  if (place.unit === 'part') return place.part === 'end' || place.part === 'last-week'
  return place.unit === 'weekday' && place.nth !== null && place.nth < 0
}

/** «10 числа» needs no unit. */
function canStandAlone(places: readonly UnitPlace[]): boolean {
  return places.every(({ unit }) => unit === 'day' || unit === 'working-day' || unit === 'weekday')
}

function positionsOf(
  places: readonly UnitPlace[],
  bound: Position['bound'],
  behind: UnitBehind | null,
  month: Position['month'],
  each: boolean,
): Piece {
  return {
    is: 'at',
    positions: places.map((place) => ({
      bound: place.unit === 'weekday' && place.nth === null ? 'in' : bound,
      place,
      month: place.unit === 'weekday' && place.nth === null ? 1 : month,
    })),
    every: behind?.every ?? (each ? 'month' : null),
  }
}

function readPlaces(cursor: Cursor, ranged: boolean): readonly UnitPlace[] | null {
  return attempt(cursor, () => readUnitEnd(cursor)) ?? attempt(cursor, () => readNumbered(cursor, ranged))
}

/** «в начале месяца», «в конце каждой четверти». */
function readUnitEnd(cursor: Cursor): readonly UnitPlace[] | null {
  const edge = takeWord(cursor, 'edge')
  if (edge === null) return null
  skipWord(cursor, 'each')
  skipWord(cursor, 'school')
  if (isWord(cursor, 'unit', 'month') && (edge === 'start' || edge === 'middle' || edge === 'end')) {
    return [{ unit: 'part', part: edge }]
  }
  const whole = ['quarter', 'half', 'trimester', 'term'].some((unit) => isWord(cursor, 'unit', unit))
  return edge === 'end' && whole ? [{ unit: 'unit-end' }] : null
}

function readNumbered(cursor: Cursor, ranged: boolean): readonly UnitPlace[] | null {
  const ranges = readNumbers(cursor, ranged)
  if (ranges === null) return null
  if (skipWord(cursor, 'number')) return days(ranges)
  if (skipWord(cursor, 'halves')) {
    return isWord(cursor, 'unit', 'month')
      ? singles(ranges, (nth) => ({ unit: 'part', part: nth === 1 ? 'first-half' : 'second-half' }))
      : null
  }
  const weekday = takeNumberValue(cursor, 'weekday')
  if (weekday !== null) return singles(ranges, (nth) => ({ unit: 'weekday', weekday, nth }))
  if (skipWord(cursor, 'working')) {
    return skipDay(cursor) ? singles(ranges, (number) => ({ unit: 'working-day', number })) : null
  }
  skipWord(cursor, 'calendar')
  if (skipDay(cursor)) return days(ranges)
  if (skipWord(cursor, 'unit', 'decade')) {
    return singles(ranges, (nth) =>
      nth > 3 ? null : { unit: 'part', part: decades[nth < 0 ? 2 : nth - 1] ?? 'end' },
    )
  }
  if (skipWord(cursor, 'unit', 'week')) {
    return singles(ranges, (nth) =>
      nth > 4 ? null : { unit: 'part', part: nth < 0 ? 'last-week' : (weeks[nth - 1] ?? 'week-4') },
    )
  }
  return null
}

/** «день», or «дней» of a count: that needs a month behind whose end it is counted. */
function skipDay(cursor: Cursor): boolean {
  return skipWord(cursor, 'unit', 'day') || skipWord(cursor, 'unit', 'days')
}

const decades = ['start', 'middle', 'end'] as const
const weeks = ['week-1', 'week-2', 'week-3', 'week-4'] as const

function days(ranges: readonly NumberRange[]): readonly UnitPlace[] {
  return ranges.map(({ from, to }) => ({ unit: 'day', from, to }))
}

function singles(
  ranges: readonly NumberRange[],
  place: (nth: number) => UnitPlace | null,
): readonly UnitPlace[] | null {
  const places: UnitPlace[] = []
  for (const { from, to } of ranges) {
    const one = from === to ? place(from) : null
    if (one === null) return null
    places.push(one)
  }
  return places
}

/** «каждый понедельник», «по вторникам и четвергам», «в понедельник»: days of the week, each week. */
export function readWeekdays(cursor: Cursor): readonly Piece[] | null {
  return attempt(cursor, () => {
    const each = skipWord(cursor, 'each')
    const dative = !each && skipPreposition(cursor, 'to')
    const by = !each && !dative && skipPreposition(cursor, 'by')
    if (!each && !dative && !by) skipPreposition(cursor, 'in')
    const weekdays: number[] = []
    for (;;) {
      const weekday = attempt(cursor, () => {
        if (weekdays.length > 0) {
          const comma = skipMark(cursor, 'comma')
          if (!skipWord(cursor, 'and') && !comma) return null
          skipWord(cursor, 'each')
          skipPreposition(cursor, 'in', 'to')
        }
        return takeNumberValue(cursor, 'weekday')
      })
      if (weekday === null) break
      weekdays.push(weekday)
    }
    if (weekdays.length === 0) return null
    const ofWeek = attempt(cursor, () => {
      const eachWeek = skipWord(cursor, 'each')
      return skipWord(cursor, 'unit', 'week') || (each && skipWord(cursor, 'unit', 'month'))
        ? eachWeek || true
        : null
    })
    const every: RepeatUnit | null = each || dative || ofWeek !== null ? 'week' : null
    const positions = weekdays.map(
      (weekday): Position => ({
        bound: by ? 'by' : 'in',
        place: { unit: 'weekday', weekday, nth: null },
        month: 1,
      }),
    )
    return [{ is: 'at', positions, every }]
  })
}
