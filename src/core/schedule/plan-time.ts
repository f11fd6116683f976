import {
  addDays,
  addMonths,
  type CivilDate,
  civilDateOf,
  monthOf,
  type Period,
  yearOf,
} from '../calendar/civil-date.ts'
import type { WorkingCalendar, WorkingWeek } from '../calendar/working-days.ts'

/** What a term is laid over. */
export interface PlanTime {
  /** `end` is null in a plan whose act names none: it is read over its first full school year (rule 12). */
  readonly plan: { readonly start: CivilDate; readonly end: CivilDate | null }
  /** The period of the section it stands in, where that has one; it comes before the plan's (rule 20). */
  readonly stage: Period | null
  readonly calendar: WorkingCalendar
  readonly week?: WorkingWeek
}

/** The period that a term is read in, with what the rules ask about it. */
export interface TermPeriod extends Period {
  /** At most twelve months, or open-ended: it counts as one year, a school year too (rules 14 and 21). */
  readonly oneYear: boolean
  /** Starts with the school year and ends with one, so that its halves are the school's (rule 7). */
  readonly bySchoolYear: boolean
  readonly openEnded: boolean
}

export function termPeriodOf({ plan, stage }: PlanTime): TermPeriod {
  const start = stage?.start ?? plan.start
  const end = stage?.end ?? plan.end
  const last = end ?? horizon(start)
  return {
    start,
    end: last,
    openEnded: end === null,
    oneYear: end === null || last < addMonths(start, 12),
    bySchoolYear: isSummerOrSeptember(start) && monthOf(last) >= 5 && monthOf(last) <= 8,
  }
}

/** 31 August after the next 1 September: one full school year. */
function horizon(start: CivilDate): CivilDate {
  const september = civilDateOf(yearOf(start), 9, 1)
  const next = start <= september ? september : civilDateOf(yearOf(start) + 1, 9, 1)
  return addDays(addMonths(next, 12), -1)
}

function isSummerOrSeptember(start: CivilDate): boolean {
  return monthOf(start) === 8 || monthOf(start) === 9
}
