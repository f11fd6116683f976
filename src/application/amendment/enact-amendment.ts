import { isUnchanged } from '#core/plan/amendment/compare-plans.ts'
import type { Place } from '#core/plan/place.ts'
import type { Plan } from '#core/plan/plan.ts'
import type { ActDraft } from '#core/plan/plan-draft.ts'
import { planProblemText } from '#core/plan/ru/plan-problem.ru.ts'
import { accept } from '#core/result.ts'
import { listMeasureIdsOfLine } from '#store/cascade/list-concerned.ts'
import type { Draft } from '#store/draft/draft.ts'
import type { DraftBasis } from '#store/draft/draft-basis.ts'
import { closeDraft } from '#store/draft/save-draft.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import { amendPlan } from '#store/plan/amend-plan.ts'
import { lastEditions, lockPlans } from '#store/plan/find-plan.ts'
import { copySettings } from '#store/plan/following.ts'
import { listAssignments, listMeasures, listSections } from '#store/plan/list-rows.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import { findSameAct } from '#store/plan/same-act.ts'
import { savePlans } from '#store/plan/save-plan.ts'
import { layDueDays } from '#store/task/lay-due-days.ts'
import type { Writer } from '#store/writer.ts'
import type { Context } from '../context.ts'
import type { Enactment } from '../draft/enactment.ts'
import { actRecord } from '../draft/plan-records.ts'
import { note } from '../journal/note.ts'
import { tellOfAmendment } from '../notice/tell.ts'
import { no } from '../refusal.ts'
import { actText } from '../ru/act.ru.ts'
import { sayHead } from '../ru/amended-head.ru.ts'
import { amendTasks } from './amend-tasks.ts'
import { type AmendedRows, amendedRows, copiedRows, type PlanRows } from './amended-rows.ts'
import { compareDraft } from './compare-draft.ts'

/**
 * Changes a plan in force as its draft says, all of it in one transaction. The plan keeps its id, and so do the measures
 * that go on, with their tasks, evidence and executors; what it said until now stays as an edition beside it. The draft is
 * locked, and the person may put it in force.
 */
export async function enactAmendment(
  writer: Writer,
  context: Context,
  { draft, organisation }: { readonly draft: Draft; readonly organisation: PlacedOrganisation },
  basis: DraftBasis & { readonly amendsPlanId: string },
): Promise<Enactment> {
  const [plan] = await lockPlans(writer, [basis.amendsPlanId])
  if (plan?.state !== 'in-force' || plan.organisationId !== organisation.id) return no('plan/not-in-force')
  const compared = await compareDraft(writer, draft, plan, basis)
  if (compared === null) return no('amendment/not-one-plan')
  if (compared.plan === null) return { ...no('draft/not-legal'), problems: compared.problems.map(shown) }
  const act = actOf(draft)
  const name = act === null ? null : actText({ kind: act.kind, number: act.number, date: act.date })
  if (act === null || name === null || (act.number === null && act.date === null))
    return no('amendment/act-missing')
  const { changes } = compared
  if (changes.every(isUnchanged) && sayHead(plan, compared.plan).length === 0)
    return no('amendment/nothing-changed')

  const at = context.now()
  const before: PlanRows = {
    sections: await listSections(writer, plan.id),
    measures: await listMeasures(writer, plan.id),
    assignments: await listAssignments(writer, plan.id),
  }
  const anew = isWrittenAnew(compared.plan)
  const rows = amendedRows(
    {
      id: plan.id,
      sections: before.sections,
      places: anew ? null : placesOf(before),
      upperMeasures:
        plan.upperPlanId === null ? new Set() : await listMeasureIdsOfLine(writer, plan.upperPlanId),
    },
    compared.plan,
    changes,
    context.newId,
  )
  const edition = ((await lastEditions(writer, [plan.lineId])).get(plan.lineId) ?? plan.edition) + 1
  const written = actRecord(act, { draft, organisation }, context.newId())
  // An act that has changed another plan is one act.
  const registered = await findSameAct(writer, organisation.id, written)
  const record = registered === null ? written : { ...written, id: registered }
  const next: PlanRecord = {
    ...plan,
    ...(anew ? sourceOf(draft) : {}),
    title: compared.plan.title,
    level: compared.plan.level,
    startOn: compared.plan.start,
    endOn: compared.plan.end,
    horizonOn: compared.plan.horizon,
    goals: compared.plan.goals,
    objectives: compared.plan.objectives,
    targets: compared.plan.targets,
    movesDueDays: compared.plan.movesDueDays,
    edition,
    enactedAt: at,
    enactedOn: context.today(organisation),
    enactedBy: context.who.personId,
    amendedAt: at,
    amendingActId: record.id,
    amendingDraftId: draft.id,
  }
  await saveRows(writer, context, { plan, next, act: registered === null ? record : null, before, rows, at })
  const counts = await amendTasks(writer, {
    plan: next,
    owner: organisation,
    act: name,
    who: context.who,
    day: context.today(organisation),
    at,
    changes,
    rows,
    newId: context.newId,
  })
  if (plan.movesDueDays !== next.movesDueDays) {
    const { regionId, id: planId } = plan
    const { personId } = context.who
    await layDueDays(writer, { regionId, planId, personId, on: context.today(organisation), at })
  }
  const changed = { regionId: plan.regionId, planId: plan.id }
  await tellOfAmendment(writer, context, { by: context.who.personId, at }, changed)
  await closeDraft(writer, draft.id, at)
  await note(writer, context, {
    regionId: plan.regionId,
    verb: 'amend',
    noun: 'plan',
    subjectId: plan.id,
    details: { title: next.title, edition, act: name, ...counts, sha256: draft.sha256 },
  })
  return accept({
    plans: [{ id: plan.id, title: next.title, measures: compared.plan.measures.length, tasks: counts.added }],
  })
}

