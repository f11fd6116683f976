import { addDays, addMonths, yearOf } from '../calendar/civil-date.ts'
import type { CalendarPoint } from './calendar-point.ts'
import { type Expansion, expandSchedule } from './expand-schedule.ts'
import { isLoose } from './expansion/expand-dated.ts'
import { isPlaced, yearsOf } from './expansion/lay-span.ts'
import { explainSchedule } from './explain-schedule.ts'
import { formatSchedule } from './format-schedule.ts'
import { type ParsedTerm, parseSchedule } from './parse-schedule.ts'
import { type PlanTime, termPeriodOf } from './plan-time.ts'
import type { PlainSchedule, Schedule, Window } from './schedule.ts'
import { dayItem, scheduleOfWindows, windowItem } from './schedule-of-windows.ts'

/** One way to understand a term that leaves a choice. */
export interface OfferedReading {
  /** A canonical term that says it without ambiguity; it can take the place of the original one. */
  readonly text: string
  readonly label: string
  readonly windows: readonly Window[]
}

/**
 * The choices for an ambiguous term, the likeliest (that `expandSchedule` shows) first: every year of the plan, only one of
 * them, each phase … Empty where there is nothing to choose.
 */
export function offerReadings({ schedule }: ParsedTerm, time: PlanTime): readonly OfferedReading[] {
  const shown = expandSchedule(schedule, time)
  if (!shown.ambiguous) return []
  const offered = new Map<string, OfferedReading>()
  for (const candidate of meanings(schedule, time)) offer(candidate, time, offered)
  const likeliest = keyOf(shown)
  if (!offered.has(likeliest)) offer(scheduleOfWindows(shown.windows), time, offered)
  const first = offered.get(likeliest)
  const others = [...offered.values()].filter((one) => one !== first)
  return first === undefined ? others : [first, ...others]
}

/** Only what reads back without ambiguity, and each meaning once. */
function offer(candidate: PlainSchedule | null, time: PlanTime, offered: Map<string, OfferedReading>): void {
  if (candidate === null) return
  const text = formatSchedule(candidate)
  const read = parseSchedule(text)
  const laid = expandSchedule(read.schedule, time)
  const key = keyOf(laid)
  if (!read.understood || laid.ambiguous || offered.has(key)) return
  offered.set(key, { text, label: explainSchedule(laid), windows: laid.windows })
}

function keyOf({ kind, windows }: Expansion): string {
  return `${kind} ${windows.map(({ start, end }) => `${start ?? ''}/${end}`).join(' ')}`
}

function meanings(schedule: Schedule, time: PlanTime): readonly (PlainSchedule | null)[] {
  if (schedule.kind === 'phased') {
    return schedule.phases.flatMap(({ schedule: phase }) => [
      phase,
      ...(expandSchedule(phase, time).ambiguous ? meanings(phase, time) : []),
    ])
  }
  switch (schedule.kind) {
    case 'dated':
      return datedMeanings(schedule, time)
    case 'continuous':
      return continuousMeanings(schedule, time)
    case 'onward':
      return onwardMeanings(schedule, time)
    case 'repeated':
      return repeatedMeanings(schedule, time)
    case 'none':
    case 'external':
    case 'event':
      return []
  }
}

type Kind<K extends PlainSchedule['kind']> = Extract<PlainSchedule, { kind: K }>

/** Each year of the plan; then each year alone. Where the words leave days open: with them, and without. */
function datedMeanings(schedule: Kind<'dated'>, time: PlanTime): readonly (PlainSchedule | null)[] {
  const plain: Kind<'dated'> = { ...schedule, year: schedule.year === 'current' ? 'plan' : schedule.year }
  const { windows } = expandSchedule({ ...plain, yearly: false }, time)
  const loose = schedule.items.find((item) => item.bound === 'by' && isLoose(item))
  if (loose === undefined) {
    return [{ ...plain, yearly: true }, ...byYear(windows), inListedOrder(plain, time), ...oneBound(plain)]
  }
  const inside: PlainSchedule = { ...plain, items: [{ bound: 'in', span: loose.span }], yearly: false }
  const before = expandSchedule(inside, time).windows.flatMap(({ start }) =>
    start === null ? [] : [{ start: null, end: addDays(start, -1) }],
  )
  const only = schedule.items.length === 1
  return [
    scheduleOfWindows(windows),
    only ? scheduleOfWindows(before) : null,
    ...byYear(windows),
    ...(only ? byYear(before) : []),
  ]
}

/** «до 5 октября, 15 января» of a plan that starts in January: the January after it; null where the list never goes back. */
function inListedOrder(schedule: Kind<'dated'>, time: PlanTime): PlainSchedule | null {
  const listed: Window[] = []
  for (const item of schedule.items) {
    const [one, ...others] = expandSchedule({ ...schedule, items: [item] }, time).windows
    const before = listed.at(-1)
    if (one === undefined || others.length > 0) return null
    const back = before !== undefined && one.end < before.end
    listed.push(back ? { start: one.start && addMonths(one.start, 12), end: addMonths(one.end, 12) } : one)
  }
  return scheduleOfWindows(listed)
}

