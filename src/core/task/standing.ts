import type { CivilDate } from '../calendar/civil-date.ts'
import { daysBetween } from '../calendar/civil-date.ts'

/** The state of a task on a day: computed from facts for any day, never stored (product.md, «Rules that hold everywhere»). */
export type Standing = (typeof standings)[number]

/** All of them, from what has no date yet to what needs nobody any more. */
export const standings = [
  'waiting',
  'ahead',
  'open',
  'due-soon',
  'overdue',
  'submitted',
  'returned',
  'done',
  'done-late',
  'not-required',
  'cancelled',
] as const

/** What is known of a task. Days are civil; a fact counts from its own day on. */
export interface TaskFacts {
  /** First day of the window; null where the term only says «до …» or has no date. */
  readonly startOn: CivilDate | null
  /** Last day of the window; null while it waits for a date. */
  readonly dueOn: CivilDate | null
  readonly submittedOn: CivilDate | null
  readonly returnedOn: CivilDate | null
  /** Taken off control; what was done is known from then on, and not from the day on which it was done. */
  readonly acceptedOn: CivilDate | null
  /** The day on which it was done, by which it was in time or late. */
  readonly doneOn: CivilDate | null
  readonly notRequiredOn: CivilDate | null
  readonly cancelledOn: CivilDate | null
}

/** A task is «due soon» from this many calendar days before its due day. */
export const dueSoonDays = 7

/** The standing of a task on a day, `overdue` from the day after its due day. A fact of a later day is not yet known. */
export function standingOn(facts: TaskFacts, day: CivilDate): Standing {
  if (known(facts.cancelledOn, day)) return 'cancelled'
  if (known(facts.notRequiredOn, day)) return 'not-required'
  if (known(facts.acceptedOn, day)) return isLate(facts) ? 'done-late' : 'done'
  const submitted = known(facts.submittedOn, day) ? facts.submittedOn : null
  const returned = known(facts.returnedOn, day) ? facts.returnedOn : null
  if (returned !== null && (submitted === null || returned >= submitted)) return 'returned'
  if (submitted !== null) return 'submitted'
  if (facts.dueOn === null) return 'waiting'
  if (day > facts.dueOn) return 'overdue'
  if (daysBetween(day, facts.dueOn) <= dueSoonDays) return 'due-soon'
  return facts.startOn !== null && day < facts.startOn ? 'ahead' : 'open'
}

function isLate({ doneOn, dueOn }: TaskFacts): boolean {
  return doneOn !== null && dueOn !== null && doneOn > dueOn
}

function known(on: CivilDate | null, day: CivilDate): on is CivilDate {
  return on !== null && on <= day
}
