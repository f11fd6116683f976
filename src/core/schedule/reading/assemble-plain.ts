import type { BoundSpan, PlainSchedule, Position, RepeatUnit, Span, YearWord } from '../schedule.ts'
import { distributeYears } from './distribute-years.ts'
import type { Piece } from './piece.ts'
import { isFromEnd } from './read-position.ts'

type Of<Is extends Piece['is']> = Extract<Piece, { is: Is }>

/** The pieces of one term by what they are. */
interface Parts {
  readonly items: readonly BoundSpan[]
  readonly from: readonly Of<'from'>[]
  readonly years: readonly Of<'years'>[]
  readonly repeats: readonly Of<'repeat'>[]
  readonly at: readonly Of<'at'>[]
  readonly steady: readonly Of<'steady'>[]
  readonly onward: boolean
  readonly year: YearWord
  readonly yearly: boolean
}

/** A schedule of one part; null where the pieces do not go together. */
export function assemblePlain(pieces: readonly Piece[]): PlainSchedule | null {
  const parts = partsOf(pieces)
  // «2022 2022-2024»: lists of years are read as one; two of them side by side say nothing.
  if (parts === null || parts.years.length > 1) return null
  // «с 1 сентября 2022 г. и далее постоянно»: «далее» says nothing that «с» does not.
  const goesOn = parts.repeats.length === 0 && parts.steady.length > 0 && parts.from.length > 0
  if (parts.onward && !goesOn) return onwardOf(parts)
  if (parts.at.length > 0) return positionedOf(parts)
  if (parts.repeats.length > 0 || parts.yearly) return repeatedOf(parts)
  if (parts.steady.length > 0) return steadyOf(parts)
  if (parts.from.length > 0) return fromOf(parts)
  if (parts.items.length > 0) return datedOf(parts, false)
  if (parts.years.length > 0) {
    return continuous(
      parts.years.flatMap(({ spans }) => spans.map(inside)),
      parts,
      false,
    )
  }
  return parts.year === 'current' ? continuous('year', parts, false) : null
}

function partsOf(pieces: readonly Piece[]): Parts | null {
  const dated = distributeYears(pieces)
  if (dated === null) return null
  const from: Of<'from'>[] = []
  const repeats: Of<'repeat'>[] = []
  const at: Of<'at'>[] = []
  const steady: Of<'steady'>[] = []
  const words: Of<'year-word'>['word'][] = []
  let onward = false
  for (const piece of pieces) {
    if (piece.is === 'from') from.push(piece)
    else if (piece.is === 'repeat') repeats.push(piece)
    else if (piece.is === 'at') at.push(piece)
    else if (piece.is === 'steady') steady.push(piece)
    else if (piece.is === 'year-word') words.push(piece.word)
    else if (piece.is === 'onward') onward = true
  }
  return {
    items: withoutOnce(dated.items),
    years: dated.years,
    from,
    repeats,
    at,
    steady,
    onward,
    year: yearMeant(words),
    yearly: words.includes('next-each') || words.includes('each'),
  }
}

function yearMeant(words: readonly Of<'year-word'>['word'][]): YearWord {
  if (words.includes('next') || words.includes('next-each')) return 'next'
  return words.includes('current') ? 'current' : 'plan'
}

/** «однократно, май»: once in the plan, and the month says when. */
function withoutOnce(items: readonly BoundSpan[]): readonly BoundSpan[] {
  const dated = items.filter(({ bound, span }) => !(bound === 'in' && span.from.unit === 'plan'))
  return dated.length === 0 ? items : dated
}

/** «1 октября 2021 г., далее ежеквартально» (rule 6). */
function onwardOf(parts: Parts): PlainSchedule | null {
  const [repeat, ...repeats] = parts.repeats
  const [years, ...moreYears] = parts.years
  if (moreYears.length > 0 || (years !== undefined && years.spans.length > 1)) return null
  const starts = [
    ...parts.items,
    ...parts.from.map(({ span }): BoundSpan => inside(span)),
    ...(years?.spans ?? []).map(inside),
  ]
  const [first, ...others] = starts
  if (repeat === undefined || repeats.length > 0 || first === undefined || others.length > 0) return null
  if (parts.at.length > 0 || parts.steady.length > 0 || first.bound === 'from') return null
  return onward(first, repeat, parts.year)
}

