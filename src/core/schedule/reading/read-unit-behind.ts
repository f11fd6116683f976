import type { Position, RepeatUnit } from '../schedule.ts'
import { attempt, type Cursor, isWord, skipMark, skipPreposition, skipWord, takeWord } from './cursor.ts'
import { readNumbers } from './read-numbers.ts'

export interface UnitBehind {
  readonly every: RepeatUnit | null
  readonly month: Position['month']
}

/**
 * The unit that a position counts in: «(каждого) месяца», «последнего месяца квартала», «месяца, следующего за (отчётным)
 * кварталом», «следующего месяца», «после окончания квартала». «отчётным» alone is the month's or what stands beside it.
 */
export function readUnitBehind(cursor: Cursor): UnitBehind | null {
  return (
    attempt(cursor, () => readFollowing(cursor)) ??
    attempt(cursor, () => readFirstOfFollowing(cursor)) ??
    attempt(cursor, () => readMonthOfUnit(cursor)) ??
    attempt(cursor, () => readMonthOfUnsaid(cursor)) ??
    attempt(cursor, () => readAfterUnit(cursor)) ??
    attempt(cursor, () => readPlainUnit(cursor))
  )
}

/** «месяца, следующего за отчётным», «следующего за кварталом месяца», «следующего месяца», «месяца после отчётного». */
function readFollowing(cursor: Cursor): UnitBehind | null {
  skipWord(cursor, 'each')
  const monthFirst = skipWord(cursor, 'unit', 'month')
  skipMark(cursor, 'comma')
  const after = monthFirst && skipPreposition(cursor, 'after')
  if (!after && !skipWord(cursor, 'next')) return null
  if (!after && !skipPreposition(cursor, 'behind')) {
    // «следующего месяца»
    return !monthFirst && skipWord(cursor, 'unit', 'month') ? { every: null, month: 'following' } : null
  }
  skipWord(cursor, 'last')
  skipWord(cursor, 'unit', 'month')
  const reported = skipWord(cursor, 'reporting')
  const every = takeReportedUnit(cursor)
  if (!reported && every === null) return null
  if (!monthFirst) skipMark(cursor, 'comma')
  // «следующего за отчётным месяца»: the one month word is the following one's.
  if (monthFirst || skipWord(cursor, 'unit', 'month')) return { every, month: 'following' }
  return every === 'month' || every === null ? { every: null, month: 'following' } : null
}

/** «первого месяца следующего квартала», «первого месяца квартала, следующего за отчётным»: the month after the unit. */
function readFirstOfFollowing(cursor: Cursor): UnitBehind | null {
  const [nth, ...others] = readNumbers(cursor, false) ?? []
  if (nth?.from !== 1 || nth.to !== 1 || others.length > 0) return null
  if (!skipWord(cursor, 'unit', 'month')) return null
  if (skipWord(cursor, 'next')) {
    const every = takeReportedUnit(cursor)
    return every === null || every === 'month' ? null : { every, month: 'following' }
  }
  const every = takeReportedUnit(cursor)
  if (every === null || every === 'month' || every === 'year') return null
  skipMark(cursor, 'comma')
  if (!skipWord(cursor, 'next') || !skipPreposition(cursor, 'behind')) return null
  if (skipWord(cursor, 'reporting')) takeReportedUnit(cursor)
  else if (takeReportedUnit(cursor) !== every) return null
  return { every, month: 'following' }
}

/** «последнего месяца (каждого) квартала», «первого месяца полугодия». */
export function readMonthOfUnit(cursor: Cursor): UnitBehind | null {
  skipWord(cursor, 'each')
  const [nth, ...others] = readNumbers(cursor, false) ?? []
  if (nth === undefined || others.length > 0 || nth.from !== nth.to) return null
  if (!skipWord(cursor, 'unit', 'month')) return null
  skipWord(cursor, 'each')
  skipWord(cursor, 'reporting')
  const every = takeReportedUnit(cursor)
  return every === null || every === 'month' ? null : { every, month: nth.from }
}

/** «ежеквартально, до 10 числа последнего месяца»: the unit stands beside it. */
function readMonthOfUnsaid(cursor: Cursor): UnitBehind | null {
  const [nth, ...others] = readNumbers(cursor, false) ?? []
  if (nth === undefined || others.length > 0 || nth.from !== nth.to) return null
  return skipWord(cursor, 'unit', 'month') ? { every: null, month: nth.from } : null
}

/** «после окончания (отчётного) квартала», «по окончании месяца». */
function readAfterUnit(cursor: Cursor): UnitBehind | null {
  if (!skipPreposition(cursor, 'after', 'to')) return null
  const edge = takeWord(cursor, 'edge')
  if (edge !== null && edge !== 'end') return null
  skipWord(cursor, 'each')
  const reported = skipWord(cursor, 'reporting')
  // «после отчётного квартала»
  if (edge === null && !reported) return null
  const every = takeReportedUnit(cursor)
  return every === null ? null : reported || every !== 'year' ? { every, month: 'following' } : null
}

/** «каждого месяца», «месяца», «квартала», «учебной четверти». */
function readPlainUnit(cursor: Cursor): UnitBehind | null {
  skipWord(cursor, 'each')
  if (!skipWord(cursor, 'current')) skipWord(cursor, 'reporting')
  skipWord(cursor, 'school')
  skipWord(cursor, 'calendar')
  const every = takeReportedUnit(cursor)
  if (every === null || every === 'year') return null
  return { every, month: every === 'month' ? 1 : 'unsaid' }
}

/** «отчётным периодом» names no unit: it is left to what stands beside it. */
function takeReportedUnit(cursor: Cursor): RepeatUnit | null {
  if (skipWord(cursor, 'period')) return null
  for (const unit of ['month', 'quarter', 'half', 'trimester', 'term', 'year'] as const) {
    if (isWord(cursor, 'unit', unit)) {
      cursor.at += 1
      return unit
    }
  }
  return null
}
