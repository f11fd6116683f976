import { addMonths, type CivilDate, parseCivilDate } from '#core/calendar/civil-date.ts'
import type { PlanBefore } from '#core/plan/amendment/draft-of-plan.ts'
import { longestPlanYears } from '#core/plan/check-draft.ts'
import { nextPeriod, type OpenPeriod } from '#core/plan/next-year/next-period.ts'
import { type NextMeasure, nextPlan, type TermMark } from '#core/plan/next-year/next-plan.ts'
import type { PlanDraft } from '#core/plan/plan-draft.ts'
import { accept, type Result } from '#core/result.ts'
import { loadCalendar } from '#store/calendar/list-years.ts'
import { listFollowing } from '#store/draft/draft-basis.ts'
import { listUndone, type MeasureEnd } from '#store/task/list-undone.ts'
import { planBefore } from '../amendment/plan-before.ts'
import { planToAmend } from '../amendment/plan-to-amend.ts'
import type { Context } from '../context.ts'
import { reachOf } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { type NextUpper, nextUpper } from './next-upper.ts'

/** A period as somebody types it; null: the one that follows. */
export interface WantedPeriod {
  readonly start: CivilDate | null
  readonly end: CivilDate | null
}

export interface NextYearView {
  readonly planId: string
  readonly title: string
  readonly nextTitle: string
  readonly organisation: string
  readonly start: CivilDate
  readonly end: CivilDate | null
  readonly measures: readonly NextMeasureView[]
  /** The plan above that the next one carries out; null: there is none. */
  readonly upper: {
    readonly id: string
    readonly title: string
    /** false: it is that of the period that ends. */
    readonly isNext: boolean
    /** Measures whose link leads nowhere next year. */
    readonly unlinked: readonly { readonly number: string | null; readonly title: string }[]
  } | null
  readonly drafts: readonly { readonly id: string; readonly title: string }[]
}

export interface NextMeasureView {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly result: string | null
  readonly terms: readonly {
    readonly before: string | null
    readonly after: string | null
    readonly mark: TermMark | null
  }[]
  readonly finished: boolean
  readonly done: number
  readonly undone: number
  readonly behind: number
  readonly names: readonly string[]
}

/** More names nobody reads in a list; how many there are stands beside them. */
const mostNames = 30

/** A plan carried on into the next period: terms moved, what stayed undone pointed out; nothing changes by it. */
export function showNextYear(
  context: Context,
  planId: string,
  wanted: WantedPeriod,
): Promise<Result<NextYearView, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const found = await planToAmend(reader, context.who, planId)
    if (!found.ok) return found
    const { plan, organisation } = found.value
    const before = await planBefore(reader, plan)
    const period = periodOf(before, wanted)
    if (period === null) return no('next-year/period')
    const next = nextPlan(before, period, await loadCalendar(reader, plan.regionId))
    const ends = await listUndone(reader, planId, reachOf(context.who, 'task/see'), mostNames)
    const endOf = new Map(ends.map((end) => [end.measureId, end]))
    return accept({
      planId,
      title: plan.title,
      nextTitle: next.draft.title,
      organisation: organisation.shortName,
      ...period,
      measures: next.measures.map((measure) => view(measure, before, endOf.get(measure.id))),
      upper: upperView(await nextUpper(reader, context.who, plan, next.draft), next.draft),
      drafts: await listFollowing(reader, planId),
    })
  })
}

function upperView(upper: NextUpper | null, draft: PlanDraft): NextYearView['upper'] {
  if (upper === null) return null
  const { id, title, isNext, measures } = upper
  const lost = draft.measures.filter((row) => row.upper != null && !measures.has(row.upper))
  return { id, title, isNext, unlinked: lost.map((row) => ({ number: row.number, title: row.title ?? '' })) }
}

/** null: it does not lie behind the plan's own, or further away or longer than any plan. */
export function periodOf(before: OpenPeriod, { start, end }: WantedPeriod): OpenPeriod | null {
  if (start === null) return nextPeriod(before)
  const [first, last] = [parseCivilDate(start), end === null ? null : parseCivilDate(end)]
  if (first === null || first <= before.start || first > longestAfter(before.start)) return null
  if (end !== null && (last === null || last < first || last >= longestAfter(first))) return null
  return { start: first, end: last }
}

function longestAfter(day: CivilDate): CivilDate {
  return addMonths(day, longestPlanYears * 12)
}

function view(
  { id, row, terms }: NextMeasure,
  before: PlanBefore,
  end: MeasureEnd | undefined,
): NextMeasureView {
  const was = before.measures.find((measure) => measure.id === id)
  const once = was?.assignments.every(({ kind }) => kind === 'once') ?? false
  const { done, undone, behind, names } = end ?? { done: 0, undone: 0, behind: 0, names: [] }
  return {
    id,
    number: row.number,
    title: row.title,
    result: row.result,
    terms,
    finished: once && done > 0 && undone === 0,
    done,
    undone,
    behind,
    names,
  }
}