function onward(first: BoundSpan, repeat: Of<'repeat'>, year: YearWord): PlainSchedule | null {
  const { every, step, times } = repeat
  const known =
    every === 'week' || every === 'month' || every === 'quarter' || every === 'half' || every === 'year'
  if (!known || step !== 1 || (times ?? 1) > 1 || year === 'next') return null
  return { kind: 'onward', first, every, year }
}

/** Repetitions with no place inside their unit. */
function repeatedOf(parts: Parts): PlainSchedule | null {
  const repeat = oneRepeat(parts)
  if (repeat === null) return null
  const { every, times } = repeat
  const { items, from, year } = parts
  const yearly = every === 'year' && repeat.step === 1
  const [start, ...starts] = from
  if (starts.length > 0) return null
  if (yearly && start !== undefined && items.length === 0 && parts.years.length === 0) {
    const span = start.span.from
    if (span.unit !== 'year' && span.unit !== 'school-year') return onward(inside(start.span), repeat, year)
  }
  if (yearly && items.length > 0) {
    if (parts.steady.length > 0 || (times !== null && times > items.length)) return null
    return start === undefined ? datedOf(parts, true) : sinceOf(parts, start)
  }
  if (yearly && parts.steady.length > 0) return times === null ? steadyOf(parts) : repeated(repeat, [], parts)
  if (isInstanceList(parts, repeat)) {
    return datedOf({ ...parts, items: items.map((item) => fromUnitStart(item, every)) }, true)
  }
  if (items.length > 0 && !holdsStretch(repeat, items)) return null
  return repeated(repeat, [], parts)
}

/** «ежегодно, начиная с 2022 года, апрель»: that April, and the same each year. */
function sinceOf(parts: Parts, { span }: Of<'from'>): PlainSchedule | null {
  const [item, ...others] = parts.items
  const { from } = span
  if (item === undefined || others.length > 0 || from.unit !== 'year' || from.year === null) return null
  const dated = distributeYears([
    { is: 'dated', items: [item] },
    { is: 'years', spans: [{ from, to: null }], ranged: false },
  ])
  const [first] = dated?.items ?? []
  return first === undefined
    ? null
    : { kind: 'onward', first: fromUnitStart(first, 'year'), every: 'year', year: 'plan' }
}

/** A repeated «до 10 апреля» starts with its year, or with its quarter or half where these repeat (rule 15). */
function fromUnitStart(item: BoundSpan, every: RepeatUnit): BoundSpan {
  const { from, to } = item.span
  const months = every === 'year' ? 12 : every === 'half' ? 6 : every === 'quarter' ? 3 : null
  if (item.bound !== 'by' || from.unit !== 'day' || to !== null || months === null) return item
  const first = from.month - ((from.month - 1) % months)
  const start = { ...from, day: 1, month: first }
  return inside(
    start.day === from.day && start.month === from.month ? { from, to: null } : { from: start, to: from },
  )
}

/** «1 раз в квартал (март, июнь, сентябрь, декабрь)»: the list says when. */
function isInstanceList({ items }: Parts, { every }: Of<'repeat'>): boolean {
  const longer = every === 'quarter' || every === 'half' || every === 'trimester' || every === 'term'
  return longer && items.length > 1 && items.every(({ span }) => span.from.year === null)
}

/** Dates beside a repetition are where it goes on, when they can hold it. */
function holdsStretch({ every }: Of<'repeat'>, items: readonly BoundSpan[]): boolean {
  const short = every === 'day' || every === 'week' || every === 'decade'
  return items.every(({ bound, span }) => {
    const { from, to } = span
    if (bound === 'by') return from.unit === 'day' && (short || every === 'month' || from.year !== null)
    if (to !== null) return true
    if (from.unit === 'day' || from.unit === 'plan-week') return false
    if (from.unit === 'month') return short
    return from.unit === 'quarter' ? short || every === 'month' : true
  })
}