/** «I квартал (до 10 апреля)»: the deadline alone, or the stretch alone. */
function oneBound(schedule: Kind<'dated'>): readonly PlainSchedule[] {
  const [deadlines, stretches] = [
    schedule.items.filter(({ bound }) => bound !== 'in'),
    schedule.items.filter(({ bound }) => bound === 'in'),
  ]
  if (deadlines.length === 0 || stretches.length === 0) return []
  return [deadlines, stretches].map((items) => ({ ...schedule, items }))
}

function continuousMeanings(schedule: Kind<'continuous'>, time: PlanTime): readonly (PlainSchedule | null)[] {
  const plain: PlainSchedule = { ...schedule, year: 'plan' }
  const { windows } = expandSchedule(plain, time)
  if (typeof schedule.over === 'string')
    return [plain, ...windows.map((window) => stretch(window, schedule.over, time))]
  const [item] = schedule.over
  if (item === undefined || item.bound !== 'from' || isPlaced(item.span)) return [plain, ...byYear(windows)]
  const starts = expandSchedule(
    { kind: 'dated', items: [{ bound: 'in', span: item.span }], yearly: false, year: 'plan' },
    time,
  ).windows
  return starts.flatMap(({ start }) =>
    start === null ? [] : [{ ...schedule, over: [dayItem('from', start)], year: 'plan' as const }],
  )
}

/** One of the years, named. */
function stretch(
  { start }: Window,
  over: Kind<'continuous'>['over'],
  { plan }: PlanTime,
): PlainSchedule | null {
  const year = yearOf(start ?? plan.start)
  const from: CalendarPoint = over === 'school-year' ? { unit: 'school-year', year } : { unit: 'year', year }
  return { kind: 'continuous', over: [{ bound: 'in', span: { from, to: null } }], daily: false, year: 'plan' }
}

/** Without «текущего»: on to the plan's end; only to the end of the first year; only the first. */
function onwardMeanings(schedule: Kind<'onward'>, time: PlanTime): readonly (PlainSchedule | null)[] {
  const { windows } = expandSchedule(schedule, time)
  const first = windows[0]
  const ofFirstYear = windows.filter(({ end }) => first !== undefined && yearOf(end) === yearOf(first.end))
  const dated = first === undefined ? null : windowItem(first)
  return [
    { ...schedule, year: 'plan' },
    dated === null ? null : { ...schedule, first: dated, year: 'plan' },
    scheduleOfWindows(ofFirstYear),
    scheduleOfWindows(windows.slice(0, 1)),
  ]
}

function repeatedMeanings(schedule: Kind<'repeated'>, time: PlanTime): readonly (PlainSchedule | null)[] {
  const plain: Kind<'repeated'> = { ...schedule, year: 'plan', unsaid: false }
  const unsaid = schedule.at.some(({ month }) => month === 'unsaid')
  const ends = schedule.at.some(({ place }) => place.unit === 'unit-end')
  const months = unsaid && !ends ? (['following', 1, -1] as const) : []
  const years = yearsOf(termPeriodOf(time)).map(({ start }) => yearOf(start))
  return [
    plain,
    ...(ends ? [{ ...plain, at: [] }] : []),
    ...months.map((month) => ({ ...plain, at: plain.at.map((one) => ({ ...one, month })) })),
    ...(schedule.year === 'current' && schedule.within.length === 0
      ? years.map(
          (year): PlainSchedule => ({
            ...plain,
            within: [{ bound: 'in', span: { from: { unit: 'year', year }, to: null } }],
          }),
        )
      : []),
    ...withinYears(plain, time),
    schedule.unsaid
      ? { ...plain, every: 'quarter', at: plain.at.map((one) => ({ ...one, month: 'following' })) }
      : null,
  ]
}

/** «еженедельно в феврале» of a plan for several years: one of the Februaries. */
function withinYears(schedule: Kind<'repeated'>, time: PlanTime): readonly PlainSchedule[] {
  const [item, ...others] = schedule.within
  if (item === undefined || others.length > 0 || isPlaced(item.span) || item.bound !== 'in') return []
  const { windows } = expandSchedule({ kind: 'dated', items: [item], yearly: false, year: 'plan' }, time)
  return [
    { ...schedule, within: windows.map(windowItem) },
    ...windows.map((window) => ({ ...schedule, within: [windowItem(window)] })),
  ]
}

/** The windows of each year alone. */
function byYear(windows: readonly Window[]): readonly (PlainSchedule | null)[] {
  const years = [...new Set(windows.map(({ start, end }) => yearOf(start ?? end)))]
  return years.length < 2
    ? []
    : years.map((year) =>
        scheduleOfWindows(windows.filter(({ start, end }) => yearOf(start ?? end) === year)),
      )
}