/** Whether the act gives the plan anew: its rows stand in the act's own document, and not in that of the first edition. */
function isWrittenAnew({ measures }: Plan): boolean {
  return measures.filter(({ place }) => place !== null).length * 2 > measures.length
}

/** Where the measures stand in the document that the plan was made of. */
function placesOf({ measures }: PlanRows): ReadonlyMap<string, Place | null> {
  return new Map(measures.map(({ id, place }) => [id, place]))
}

function sourceOf({
  id,
  sha256,
  fileName,
}: Draft): Pick<PlanRecord, 'draftId' | 'draftPosition' | 'sha256' | 'fileName'> {
  return { draftId: id, draftPosition: 0, sha256, fileName }
}

/** The act by which the plan is changed: the one that the plan of the draft names, or the first that was read. */
export function actOf({ reading }: Draft): ActDraft | null {
  const [plan] = reading.plans
  return reading.acts[plan?.act ?? 0] ?? null
}

interface Amended {
  readonly plan: PlanRecord
  readonly next: PlanRecord
  /** null: it is registered already. */
  readonly act: ReturnType<typeof actRecord> | null
  readonly before: PlanRows
  readonly rows: AmendedRows
  readonly at: string
}

async function saveRows(
  writer: Writer,
  { newId }: Context,
  { plan, next, act, before, rows, at }: Amended,
): Promise<void> {
  const editionId = newId()
  const copy = copiedRows(editionId, before, newId)
  await savePlans(writer, {
    regionId: plan.regionId,
    acts: act === null ? [] : [act],
    plans: [{ ...plan, id: editionId, state: 'superseded', closedAt: at, copyOf: plan.id }],
    sections: [...copy.sections, ...rows.fresh.sections],
    measures: [...copy.measures, ...rows.fresh.measures],
    assignments: [...copy.assignments, ...rows.fresh.assignments],
  })
  await copySettings(writer, plan.id, [editionId])
  const { droppedMeasures, droppedAssignments } = rows
  await amendPlan(writer, {
    plan: next,
    at,
    sections: [...rows.stay.sections, ...rows.fresh.sections],
    measures: rows.stay.measures,
    assignments: rows.stay.assignments,
    droppedMeasures,
    droppedAssignments,
  })
}

function shown(problem: Parameters<typeof planProblemText>[0]) {
  return {
    code: problem.code,
    message: planProblemText(problem),
    plan: 0,
    measureKey: problem.measureKey,
  }
}