function repeated(repeat: Of<'repeat'>, at: readonly Position[], parts: Parts): PlainSchedule | null {
  const [steady, ...others] = parts.steady
  // «1 раз в год в течение учебного года»: that year is meant.
  const every = repeat.every === 'year' && steady?.over === 'school-year' ? 'school-year' : repeat.every
  const { step } = repeat
  if (others.length > 0 || parts.year === 'next') return null
  const school: readonly BoundSpan[] =
    steady?.over === 'school-year' && every !== 'school-year'
      ? [inside({ from: { unit: 'school-year', year: null }, to: null })]
      : []
  const named: readonly BoundSpan[] = [
    ...parts.items,
    ...parts.years.flatMap(({ spans }) => spans.map(inside)),
    ...parts.from.map(({ span }): BoundSpan => ({ bound: 'from', span })),
  ]
  const within = [...named, ...school]
  if (every === 'day' && step === 1 && at.length === 0) {
    const over = named.length === 0 ? (steady?.over ?? 'plan') : named
    return (repeat.times ?? 1) > 1 ? null : { kind: 'continuous', over, daily: true, year: parts.year }
  }
  const times = repeat.times === null || repeat.times === at.length ? 1 : repeat.times
  return { kind: 'repeated', every, step, times, at, within, year: parts.year, unsaid: false }
}

/** Of «ежегодно, 2 раза в год» and «4 раза в год, ежеквартально» the one that says more. */
function oneRepeat({ repeats, yearly }: Parts): Of<'repeat'> | null {
  const [first, second, ...others] = repeats
  if (first === undefined) return yearly ? { is: 'repeat', every: 'year', step: 1, times: null } : null
  if (second === undefined) return first
  if (others.length > 0 || first.step !== second.step) return null
  if (first.every === second.every) {
    if (first.times !== null && second.times !== null && first.times !== second.times) return null
    return { ...first, times: first.times ?? second.times }
  }
  const [longer, shorter] = length(first.every) > length(second.every) ? [first, second] : [second, first]
  const fits = length(longer.every) / length(shorter.every)
  if (
    longer.every === 'year' &&
    (longer.times === null || (longer.times === fits && (shorter.times ?? 1) === 1))
  )
    return shorter
  return null
}

const days: Readonly<Record<RepeatUnit, number>> = {
  day: 1,
  week: 7,
  decade: 10,
  month: 30,
  term: 68,
  quarter: 90,
  trimester: 92,
  half: 180,
  'school-year': 270,
  year: 360,
}

function length(unit: RepeatUnit): number {
  return days[unit]
}

/** «ежемесячно, до 10 числа», «каждый вторник», «до 5 числа месяца, следующего за кварталом» (rule 5). */
function positionedOf(parts: Parts): PlainSchedule | null {
  const repeat = parts.repeats.length > 0 ? oneRepeat(parts) : null
  if (parts.repeats.length > 0 && repeat === null) return null
  const positions = parts.at.flatMap(({ positions: some }) => some)
  const weekdays = positions.every(({ place }) => place.unit === 'weekday' && place.nth === null)
  const named = parts.at.map(({ every }) => every).find((every) => every !== null) ?? null
  if (weekdays) {
    const every = repeat?.every ?? named
    if (every !== 'week') return null
    return repeated(
      { is: 'repeat', every, step: repeat?.step ?? 1, times: repeat?.times ?? null },
      positions,
      parts,
    )
  }
  if (positions.some(({ place }) => place.unit === 'weekday' && place.nth === null)) return null
  return inUnit(parts, positions, repeat, named)
}

function inUnit(
  parts: Parts,
  positions: readonly Position[],
  repeat: Of<'repeat'> | null,
  named: RepeatUnit | null,
): PlainSchedule | null {
  // «15 мая и 15 числа каждого месяца»: one day holds no repetition.
  if (parts.items.some(({ bound, span }) => bound === 'in' && isOneDay(span))) return null
  const following = positions.some(({ month }) => month === 'following')
  const stated = repeat !== null && repeat.every !== 'year' ? repeat.every : null
  if (stated !== null && named !== null && stated !== named && !(named === 'month' && !following)) return null
  // «до 10 числа последнего месяца»: of what, nobody says.
  const ofWhat = stated ?? named
  if (ofWhat === null && positions.some(({ month }) => typeof month === 'number')) return null
  if (stated === 'week' || stated === 'day' || stated === 'decade' || stated === 'school-year') return null
  const every = stated ?? named ?? 'month'
  const unsaid = stated === null && named === null && !following
  const at = positions.map((position) => ({
    ...position,
    month: monthIn(position, every, stated === null || stated === named || named === null),
  }))
  const whole = repeated(
    { is: 'repeat', every, step: 1, times: stated === null ? null : (repeat?.times ?? null) },
    at,
    parts,
  )
  if (unsaid && parts.items.length > 0) return null
  return whole?.kind === 'repeated' ? { ...whole, unsaid } : whole
}

