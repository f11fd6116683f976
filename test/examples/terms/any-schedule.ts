import fc from 'fast-check'
import type { CalendarPoint, MonthPart } from '#core/schedule/calendar-point.ts'
import type {
  BoundSpan,
  PlainSchedule,
  Position,
  RepeatUnit,
  Schedule,
  Span,
} from '#core/schedule/schedule.ts'

const month = fc.integer({ min: 1, max: 12 })
const someYear = fc.integer({ min: 2015, max: 2035 })
const part: fc.Arbitrary<MonthPart> = fc.constantFrom(
  'start',
  'middle',
  'end',
  'first-half',
  'second-half',
  'week-1',
  'week-2',
  'week-3',
  'week-4',
  'week-5',
  'last-week',
)
const nth = fc.constantFrom(1, 2, 3, 4, -1)

function pointsOf(year: fc.Arbitrary<number | null>): fc.Arbitrary<CalendarPoint> {
  return fc.oneof(
    fc.record({ unit: fc.constant('day' as const), day: fc.integer({ min: 1, max: 28 }), month, year }),
    fc.record({
      unit: fc.constant('weekday' as const),
      weekday: fc.integer({ min: 1, max: 7 }),
      nth,
      month,
      year,
    }),
    fc.record({
      unit: fc.constant('working-day' as const),
      number: fc.constantFrom(1, 2, 5, 10, -1),
      month,
      year,
    }),
    fc.record({ unit: fc.constant('month' as const), month, part: fc.option(part), year }),
    fc.record({ unit: fc.constant('quarter' as const), number: fc.integer({ min: 1, max: 4 }), year }),
    fc.record({ unit: fc.constant('half' as const), number: fc.integer({ min: 1, max: 2 }), year }),
    fc.record({ unit: fc.constant('school-half' as const), number: fc.integer({ min: 1, max: 2 }), year }),
    fc.record({ unit: fc.constant('trimester' as const), number: fc.integer({ min: 1, max: 3 }), year }),
    fc.record({ unit: fc.constant('term' as const), number: fc.integer({ min: 1, max: 4 }), year }),
  )
}

const yearless = pointsOf(fc.constant(null))
const dated = pointsOf(someYear)

function spansOf(point: fc.Arbitrary<CalendarPoint>): fc.Arbitrary<Span> {
  const single = point.map((from): Span => ({ from, to: null }))
  const range = fc
    .tuple(point, point)
    .filter(([from, to]) => from.unit === to.unit && JSON.stringify(from) !== JSON.stringify(to))
    .filter(([from, to]) => from.year === null || to.year === null || from.year < to.year)
    .map(([from, to]): Span => ({ from, to }))
  return fc.oneof({ arbitrary: single, weight: 3 }, { arbitrary: range, weight: 1 })
}

const edge: fc.Arbitrary<Span> = fc
  .record({
    unit: fc.constantFrom('year-edge' as const, 'school-year-edge' as const),
    edge: fc.constantFrom('start' as const, 'end' as const),
    year: fc.option(someYear),
  })
  .map((from) => ({ from, to: null }))

function itemsOf(point: fc.Arbitrary<CalendarPoint>): fc.Arbitrary<BoundSpan> {
  return fc.oneof(
    spansOf(point).map((span): BoundSpan => ({ bound: 'in', span })),
    point.map((from): BoundSpan => ({ bound: 'by', span: { from, to: null } })),
    edge.map((span): BoundSpan => ({ bound: 'in', span })),
    fc.constant<BoundSpan>({ bound: 'by', span: { from: { unit: 'plan', year: null }, to: null } }),
  )
}

const anyItem = fc.oneof(itemsOf(yearless), itemsOf(dated))
const year = fc.constantFrom('plan' as const, 'current' as const)

/** Lists as they are written: without years, or with them in order. */
const items = fc.oneof(
  anyItem.map((item) => [item]),
  fc.array(itemsOf(yearless), { minLength: 2, maxLength: 3 }),
  fc.array(itemsOf(dated), { minLength: 2, maxLength: 3 }),
)

const datedSchedule = fc.record({
  kind: fc.constant('dated' as const),
  items: items.map((list): readonly BoundSpan[] => list),
  yearly: fc.boolean(),
  year: fc.constantFrom('plan' as const, 'current' as const, 'next' as const),
})

const onwardSchedule = fc.record({
  kind: fc.constant('onward' as const),
  first: fc.oneof(
    fc.oneof(spansOf(dated), spansOf(yearless)).map((span): BoundSpan => ({ bound: 'in', span })),
    dated.map((from): BoundSpan => ({ bound: 'by', span: { from, to: null } })),
  ),
  every: fc.constantFrom(
    'week' as const,
    'month' as const,
    'quarter' as const,
    'half' as const,
    'year' as const,
  ),
  year,
})

