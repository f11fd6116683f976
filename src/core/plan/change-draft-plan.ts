import { accept, refuse } from '../result.ts'
import type { DraftChange } from './draft-change.ts'
import type { DraftChangeOutcome } from './draft-change-outcome.ts'
import { freshKeys, inserted, keysOf } from './draft-rows.ts'
import type { PlanDraft, Reading } from './plan-draft.ts'

/** Whole plans and acts come and go; a plan names its act by index, so that indexes move with them. */

type Of<Kind extends DraftChange['kind']> = Extract<DraftChange, { readonly kind: Kind }>

export function addPlan(reading: Reading, change: Of<'add-plan'>): DraftChangeOutcome {
  const at = change.at ?? reading.plans.length
  const { plan } = change
  if (!(at >= 0 && at <= reading.plans.length)) return refuse('draft/not-possible')
  if (!freshKeys(reading, keysOf(plan)) || !sound(plan)) return refuse('draft/not-possible')
  if (plan.act !== null && reading.acts[plan.act] === undefined) return refuse('draft/not-possible')
  return accept({
    reading: { ...reading, plans: inserted(reading.plans, at, [plan]) },
    inverse: { kind: 'drop-plan', plan: at, title: plan.title },
  })
}

export function dropPlan(reading: Reading, change: Of<'drop-plan'>): DraftChangeOutcome {
  const plan = reading.plans[change.plan]
  if (plan === undefined) return refuse('draft/row-gone')
  if (change.title !== undefined && change.title !== plan.title)
    return refuse('draft/field-changed', { now: plan.title })
  return accept({
    reading: { ...reading, plans: reading.plans.toSpliced(change.plan, 1) },
    inverse: { kind: 'add-plan', plan, at: change.plan },
  })
}

export function addAct(reading: Reading, change: Of<'add-act'>): DraftChangeOutcome {
  const at = change.at ?? reading.acts.length
  if (!(at >= 0 && at <= reading.acts.length)) return refuse('draft/not-possible')
  if (change.plan !== null) {
    const plan = reading.plans[change.plan]
    if (plan === undefined) return refuse('draft/row-gone')
    if (plan.act !== null) return refuse('draft/field-changed', { now: reading.acts[plan.act]?.number ?? '' })
  }
  const plans = reading.plans.map((plan, index) => {
    if (index === change.plan) return { ...plan, act: at }
    return plan.act !== null && plan.act >= at ? { ...plan, act: plan.act + 1 } : plan
  })
  return accept({
    reading: { ...reading, acts: inserted(reading.acts, at, [change.act]), plans },
    inverse: { kind: 'drop-act', act: at },
  })
}

/** An act that approves several plans stays: taking it from all of them at once could not be taken back. */
export function dropAct(reading: Reading, change: Of<'drop-act'>): DraftChangeOutcome {
  const act = reading.acts[change.act]
  if (act === undefined) return refuse('draft/row-gone')
  const named = reading.plans.flatMap((plan, index) => (plan.act === change.act ? [index] : []))
  if (named.length > 1) return refuse('draft/not-possible')
  const plans = reading.plans.map((plan) => {
    if (plan.act === change.act) return { ...plan, act: null }
    return plan.act !== null && plan.act > change.act ? { ...plan, act: plan.act - 1 } : plan
  })
  return accept({
    reading: { ...reading, acts: reading.acts.toSpliced(change.act, 1), plans },
    inverse: { kind: 'add-act', plan: named[0] ?? null, act, at: change.act },
  })
}

/** Each measure has an assignment and stands under a section of its own plan, or under none. */
function sound(plan: PlanDraft): boolean {
  const sections = new Set(plan.sections.map((section) => section.key))
  return plan.measures.every(
    (measure) =>
      measure.assignments.length > 0 && (measure.section === null || sections.has(measure.section)),
  )
}