function isOneDay({ from, to }: Span): boolean {
  return from.unit === 'day' && to === null
}

function monthIn(position: Position, every: RepeatUnit, ownUnit: boolean): Position['month'] {
  if (position.month === 'following') return 'following'
  if (every === 'month') return 1
  if (isFromEnd(position.place) && (position.month === 'unsaid' || !ownUnit)) return -1
  return position.month === 1 && !ownUnit ? 'unsaid' : position.month === 'unsaid' ? 'unsaid' : position.month
}

/** «в течение года», «постоянно» and what narrows them. */
function steadyOf(parts: Parts): PlainSchedule | null {
  const { steady, items, years, from } = parts
  const [first] = steady
  if (first === undefined) return null
  if (items.length > 0) return narrowed(parts, first)
  if (from.length > 0) {
    return years.length > 0
      ? null
      : continuous(
          from.map(({ span }) => ({ bound: 'from', span })),
          parts,
          false,
        )
  }
  if (years.length === 0) return continuous(narrowest(steady), parts, false)
  const spans = years.flatMap(({ spans: some }) => some)
  return continuous(
    first.over === 'plan' ? spans.map(inside) : spans.flatMap(eachYear).map(inside),
    parts,
    false,
  )
}

function narrowest(steady: readonly Of<'steady'>[]): 'plan' | 'year' | 'school-year' {
  const overs = steady.map(({ over }) => over)
  return overs.includes('school-year') ? 'school-year' : overs.includes('year') ? 'year' : 'plan'
}

/** «постоянно с 1 по 15 мая»; «в течение учебного года с сентября по май», which says the same twice. */
function narrowed(parts: Parts, first: Of<'steady'>): PlainSchedule | null {
  const [item, ...others] = parts.items
  if (item === undefined || others.length > 0 || parts.years.length > 0) return null
  if (item.bound === 'by') return first.over === 'plan' ? continuous([item], parts, false) : null
  const { from, to } = item.span
  if (first.over === 'school-year') {
    const same =
      from.unit === 'month' &&
      from.month === 9 &&
      to?.unit === 'month' &&
      to.month === 5 &&
      from.year === null
    return same ? continuous('school-year', parts, false) : null
  }
  return first.over === 'plan' && to !== null ? continuous([item], parts, false) : null
}

/** «с сентября», «начиная с 2022 года» (rule 10). */
function fromOf(parts: Parts): PlainSchedule | null {
  const [start, ...others] = parts.from
  if (start === undefined || others.length > 0 || parts.years.length > 0) return null
  const ends = parts.items
  if (ends.length > 0) return null
  return continuous([{ bound: 'from', span: start.span }], parts, false)
}

function datedOf(parts: Parts, yearly: boolean): PlainSchedule | null {
  const each = yearly || parts.yearly
  if (parts.items.length === 0 || parts.from.length > 0) return null
  return { kind: 'dated', items: parts.items, yearly: each, year: parts.year }
}

function continuous(
  over: 'plan' | 'year' | 'school-year' | readonly BoundSpan[],
  parts: Parts,
  daily: boolean,
): PlainSchedule | null {
  return parts.year === 'next' ? null : { kind: 'continuous', over, daily, year: parts.year }
}

function eachYear({ from, to }: Span): readonly Span[] {
  if (to === null || from.year === null || to.year === null) return [{ from, to }]
  const first = from.year
  return Array.from({ length: to.year - first + 1 }, (_, index) => ({
    from: { ...from, year: first + index } as Span['from'],
    to: null,
  }))
}

function inside(span: Span): BoundSpan {
  return { bound: 'in', span }
}