const years: fc.Arbitrary<Span> = fc.oneof(
  someYear.map((from): Span => ({ from: { unit: 'year', year: from }, to: null })),
  someYear.map((from): Span => ({ from: { unit: 'school-year', year: from }, to: null })),
  fc
    .tuple(fc.constantFrom('year' as const, 'school-year' as const), someYear, fc.integer({ min: 1, max: 4 }))
    .map(([unit, from, more]): Span => ({ from: { unit, year: from }, to: { unit, year: from + more } })),
)

const from: fc.Arbitrary<BoundSpan> = fc
  .oneof(
    dated.map((point): Span => ({ from: point, to: null })),
    someYear.map((start): Span => ({ from: { unit: 'year', year: start }, to: null })),
  )
  .map((span) => ({ bound: 'from' as const, span }))

const months: fc.Arbitrary<BoundSpan> = fc
  .tuple(month, month)
  .filter(([first, last]) => first !== last)
  .map(([first, last]) => ({
    bound: 'in' as const,
    span: {
      from: { unit: 'month' as const, month: first, part: null, year: null },
      to: { unit: 'month' as const, month: last, part: null, year: null },
    },
  }))

const within = fc.oneof(
  { arbitrary: fc.constant<readonly BoundSpan[]>([]), weight: 4 },
  {
    arbitrary: fc
      .oneof(
        from,
        months,
        years.map((span): BoundSpan => ({ bound: 'in', span })),
        fc.constant<BoundSpan>({
          bound: 'in',
          span: { from: { unit: 'school-year', year: null }, to: null },
        }),
      )
      .map((one): readonly BoundSpan[] => [one]),
    weight: 1,
  },
)

const bound = fc.constantFrom('in' as const, 'by' as const)

const place: fc.Arbitrary<Position['place']> = fc.oneof(
  fc.constantFrom(1, 5, 10, 15, 25, 31, -1).map((day) => ({ unit: 'day' as const, from: day, to: day })),
  fc.constantFrom(1, 2, 5, -1).map((number) => ({ unit: 'working-day' as const, number })),
  fc.record({ unit: fc.constant('weekday' as const), weekday: fc.integer({ min: 1, max: 7 }), nth }),
)
const longUnit = fc.constantFrom('quarter' as const, 'half' as const, 'trimester' as const, 'term' as const)

const positions: fc.Arbitrary<{ every: RepeatUnit; at: readonly Position[] }> = fc.oneof(
  fc.record({
    every: fc.constant<RepeatUnit>('week'),
    at: fc
      .array(
        fc.record({
          bound,
          place: fc.record({
            unit: fc.constant('weekday' as const),
            weekday: fc.integer({ min: 1, max: 7 }),
            nth: fc.constant(null),
          }),
          month: fc.constant(1 as const),
        }),
        { minLength: 1, maxLength: 2 },
      )
      .map((list): readonly Position[] => list),
  }),
  fc.record({
    every: fc.constant<RepeatUnit>('month'),
    at: fc
      .array(
        fc.record({
          bound,
          place: fc.oneof(
            place,
            part.filter((one) => one !== 'week-5').map((one) => ({ unit: 'part' as const, part: one })),
            fc.constant({ unit: 'day' as const, from: 1, to: 5 }),
            fc.constant({ unit: 'day' as const, from: 20, to: -1 }),
          ),
          month: fc.constant(1 as const),
        }),
        { minLength: 1, maxLength: 2 },
      )
      .map((list): readonly Position[] => list),
  }),
  fc.tuple(fc.oneof(longUnit, fc.constant('month' as const)), bound, place).map(([every, one, where]) => ({
    every,
    at: [{ bound: one, place: where, month: 'following' as const }],
  })),
  fc
    .tuple(longUnit, bound, place, fc.constantFrom(1, 2, -1))
    .map(([every, one, where, at]) => ({ every, at: [{ bound: one, place: where, month: at }] })),
  fc.tuple(longUnit, bound).map(([every, one]) => ({
    every,
    at: [{ bound: one, place: { unit: 'unit-end' as const }, month: 'unsaid' as const }],
  })),
  fc.tuple(longUnit, fc.constantFrom(5, 10, 15)).map(([every, day]) => ({
    every,
    at: [
      { bound: 'by' as const, place: { unit: 'day' as const, from: day, to: day }, month: 'unsaid' as const },
    ],
  })),
)

const repeatUnit = fc.constantFrom<RepeatUnit>(
  'week',
  'decade',
  'month',
  'quarter',
  'half',
  'year',
  'school-year',
  'trimester',
  'term',
)

