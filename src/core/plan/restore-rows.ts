import { accept, refuse } from '../result.ts'
import type { DraftChange } from './draft-change.ts'
import type { DraftChangeOutcome } from './draft-change-outcome.ts'
import { freshKeys, inserted, keysOf, planAt, withPlan } from './draft-rows.ts'
import type { MeasureDraft, PlanDraft, Reading, SectionDraft } from './plan-draft.ts'
import { sameValue } from './same-value.ts'

type Restore = Extract<DraftChange, { readonly kind: 'restore' }>

interface Keyed {
  readonly key: string
}

const headFields = [
  'title',
  'level',
  'period',
  'act',
  'goals',
  'objectives',
  'targets',
  'titleAt',
  'columns',
] as const satisfies readonly (keyof PlanDraft)[]

/**
 * Takes a plan from `from` to `to`, touching only what differs between the two: rows that somebody else changed
 * meanwhile and that do not matter here stay as they are; one that matters and was changed is refused.
 */
export function restoreRows(reading: Reading, change: Restore): DraftChangeOutcome {
  const plan = reading.plans[change.plan]
  if (plan === undefined) return refuse('draft/row-gone')
  const { from, to } = change
  const head: Partial<Record<(typeof headFields)[number], unknown>> = {}
  for (const field of headFields) {
    if (sameValue(from[field], to[field])) continue
    if (!sameValue(plan[field], from[field]))
      return refuse('draft/field-changed', { now: inWords(plan[field]) })
    head[field] = to[field]
  }
  const sections = patched(plan.sections, from.sections, to.sections)
  if (typeof sections === 'string') return refuse(sections, { now: '' })
  const measures = patched(plan.measures, from.measures, to.measures)
  if (typeof measures === 'string') return refuse(measures, { now: '' })
  const next = { ...plan, ...head, sections, measures } as PlanDraft
  if (!sound(reading, change.plan, next)) return refuse('draft/not-possible')
  return accept({
    reading: withPlan(reading, change.plan, next),
    inverse: { kind: 'restore', plan: change.plan, from: to, to: from },
  })
}

/** The change that takes the plan at `index` from what it is in `from` to what it is in `to`, cut to what matters. */
export function restoreBetween(from: Reading, to: Reading, index: number): Restore {
  const one = planAt(from, index)
  const other = planAt(to, index)
  const sections = cut<SectionDraft>(one.sections, other.sections)
  const measures = cut<MeasureDraft>(one.measures, other.measures)
  return {
    kind: 'restore',
    plan: index,
    from: { ...one, sections: sections.from, measures: measures.from },
    to: { ...other, sections: sections.to, measures: measures.to },
  }
}

/** Rows that differ, and the neighbours by which a row that comes back finds its place. */
function cut<Row extends Keyed>(from: readonly Row[], to: readonly Row[]) {
  const before = new Map(from.map((row) => [row.key, row]))
  const after = new Map(to.map((row) => [row.key, row]))
  const kept = new Set<string>()
  for (const [rows, others] of [
    [from, after],
    [to, before],
  ] as const)
    for (const [index, row] of rows.entries()) {
      const other = others.get(row.key)
      if (other === row || (other !== undefined && sameValue(other, row))) continue
      kept.add(row.key)
      if (other !== undefined) continue
      for (const near of [rows[index - 1], rows[index + 1]]) if (near !== undefined) kept.add(near.key)
    }
  return { from: from.filter((row) => kept.has(row.key)), to: to.filter((row) => kept.has(row.key)) }
}

function patched<Row extends Keyed>(
  rows: readonly Row[],
  from: readonly Row[],
  to: readonly Row[],
): readonly Row[] | 'draft/row-gone' | 'draft/field-changed' | 'draft/not-possible' {
  const now = new Map(rows.map((row) => [row.key, row]))
  const before = new Map(from.map((row) => [row.key, row]))
  const after = new Map(to.map((row) => [row.key, row]))
  const stay = (list: readonly Row[], other: ReadonlyMap<string, Row>) =>
    list.flatMap((row) => (other.has(row.key) ? [row.key] : []))
  if (!sameValue(stay(from, after), stay(to, before))) return 'draft/not-possible'
  for (const row of from) {
    const wanted = after.get(row.key)
    if (wanted !== undefined && sameValue(row, wanted)) continue
    const found = now.get(row.key)
    if (found === undefined) return 'draft/row-gone'
    if (!sameValue(found, row)) return 'draft/field-changed'
  }
  let next: readonly Row[] = rows.flatMap((row): readonly Row[] => {
    const was = before.get(row.key)
    if (was === undefined) return [row]
    const wanted = after.get(row.key)
    if (wanted === undefined) return []
    return [sameValue(was, wanted) ? row : wanted]
  })
  for (const [index, row] of [...to.entries()].reverse()) {
    if (before.has(row.key)) continue
    if (now.has(row.key)) return 'draft/not-possible'
    next = inserted(next, spotFor(next, to, index), [row])
  }
  return next
}

/** In front of the row that follows it; where that one is gone too, behind the one that it followed; else at the end. */
function spotFor(rows: readonly Keyed[], to: readonly Keyed[], index: number): number {
  const behind = rows.findIndex((row) => row.key === to[index + 1]?.key)
  if (behind !== -1) return behind
  const ahead = rows.findIndex((row) => row.key === to[index - 1]?.key)
  return ahead === -1 ? rows.length : ahead + 1
}

function sound(reading: Reading, index: number, next: PlanDraft): boolean {
  const rest = { ...reading, plans: reading.plans.toSpliced(index, 1) }
  const sections = new Set(next.sections.map((section) => section.key))
  return (
    freshKeys(rest, keysOf(next)) &&
    (next.act === null || reading.acts[next.act] !== undefined) &&
    next.measures.every(
      (row) => row.assignments.length > 0 && (row.section === null || sections.has(row.section)),
    )
  )
}

/** What stands in a head field, for a person to compare; a period and lists are told by their parts. */
function inWords(value: PlanDraft[(typeof headFields)[number]]): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
