import type { CivilDate } from '#core/calendar/civil-date.ts'
import { nextPlan } from '#core/plan/next-year/next-plan.ts'
import { accept, type Result } from '#core/result.ts'
import { loadCalendar } from '#store/calendar/list-years.ts'
import { saveDraftBasis } from '#store/draft/draft-basis.ts'
import { saveDraft } from '#store/draft/save-draft.ts'
import { planBefore } from '../amendment/plan-before.ts'
import { planToAmend } from '../amendment/plan-to-amend.ts'
import type { Context } from '../context.ts'
import { type ShownDraft, showDraft } from '../draft/show-draft.ts'
import { note } from '../journal/note.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { linkedOn, nextUpper } from './next-upper.ts'
import { periodOf } from './show-next-year.ts'

export interface WantedNextYear {
  readonly start: CivilDate
  readonly end: CivilDate | null
  /** Ids of the measures that go on. */
  readonly measures: readonly string[]
}

/** Makes the draft of the next period's plan out of those measures that go on; it is then reviewed as any other. */
export async function startNextYear(
  context: Context,
  planId: string,
  wanted: WantedNextYear,
): Promise<Result<ShownDraft, ApplicationRefusal>> {
  const started = await context.write(async (writer): Promise<Result<string, ApplicationRefusal>> => {
    const found = await planToAmend(writer, context.who, planId)
    if (!found.ok) return found
    const { plan, organisation } = found.value
    const before = await planBefore(writer, plan)
    const period = periodOf(before, wanted)
    if (period === null) return no('next-year/period')
    const chosen = new Set(wanted.measures)
    const { draft } = nextPlan(before, period, await loadCalendar(writer, plan.regionId))
    const upper = await nextUpper(writer, context.who, plan, draft)
    const measures = linkedOn(draft, upper).measures.filter((row) => chosen.has(row.key))
    if (measures.length === 0) return no('next-year/nothing-chosen')
    const used = new Set(measures.map((row) => row.section))
    const sections = draft.sections.filter((section) => used.has(section.key))
    const id = context.newId()
    const at = context.now()
    await saveDraft(
      writer,
      {
        regionId: plan.regionId,
        id,
        organisationId: organisation.id,
        title: draft.title,
        revision: 0,
        reading: { acts: [], plans: [{ ...draft, sections, measures }] },
        sha256: null,
        fileName: null,
        changedAt: at,
        changedBy: context.who.personId,
        upperPlanId: upper?.id ?? null,
        // The task that asked for the plan was of the year that ends.
        upperTaskId: null,
        droppedAt: null,
        enactedAt: null,
      },
      null,
    )
    await saveDraftBasis(writer, id, { amendsPlanId: null, followsPlanId: plan.id, notes: null })
    await note(writer, context, {
      regionId: plan.regionId,
      verb: 'start',
      noun: 'draft',
      subjectId: id,
      details: { title: draft.title, follows: plan.id },
    })
    return accept(id)
  })
  return started.ok ? await showDraft(context, started.value) : started
}
