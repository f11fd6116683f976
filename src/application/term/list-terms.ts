import type { CivilDate } from '#core/calendar/civil-date.ts'
import { accept, type Result } from '#core/result.ts'
import { expandSchedule } from '#core/schedule/expand-schedule.ts'
import { explainSchedule } from '#core/schedule/explain-schedule.ts'
import { type OfferedReading, offerReadings } from '#core/schedule/offer-readings.ts'
import { parseSchedule } from '#core/schedule/parse-schedule.ts'
import type { AssignmentRecord } from '#store/plan/assignment-record.ts'
import { listAssignments, listMeasures, listSections } from '#store/plan/list-rows.ts'
import { type Concerned, listConcernedByTerms } from '#store/term/list-terms.ts'
import { listTermSettings, type TermSetting } from '#store/term/term-setting.ts'
import type { Context } from '../context.ts'
import { groupedBy } from '../grouped-by.ts'
import { organisationSeen, reachOf } from '../organisation/sight.ts'
import { movedDaysOf } from '../plan/moved-days-of.ts'
import { seePlan } from '../plan/see-plan.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { planTimeFor } from './plan-time.ts'
import { type SettledWindow, settledWindows } from './settled-windows.ts'

/** Why a term has no day: somebody else's timetable, an event, not understood, not given, or none within the period. */
export type WaitsFor = 'timetable' | 'event' | 'reading' | 'term' | 'period'

/** A term that waits for a date, or that waited and was given one. */
export interface TermView {
  readonly id: string
  readonly measure: { readonly id: string; readonly number: string | null; readonly title: string }
  readonly due: string | null
  readonly responsible: string | null
  readonly waitsFor: WaitsFor
  readonly meaning: string
  /** Ways to understand the words, where they leave a choice. */
  readonly offers: readonly OfferedReading[]
  /** Empty while it waits. */
  readonly windows: readonly SettledWindow[]
  readonly concerned: Concerned
  readonly settings: readonly Omit<TermSetting, 'assignmentId' | 'settlement'>[]
}

export interface TermsView {
  readonly terms: readonly TermView[]
  readonly maySet: boolean
  readonly today: CivilDate
}

const nobody: Concerned = { tasks: 0, organisations: 0, names: [] }

/** The terms of a plan that have no day of their own, in its order. */
export function listTerms(context: Context, planId: string): Promise<Result<TermsView, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const seen = await seePlan(reader, context.who, planId)
    if (!seen.ok) return seen
    const { plan, organisation } = seen.value
    const settings = groupedBy(await listTermSettings(reader, planId), (one) => one.assignmentId)
    const assignments = (await listAssignments(reader, planId)).filter(
      ({ id, windows }) => windows.length === 0 || settings.has(id),
    )
    const measures = new Map((await listMeasures(reader, planId)).map((one) => [one.id, one]))
    const sections = new Map((await listSections(reader, planId)).map((one) => [one.id, one]))
    const timeOf = await planTimeFor(reader, plan, organisation)
    const concerned = await listConcernedByTerms(
      reader,
      planId,
      assignments.map(({ id }) => id),
      reachOf(context.who, 'task/see'),
    )
    const moved = await movedDaysOf(
      reader,
      plan,
      assignments.flatMap(({ windows }) => windows),
    )
    const terms = assignments.flatMap((assignment): readonly TermView[] => {
      const measure = measures.get(assignment.measureId)
      if (measure === undefined) return []
      const time = timeOf(sections.get(measure.sectionId ?? ''))
      const { id, due, responsible, windows } = assignment
      const parsed = parseSchedule(due)
      return [
        {
          id,
          measure: { id: measure.id, number: measure.number, title: measure.title },
          due,
          responsible,
          waitsFor: waitsFor(assignment),
          meaning: explainSchedule(expandSchedule(parsed.schedule, time)),
          offers: offerReadings(parsed, time),
          windows: settledWindows(windows, moved, organisation.workingWeek),
          concerned: concerned.get(id) ?? nobody,
          settings: (settings.get(id) ?? []).map(({ assignmentId: _, settlement: __, ...one }) => one),
        },
      ]
    })
    const setter = await organisationSeen(reader, context.who, 'plan/enact', organisation.id)
    return accept({
      terms,
      maySet: plan.state === 'in-force' && setter !== null,
      today: context.today(organisation),
    })
  })
}

/** Told by the document's own words, whatever was settled about them since. */
function waitsFor({ due }: AssignmentRecord): WaitsFor {
  const { schedule, understood } = parseSchedule(due)
  if (!understood) return 'reading'
  switch (schedule.kind) {
    case 'external':
      return 'timetable'
    case 'event':
      return 'event'
    case 'none':
      return 'term'
    default:
      return 'period'
  }
}
