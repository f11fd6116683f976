import {
  attempt,
  type Cursor,
  isWord,
  peek,
  skipPreposition,
  skipWord,
  skipYearWord,
  takeWord,
} from './cursor.ts'
import type { Piece } from './piece.ts'
import { readYears, spansOfYears } from './read-years.ts'

type SteadyPiece = Extract<Piece, { is: 'steady' }>

/** «постоянно», «в течение (учебного) года», «весь период реализации», «на постоянной основе», «в текущем учебном году». */
export function readSteady(cursor: Cursor): readonly Piece[] | null {
  return (
    attempt(cursor, () => readOnce(cursor)) ??
    attempt(cursor, () => readConstant(cursor)) ??
    attempt(cursor, () => readWorkdays(cursor)) ??
    attempt(cursor, () => readCourse(cursor)) ??
    attempt(cursor, () => readSchoolYear(cursor))
  )
}

/** «однократно»: once in the plan. */
function readOnce(cursor: Cursor): readonly Piece[] | null {
  if (takeWord(cursor, 'timely') !== 1) return null
  return [{ is: 'dated', items: [{ bound: 'in', span: { from: { unit: 'plan', year: null }, to: null } }] }]
}

/** «по рабочим дням», «в рабочие дни»: daily. */
function readWorkdays(cursor: Cursor): readonly Piece[] | null {
  if (!skipPreposition(cursor, 'to', 'in') || !skipWord(cursor, 'working')) return null
  if (!skipWord(cursor, 'unit', 'day') && !skipWord(cursor, 'unit', 'days')) return null
  return [{ is: 'repeat', every: 'day', step: 1, times: null }]
}

function readConstant(cursor: Cursor): readonly Piece[] | null {
  if (skipWord(cursor, 'constant')) return [steady('plan')]
  skipPreposition(cursor, 'on', 'in')
  return skipWord(cursor, 'constant-adjective') && skipWord(cursor, 'footing') ? [steady('plan')] : null
}

/** «в течение», «на протяжении», «весь», «в период» and what goes on. */
function readCourse(cursor: Cursor): readonly Piece[] | null {
  const before = peek(cursor)
  const inWord = skipPreposition(cursor, 'in')
  const spoken = inWord || skipPreposition(cursor, 'on', 'behind')
  const token = peek(cursor)
  const course = skipWord(cursor, 'course')
  if (course && inWord && token?.kind === 'word' && token.lexeme?.value === 'misspelt') cursor.slips += 1
  const whole = skipWord(cursor, 'whole')
  const each = skipWord(cursor, 'each')
  const current = skipWord(cursor, 'current') || skipWord(cursor, 'reporting')
  const words: readonly Piece[] = current ? [{ is: 'year-word', word: 'current' }] : []
  if (!course && !whole && !(spoken && (isWord(cursor, 'period') || isWord(cursor, 'term-word')))) return null
  if (before === undefined) return null
  if (skipWord(cursor, 'school')) {
    if (!skipYearWord(cursor, course)) return null
    const years = attempt(cursor, () => readBareYears(cursor, true))
    return years ?? [steady('school-year'), ...words]
  }
  skipWord(cursor, 'calendar')
  if (isWord(cursor, 'unit', 'year') && peek(cursor, 1)?.kind !== 'number') {
    skipYearWord(cursor, course || current)
    return isOffsetAhead(cursor) ? null : [steady('year'), ...words]
  }
  if (isWord(cursor, 'unit', 'year')) {
    skipYearWord(cursor, course)
    return [steady('year'), ...words]
  }
  return each ? null : readPeriod(cursor, words, course || whole)
}

/** «в течение года со дня …» hangs on an event. */
function isOffsetAhead(cursor: Cursor): boolean {
  return isWord(cursor, 'preposition', 'from') && isWord(cursor, 'unit', 'day', 1)
}

/** «всего периода реализации проекта», «срока действия программы», «этапа». */
function readPeriod(cursor: Cursor, words: readonly Piece[], whole: boolean): readonly Piece[] | null {
  const named = skipWord(cursor, 'period') || skipWord(cursor, 'term-word') || skipWord(cursor, 'stage')
  const subjects = skipSubjects(cursor)
  return (named && whole) || subjects > 0 ? [steady('plan'), ...words] : null
}

function skipSubjects(cursor: Cursor): number {
  let count = 0
  while (skipWord(cursor, 'subject')) count += 1
  return count
}

/** «учебный год», «в (текущем) учебном году» with no figures. */
function readSchoolYear(cursor: Cursor): readonly Piece[] | null {
  skipPreposition(cursor, 'in', 'on', 'behind')
  const current = skipWord(cursor, 'current')
  if (!skipWord(cursor, 'school') || !skipYearWord(cursor, current)) return null
  if (peek(cursor)?.kind === 'number') return null
  return [steady('school-year'), ...(current ? [{ is: 'year-word', word: 'current' } as const] : [])]
}

/** Figures behind «учебного года»: these school years are meant. */
function readBareYears(cursor: Cursor, school: boolean): readonly Piece[] | null {
  const read = readYears(cursor)
  if (read === null) return null
  const { years, ranged } = read
  const asSchool = school && !read.school
  const starts = asSchool && years.length > 1 ? years.slice(0, -1) : years
  return [
    {
      is: 'years',
      spans: spansOfYears({ years: starts, school, ranged: ranged && starts.length > 1 }),
      ranged,
    },
  ]
}

function steady(over: SteadyPiece['over']): SteadyPiece {
  return { is: 'steady', over, daily: false }
}
