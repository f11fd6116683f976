import type { CivilDate } from '../calendar/civil-date.ts'
import type { CalendarPoint, MonthPart } from './calendar-point.ts'

export type ScheduleKind = 'once' | 'recurring' | 'continuous' | 'external' | 'event' | 'none'

/** An interval of execution; its end is the due day. `start` is null where the text only says «до …». */
export interface Window {
  readonly start: CivilDate | null
  readonly end: CivilDate
}

/**
 * A term as it is meant, before any plan is known: what repeats, what is dated, what hangs on others. Plain values, so
 * that it can be kept as JSON. `formatSchedule` writes it in canonical Russian, `parseSchedule` reads that back,
 * `expandSchedule` lays it over the period of a plan.
 */
export type Schedule = PhasedSchedule | PlainSchedule

/** A term of one part. */
export type PlainSchedule =
  | NoSchedule
  | ExternalSchedule
  | EventSchedule
  | DatedSchedule
  | OnwardSchedule
  | RepeatedSchedule
  | ContinuousSchedule

/** No term, or one that was not understood and is kept as text. */
export interface NoSchedule {
  readonly kind: 'none'
  readonly text: string | null
}

/** Somebody else's timetable decides; `authority` whose, in the words of the text. */
export interface ExternalSchedule {
  readonly kind: 'external'
  readonly words: string
  readonly authority: string | null
}

/** Hangs on something that has no date yet; `offset` is a signed ISO 8601 duration, counted in working days where `working`. */
export interface EventSchedule {
  readonly kind: 'event'
  readonly words: string
  readonly event: string | null
  readonly offset: string | null
  readonly working: boolean
}

/** One point, or all from one to another. Both ends have a year or neither has. */
export interface Span {
  readonly from: CalendarPoint
  readonly to: CalendarPoint | null
}

/** «май», «до 15 мая» (the start is not said), «до конца I полугодия», «с мая» (the end is not said). */
export interface BoundSpan {
  readonly bound: 'in' | 'by' | 'by-end' | 'from'
  readonly span: Span
}

/** Which year an item without a year means: the plan's, the current one, the one after it. */
export type YearWord = 'plan' | 'current' | 'next'

/** Dates, months, quarters …; `yearly` where the text itself says that they come again each year. */
export interface DatedSchedule {
  readonly kind: 'dated'
  readonly items: readonly BoundSpan[]
  readonly yearly: boolean
  readonly year: YearWord
}

/** «1 октября 2021 года, далее ежеквартально»: the first one, and the same again after each `every`. */
export interface OnwardSchedule {
  readonly kind: 'onward'
  readonly first: BoundSpan
  readonly every: 'week' | 'month' | 'quarter' | 'half' | 'year'
  readonly year: YearWord
}

export type RepeatUnit =
  | 'week'
  | 'decade'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'school-year'
  | 'trimester'
  | 'term'
  | 'day'

/** Where in its unit a repetition falls; `by` runs from the unit's start. */
export interface Position {
  readonly bound: 'in' | 'by'
  readonly place: UnitPlace
  /** In a unit longer than a month: which of its months (-1 the last), or the month after it, or not said. */
  readonly month: number | 'following' | 'unsaid'
}

/** Negative numbers count from the end: -1 is the last. */
export type UnitPlace =
  | { readonly unit: 'day'; readonly from: number; readonly to: number }
  | { readonly unit: 'working-day'; readonly number: number }
  | { readonly unit: 'weekday'; readonly weekday: number; readonly nth: number | null }
  | { readonly unit: 'part'; readonly part: MonthPart }
  | { readonly unit: 'unit-end' }

/** «ежеквартально», «2 раза в год», «каждый понедельник», «до 5 числа месяца, следующего за отчётным». */
export interface RepeatedSchedule {
  readonly kind: 'repeated'
  readonly every: RepeatUnit
  /** 3 in «раз в 3 года». */
  readonly step: number
  /** How many times in each; 1 where the text does not say more. */
  readonly times: number
  readonly at: readonly Position[]
  /** Only within these; everywhere where empty. */
  readonly within: readonly BoundSpan[]
  readonly year: YearWord
  /** The unit is not said: «до 10 числа» alone. */
  readonly unsaid: boolean
}

/** «постоянно», «в течение года», «2014–2018 годы», «с сентября». */
export interface ContinuousSchedule {
  readonly kind: 'continuous'
  /** All of the plan, each of its years or school years, or the spans named. */
  readonly over: 'plan' | 'year' | 'school-year' | readonly BoundSpan[]
  readonly daily: boolean
  readonly year: YearWord
}

/** «Разработка – май, реализация – в течение года»: the first phase with a bounded window decides. */
export interface PhasedSchedule {
  readonly kind: 'phased'
  readonly phases: readonly { readonly label: string | null; readonly schedule: PlainSchedule }[]
}
