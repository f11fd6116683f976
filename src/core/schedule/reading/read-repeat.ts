import type { RepeatUnit } from '../schedule.ts'
import {
  attempt,
  type Cursor,
  isWord,
  peek,
  skipMark,
  skipPreposition,
  skipWord,
  skipYearWord,
  takeNumberValue,
  takeWord,
} from './cursor.ts'
import type { Piece } from './piece.ts'

type RepeatPiece = Extract<Piece, { is: 'repeat' | 'at-most' }>

/** «ежеквартально», «не реже 2 раз в год», «дважды в год», «раз в 3 года», «каждые две недели», «каждый квартал». */
export function readRepeat(cursor: Cursor): RepeatPiece | null {
  return (
    attempt(cursor, () => readAdverb(cursor)) ??
    attempt(cursor, () => readTimes(cursor)) ??
    attempt(cursor, () => readEach(cursor))
  )
}

function readAdverb(cursor: Cursor): RepeatPiece | null {
  const timesBefore = attempt(cursor, () => {
    const times = readCount(cursor)
    return times !== null && isWord(cursor, 'every') ? times : null
  })
  // «по четвертям» is an adverb like «ежеквартально».
  if (isWord(cursor, 'every', undefined, 1)) skipPreposition(cursor, 'to')
  const every = takeWord(cursor, 'every')
  if (!isRepeatUnit(every)) return null
  const times =
    timesBefore ??
    attempt(cursor, () => {
      skipMark(cursor, 'comma')
      skipAtLeast(cursor)
      const count = readCount(cursor)
      return isWord(cursor, 'preposition', 'in') ? null : count
    })
  return { is: 'repeat', every, step: 1, times }
}

/** «2 раза», «дважды», «раз», «1-2 раза» (the fewer are asked for). */
function readCount(cursor: Cursor): number | null {
  return attempt(cursor, () => {
    const timely = takeNumberValue(cursor, 'timely')
    if (timely !== null) return timely
    skipPreposition(cursor, 'to')
    const count = takeNumber(cursor)
    if (count !== null && (skipMark(cursor, 'dash') || skipWord(cursor, 'or')) && takeNumber(cursor) === null)
      return null
    if (skipWord(cursor, 'times')) return count ?? 1
    return count !== null && skipThing(cursor) ? count : null
  })
}

/** «2 публикации в месяц»: what there are so many of, before its unit. */
function skipThing(cursor: Cursor): boolean {
  const token = peek(cursor)
  if (token?.kind !== 'word' || !isWord(cursor, 'preposition', 'in', 1)) return false
  if (token.lexeme !== null && token.lexeme.class !== 'subject') return false
  cursor.at += 1
  return true
}

/** «не реже», «не менее», «не реже чем»; false for «не чаще». */
function skipAtLeast(cursor: Cursor): 'least' | 'most' | null {
  return attempt(cursor, () => {
    if (!skipWord(cursor, 'not')) return null
    const limit = takeWord(cursor, 'limit')
    if (limit !== 'rarer' && limit !== 'less' && limit !== 'oftener' && limit !== 'more') return null
    skipMark(cursor, 'comma')
    skipWord(cursor, 'than')
    return limit === 'rarer' || limit === 'less' ? 'least' : 'most'
  })
}

function readTimes(cursor: Cursor): RepeatPiece | null {
  const limit = skipAtLeast(cursor)
  const times = readCount(cursor)
  if (times === null) return null
  if (!skipPreposition(cursor, 'in', 'behind', 'on')) skipMark(cursor, 'slash')
  skipWord(cursor, 'course')
  const span = readUnit(cursor)
  if (span === null) return null
  return limit === 'most' ? { is: 'at-most' } : { is: 'repeat', ...span, times }
}

/** «квартал», «каждый месяц», «3 года», «учебный год», «две недели», «учебную четверть». */
function readUnit(cursor: Cursor): { readonly every: RepeatUnit; readonly step: number } | null {
  skipWord(cursor, 'each')
  const step = takeNumber(cursor) ?? 1
  const school = skipWord(cursor, 'school')
  skipWord(cursor, 'calendar')
  if (isWord(cursor, 'unit', 'year')) {
    skipYearWord(cursor, false)
    return { every: school ? 'school-year' : 'year', step }
  }
  const named = takeWord(cursor, 'unit')
  const unit = named === 'days' ? 'day' : named
  return isRepeatUnit(unit) ? { every: unit, step } : null
}

/** «каждый квартал», «каждые 2 месяца», «каждый учебный год», «каждый рабочий день». */
function readEach(cursor: Cursor): RepeatPiece | null {
  if (
    !attempt(cursor, () => (skipPreposition(cursor, 'in') && isWord(cursor, 'each') ? true : null)) &&
    !isWord(cursor, 'each')
  ) {
    return null
  }
  if (!skipWord(cursor, 'each')) return null
  if (skipWord(cursor, 'working')) {
    return skipWord(cursor, 'unit', 'day') ? { is: 'repeat', every: 'day', step: 1, times: null } : null
  }
  const token = peek(cursor)
  if (token?.kind === 'number' && token.written === 'ordinal') return null
  const span = readUnit(cursor)
  return span === null ? null : { is: 'repeat', ...span, times: null }
}

function takeNumber(cursor: Cursor): number | null {
  const token = peek(cursor)
  if (token?.kind !== 'number' || token.value < 1 || token.value > 366) return null
  cursor.at += 1
  return token.value
}

const repeatUnits: readonly string[] = [
  'day',
  'week',
  'decade',
  'month',
  'quarter',
  'half',
  'year',
  'school-year',
  'trimester',
  'term',
] satisfies readonly RepeatUnit[]

function isRepeatUnit(value: unknown): value is RepeatUnit {
  return typeof value === 'string' && repeatUnits.includes(value)
}
