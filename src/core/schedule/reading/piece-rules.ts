import { attempt, type Cursor, isWord, peek, skipMark, skipPreposition, skipWord } from './cursor.ts'
import type { Piece } from './piece.ts'
import { readBareYears } from './read-bare-years.ts'
import { readDated } from './read-dated.ts'
import { type PhraseEnd, readEagerPhrase, readLatePhrase, readMeasured } from './read-free-phrase.ts'
import { readPosition, readWeekdays } from './read-position.ts'
import { readRepeat } from './read-repeat.ts'
import { readReport, readReported } from './read-report-label.ts'
import { readSteady } from './read-steady.ts'
import { readYearWord } from './read-year-word.ts'
import type { Sign } from './sign.ts'

/** What a rule of the grammar finds at the cursor; null, and the cursor where it was, where that is not its own. */
export type Rule = (cursor: Cursor, before: readonly Piece[], phraseEnd: PhraseEnd) => readonly Piece[] | null

/** A sign, or the one preposition where a rule does not begin with all of them: 'in' is «в», 'by' «до» … */
type Beginning = Sign | Preposition
type Preposition = 'by' | 'from' | 'to' | 'towards' | 'in' | 'on' | 'behind' | 'of' | 'through' | 'after'

/** A point of the calendar or what counts one: «май», «15.05», «II», «последний», «начало». */
const points = [
  'date',
  'month-of-year',
  'month',
  'season',
  'season-adjective',
  'edge',
  'last',
  'figure',
] as const
/** Before a point: «в срок», «не позднее», «начиная с», «до», «к», «с», «в». */
const bounds = ['term-word', 'period', 'not', 'starting', 'by', 'towards', 'to', 'from', 'in', 'on'] as const
const prepositions = ['by', 'from', 'to', 'towards', 'in', 'on', 'behind', 'of', 'through', 'after'] as const
/** A measure of time, or the words of an event: «за 10 дней до …», «месячный срок», «при …». */
const measures = [...prepositions, 'not', 'limit', 'figure', 'unit', 'working', 'unknown', 'phrase'] as const

/** The rules in the order in which they are tried, each with what its words can begin with; one rule begins with any word. */
export const grammar: readonly (readonly [rule: Rule, begins: readonly Beginning[] | 'any'])[] = [
  [(cursor, _, phraseEnd) => one(attempt(cursor, () => readEagerPhrase(cursor, phraseEnd))), 'any'],
  [(cursor) => one(attempt(cursor, () => readOnward(cursor))), ['onward', 'in']],
  [(cursor) => one(readRepeat(cursor)), ['every', 'each', 'times', 'timely', 'not', 'figure', 'in', 'to']],
  [(cursor) => attempt(cursor, () => readEachMonth(cursor)), ['each', 'in']],
  [
    (cursor, before) => one(readPosition(cursor, isMonthly(before))),
    ['each', 'edge', 'last', 'figure', ...bounds],
  ],
  [readWeekdays, ['weekday', 'each', 'to', 'by', 'in']],
  [(cursor, _, phraseEnd) => one(attempt(cursor, () => readMeasured(cursor, phraseEnd, true))), measures],
  [readReport, ['behind', ...points]],
  [readReported, ['behind']],
  [
    readSteady,
    [
      'timely',
      'constant',
      'constant-adjective',
      'course',
      'whole',
      'current',
      'school',
      'in',
      'on',
      'behind',
      'to',
    ],
  ],
  [readDated, [...points, ...bounds, 'behind']],
  [
    (cursor) => attempt(cursor, () => readBareYears(cursor)),
    ['figure', 'unit', 'school', 'course', 'whole', ...bounds, 'behind'],
  ],
  [(cursor) => one(readYearPiece(cursor)), ['unit', 'next', 'each', 'reporting', 'current', 'in']],
  [(cursor, _, phraseEnd) => one(attempt(cursor, () => readLatePhrase(cursor, phraseEnd))), measures],
]

/** For each beginning the few rules that can read on from it, in their order. */
const rulesByBeginning = new Map<Beginning, readonly Rule[]>()
const rulesOfAny = grammar.flatMap(([rule, begins]) => (begins === 'any' ? [rule] : []))

for (const beginning of grammar.flatMap(([, begins]) => (begins === 'any' ? [] : begins))) {
  const rules = grammar.flatMap(([rule, begins]) =>
    begins === 'any' || begins.includes(beginning) ? [rule] : [],
  )
  rulesByBeginning.set(beginning, rules)
}

export function rulesAt(cursor: Cursor): readonly Rule[] {
  const sign = cursor.signs[cursor.at]
  const beginning = sign === 'preposition' ? cursor.lexemes[cursor.at]?.value : sign
  return rulesByBeginning.get(beginning as Beginning) ?? rulesOfAny
}

/** In months a place of its own is a day of each: «ежемесячно, последняя неделя». */
function isMonthly(before: readonly Piece[]): boolean {
  return before.some((piece) => piece.is === 'repeat' && piece.every === 'month')
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

function readYearPiece(cursor: Cursor): Piece | null {
  const word = readYearWord(cursor)
  return word === null ? null : { is: 'year-word', word }
}

function one<Value>(value: Value | null): readonly Value[] | null {
  return value === null ? null : [value]
}
