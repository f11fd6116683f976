import type { Plan } from '#core/plan/plan.ts'
import type { ActDraft } from '#core/plan/plan-draft.ts'
import type { Draft } from '#store/draft/draft.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import type { AssignmentRecord } from '#store/plan/assignment-record.ts'
import type { ActRecord, MeasureRecord, PlanRecord, SectionRecord } from '#store/plan/plan-record.ts'
import type { NewPlans } from '#store/plan/save-plan.ts'
import type { Context } from '../context.ts'
import type { Replaced } from './replace-plans.ts'

export interface Enacting {
  readonly draft: Draft
  readonly organisation: PlacedOrganisation
  readonly at: string
  /** Plans that are replaced, in the order of their draft: each lends its line to the new one in its place. */
  readonly replaced: readonly Replaced[]
  /** The plan of the level above, and its measures: a link to any other is not believed. */
  readonly upperPlanId: string | null
  readonly upperMeasures: ReadonlySet<string>
}

export interface MadePlan {
  readonly record: PlanRecord
  readonly measures: number
}

/** Legal plans as rows with ids. An act that approves several plans is kept once. */
export function planRecords(
  context: Pick<Context, 'newId' | 'today' | 'who'>,
  enacting: Enacting,
  plans: readonly Plan[],
): { readonly plans: readonly MadePlan[]; readonly rows: NewPlans } {
  const acts = new Map<ActDraft, ActRecord>()
  for (const { act } of plans) {
    if (act !== null && !acts.has(act)) acts.set(act, actRecord(act, enacting, context.newId()))
  }
  const made = plans.map((plan, position) => {
    const record = planRecord(context, enacting, plan, position, acts)
    return { record, ...rowsOf(plan, record.id, context.newId, enacting.upperMeasures) }
  })
  return {
    plans: made.map(({ record, measures }) => ({ record, measures: measures.length })),
    rows: {
      regionId: enacting.draft.regionId,
      acts: [...acts.values()],
      plans: made.map((one) => one.record),
      sections: made.flatMap((one) => one.sections),
      measures: made.flatMap((one) => one.measures),
      assignments: made.flatMap((one) => one.assignments),
    },
  }
}

export function actRecord(
  act: ActDraft,
  { draft, organisation }: Pick<Enacting, 'draft' | 'organisation'>,
  id: string,
): ActRecord {
  return {
    regionId: draft.regionId,
    id,
    organisationId: organisation.id,
    kind: act.kind,
    issuer: act.issuer,
    number: act.number,
    signedOn: act.date,
    place: act.place,
    title: act.title,
    basis: act.basis,
    clauses: act.clauses.map(({ number, text }) => ({ number, text })),
    signatory: act.signatory,
  }
}

function planRecord(
  context: Pick<Context, 'newId' | 'today' | 'who'>,
  { draft, organisation, at, replaced, upperPlanId }: Enacting,
  plan: Plan,
  position: number,
  acts: ReadonlyMap<ActDraft, ActRecord>,
): PlanRecord {
  const id = context.newId()
  const before = replaced[position]
  return {
    regionId: draft.regionId,
    id,
    organisationId: organisation.id,
    actId: plan.act === null ? null : (acts.get(plan.act)?.id ?? null),
    draftId: draft.id,
    draftPosition: position,
    title: plan.title,
    level: plan.level,
    startOn: plan.start,
    endOn: plan.end,
    horizonOn: plan.horizon,
    goals: plan.goals,
    objectives: plan.objectives,
    targets: plan.targets,
    movesDueDays: plan.movesDueDays,
    upperPlanId,
    upperTaskId: draft.upperTaskId,
    edition: (before?.lastEdition ?? 0) + 1,
    lineId: before?.plan.lineId ?? id,
    state: 'in-force',
    sha256: draft.sha256,
    fileName: draft.fileName,
    enactedAt: at,
    enactedOn: context.today(organisation),
    enactedBy: context.who.personId,
    closedAt: null,
    amendedAt: null,
    amendingActId: null,
    amendingDraftId: null,
  }
}

interface PlanRows {
  readonly sections: readonly SectionRecord[]
  readonly measures: readonly MeasureRecord[]
  readonly assignments: readonly AssignmentRecord[]
}

function rowsOf(
  plan: Plan,
  planId: string,
  newId: () => string,
  upperMeasures: ReadonlySet<string>,
): PlanRows {
  const sectionIds = new Map(plan.sections.map((section) => [section.key, newId()]))
  const measures = plan.measures.map((measure) => ({ measure, id: newId() }))
  return {
    sections: plan.sections.map(({ key, number, title, start, end }, position) => ({
      id: sectionIds.get(key) ?? newId(),
      planId,
      position,
      number,
      title,
      startOn: start,
      endOn: end,
    })),
    measures: measures.map(({ measure, id }, position) => ({
      id,
      planId,
      sectionId: measure.section === null ? null : (sectionIds.get(measure.section) ?? null),
      position,
      number: measure.number,
      track: measure.track,
      pair: measure.pair,
      title: measure.title,
      result: measure.result,
      audience: measure.audience,
      extra: measure.extra,
      place: measure.place,
      upperMeasureId: measure.upper !== null && upperMeasures.has(measure.upper) ? measure.upper : null,
    })),
    assignments: measures.flatMap(({ measure, id }) =>
      measure.assignments.map(({ key: _, ...assignment }, position) => ({
        ...assignment,
        id: newId(),
        planId,
        measureId: id,
        position,
      })),
    ),
  }
}
