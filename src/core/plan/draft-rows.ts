import type { AssignmentDraft, MeasureDraft, PlanDraft, Reading, SectionDraft } from './plan-draft.ts'

/** Where things stand in a Reading, and a Reading with one of them replaced. Nothing here decides anything. */

export interface SectionSpot {
  readonly plan: number
  readonly index: number
  readonly section: SectionDraft
}

export interface MeasureSpot {
  readonly plan: number
  readonly index: number
  readonly measure: MeasureDraft
}

export interface AssignmentSpot extends MeasureSpot {
  readonly order: number
  readonly assignment: AssignmentDraft
}

export function sectionSpot(reading: Reading, key: string): SectionSpot | null {
  for (const [plan, draft] of reading.plans.entries()) {
    const index = draft.sections.findIndex((section) => section.key === key)
    const section = draft.sections[index]
    if (section !== undefined) return { plan, index, section }
  }
  return null
}

export function measureSpot(reading: Reading, key: string): MeasureSpot | null {
  for (const [plan, draft] of reading.plans.entries()) {
    const index = draft.measures.findIndex((measure) => measure.key === key)
    const measure = draft.measures[index]
    if (measure !== undefined) return { plan, index, measure }
  }
  return null
}

export function assignmentSpot(reading: Reading, key: string): AssignmentSpot | null {
  for (const [plan, draft] of reading.plans.entries())
    for (const [index, measure] of draft.measures.entries()) {
      const order = measure.assignments.findIndex((assignment) => assignment.key === key)
      const assignment = measure.assignments[order]
      if (assignment !== undefined) return { plan, index, measure, order, assignment }
    }
  return null
}

export function withPlan(reading: Reading, index: number, plan: PlanDraft): Reading {
  return { ...reading, plans: reading.plans.with(index, plan) }
}

export function withMeasure(reading: Reading, spot: MeasureSpot, measure: MeasureDraft): Reading {
  const plan = planAt(reading, spot.plan)
  return withPlan(reading, spot.plan, { ...plan, measures: plan.measures.with(spot.index, measure) })
}

/** The plan at an index that was found in this very reading. */
export function planAt(reading: Reading, index: number): PlanDraft {
  const plan = reading.plans[index]
  if (plan === undefined) throw new RangeError(`no plan ${index}`)
  return plan
}

export function inserted<Item>(list: readonly Item[], at: number, items: readonly Item[]): readonly Item[] {
  return [...list.slice(0, at), ...items, ...list.slice(at)]
}

function allKeys(reading: Reading): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const plan of reading.plans) for (const key of keysOf(plan)) keys.add(key)
  return keys
}

export function keysOf(plan: Pick<PlanDraft, 'sections' | 'measures'>): readonly string[] {
  const keys: string[] = plan.sections.map((section) => section.key)
  for (const measure of plan.measures) {
    keys.push(measure.key)
    for (const assignment of measure.assignments) keys.push(assignment.key)
  }
  return keys
}

/** No key twice among the new ones, and none that stands in the reading already. */
export function freshKeys(reading: Reading, keys: readonly string[]): boolean {
  const taken = allKeys(reading)
  return new Set(keys).size === keys.length && keys.every((key) => key !== '' && !taken.has(key))
}