const repeatedSchedule = fc.oneof(
  fc
    .record({
      every: repeatUnit,
      step: fc.constantFrom(1, 1, 1, 2, 3, 5),
      times: fc.constantFrom(1, 1, 2, 3, 5),
      within,
      year,
    })
    .filter(({ every, within: some }) => (every !== 'year' && every !== 'school-year') || some.length === 0)
    .filter(({ every, step, within: some }) => !(every === 'month' && step > 1 && some.length > 0))
    .map((one) => ({ kind: 'repeated' as const, ...one, at: [], unsaid: false })),
  fc.record({ some: positions, within, year }).map(({ some, within: where, year: word }) => ({
    kind: 'repeated' as const,
    every: some.every,
    step: 1,
    times: 1,
    at: some.at,
    within: where,
    year: word,
    unsaid: false,
  })),
)

const continuousSchedule = fc.oneof(
  fc.record({
    kind: fc.constant('continuous' as const),
    over: fc.constantFrom('plan' as const, 'year' as const, 'school-year' as const),
    daily: fc.boolean(),
    year,
  }),
  fc.record({
    kind: fc.constant('continuous' as const),
    over: fc.oneof(
      years.map((span): readonly BoundSpan[] => [{ bound: 'in', span }]),
      from.map((one): readonly BoundSpan[] => [one]),
      months.map((one): readonly BoundSpan[] => [one]),
    ),
    daily: fc.boolean(),
    year,
  }),
)

const external = fc.constantFrom<PlainSchedule>(
  { kind: 'external', words: 'по графику Минпросвещения России', authority: 'Минпросвещения России' },
  { kind: 'external', words: 'по отдельному графику', authority: null },
  { kind: 'external', words: 'каникулы', authority: null },
)

const event = fc.constantFrom<PlainSchedule>(
  {
    kind: 'event',
    words: 'по мере необходимости',
    event: 'по мере необходимости',
    offset: null,
    working: false,
  },
  {
    kind: 'event',
    words: 'за 10 дней до начала экзаменов',
    event: 'до начала экзаменов',
    offset: '-P10D',
    working: false,
  },
  { kind: 'event', words: 'в течение 5 рабочих дней', event: null, offset: 'P5D', working: true },
)

const none = fc.constantFrom<PlainSchedule>(
  { kind: 'none', text: null },
  { kind: 'none', text: 'не установлен' },
)

const plain: fc.Arbitrary<PlainSchedule> = fc.oneof(
  datedSchedule,
  onwardSchedule,
  repeatedSchedule,
  continuousSchedule,
  external,
  event,
  none,
)

const phased: fc.Arbitrary<Schedule> = fc.oneof(
  fc
    .tuple(anyItem, fc.constantFrom('plan' as const, 'year' as const, 'school-year' as const))
    .map(([item, over]) => ({
      kind: 'phased' as const,
      phases: [
        {
          label: 'разработка',
          schedule: { kind: 'dated' as const, items: [item], yearly: false, year: 'plan' as const },
        },
        {
          label: 'внедрение',
          schedule: { kind: 'continuous' as const, over, daily: false, year: 'plan' as const },
        },
      ],
    })),
  fc.tuple(yearless, event).map(([point, schedule]) => ({
    kind: 'phased' as const,
    phases: [
      {
        label: null,
        schedule: {
          kind: 'dated' as const,
          items: [{ bound: 'in' as const, span: { from: point, to: null } }],
          yearly: false,
          year: 'plan' as const,
        },
      },
      { label: null, schedule },
    ],
  })),
  // «до 25 декабря; постоянно», «ежеквартально, со дня подписания»
  fc.tuple(anyItem, fc.constantFrom('plan' as const, 'year' as const)).map(([item, over]) => ({
    kind: 'phased' as const,
    phases: [
      {
        label: null,
        schedule: { kind: 'dated' as const, items: [item], yearly: false, year: 'plan' as const },
      },
      { label: null, schedule: { kind: 'continuous' as const, over, daily: false, year: 'plan' as const } },
    ],
  })),
  // «до мая или июня»: both with the bound that the first says, and with years or without.
  fc
    .oneof(fc.tuple(yearless, yearless), fc.tuple(dated, dated))
    .chain((points) => fc.tuple(fc.constant(points), fc.constantFrom('in' as const, 'by' as const)))
    .map(([points, bound]) => ({
      kind: 'phased' as const,
      phases: points.map((from) => ({
        label: null,
        schedule: {
          kind: 'dated' as const,
          items: [{ bound, span: { from, to: null } }],
          yearly: false,
          year: 'plan' as const,
        },
      })),
    })),
)

/** Every shape of schedule that the grammar can say. */
export const anySchedule: fc.Arbitrary<Schedule> = fc.oneof(
  { arbitrary: plain, weight: 8 },
  { arbitrary: phased, weight: 1 },
)
