import type { CivilDate } from '#core/calendar/civil-date.ts'
import { dateRange, dateWithWeekday } from './dates.ts'

/** A task as far as its days are told. */
export interface DueDays {
  readonly startOn: CivilDate | null
  readonly dueOn: CivilDate | null
  /** The term's own day where the due day was moved off a day off. */
  readonly termOn: CivilDate | null
}

/** «3 окт 2026, сб, выходной → 5 окт 2026, пн»: the term's own day and the one on which it is due, where they differ. */
export function dueDay(
  dueOn: CivilDate,
  termOn: CivilDate | null,
  form: (day: CivilDate) => string = dateWithWeekday,
): string {
  return termOn === null ? form(dueOn) : `${form(termOn)}, выходной →\u00a0${form(dueOn)}`
}

/** «до 5 окт 2026, пн», «1–5 окт 2026»; null while it waits for a date. */
export function dueWords(
  { startOn, dueOn, termOn }: DueDays,
  form: (day: CivilDate) => string = dateWithWeekday,
): string | null {
  if (dueOn === null) return null
  const own = termOn ?? dueOn
  if (startOn === null || startOn > own) return `до\u00a0${dueDay(dueOn, termOn, form)}`
  const range = dateRange(startOn, own)
  return termOn === null ? range : `${range}, выходной →\u00a0${form(dueOn)}`
}
