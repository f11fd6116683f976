import { changeDraft } from '../change-draft.ts'
import type { DraftChange } from '../draft-change.ts'
import { emptyPlan } from '../empty-plan.ts'
import type { PlanDraft, Reading } from '../plan-draft.ts'
import { restoreBetween } from '../restore-rows.ts'
import { sameValue } from '../same-value.ts'
import { tablesBetween } from '../set-tables.ts'
import { rereadPlan } from './reread-plan.ts'
import { blocksOf } from './row-place.ts'

/**
 * The changes that turn a draft whose document was read as `before` into one whose document is read as `after`. What
 * people had done to it stays. They are changes like any other: logged, shown to others, and taken back by their inverse.
 */
export function rereadDraft(
  now: Reading,
  before: Reading,
  after: Reading,
  newKey: () => string,
): readonly DraftChange[] {
  const changes: DraftChange[] = []
  const tables = tablesBetween(now.tables ?? [], after.tables ?? [])
  if (tables !== null) changes.push(tables)
  const { pairs, found } = paired(now, before, after)
  const next = now.plans.map((plan, index) => {
    const pair = pairs.get(index)
    return pair === undefined ? plan : rereadPlan(plan, pair.before, pair.after, newKey)
  })
  for (const [index, plan] of next.entries()) {
    if (sameValue(plan, now.plans[index])) continue
    changes.push(restoreBetween(now, { ...now, plans: now.plans.with(index, plan) }, index))
  }
  let left = next.length + found.length
  for (const index of [...next.keys()].reverse()) {
    const plan = next[index]
    const emptied = plan !== undefined && isBare(plan) && !sameValue(plan, now.plans[index])
    if (!emptied || left === 1) continue
    left--
    changes.push({ kind: 'drop-plan', plan: index, title: plan.title })
  }
  for (const plan of found) changes.push({ kind: 'add-plan', plan: fresh(plan, now, before, newKey) })
  return changes
}

/** The draft after all of the changes; null where one of them does not fit. */
export function afterChanges(reading: Reading, changes: readonly DraftChange[]): Reading | null {
  let next = reading
  for (const change of changes) {
    const done = changeDraft(next, change)
    if (!done.ok) return null
    next = done.value.reading
  }
  return next
}

interface Pair {
  readonly before: PlanDraft
  readonly after: PlanDraft
}

/** Plans of the draft by index, each with what it was read as and what it is read as now: they stand in the same blocks. */
function paired(
  now: Reading,
  before: Reading,
  after: Reading,
): { readonly pairs: ReadonlyMap<number, Pair>; readonly found: readonly PlanDraft[] } {
  const pairs = new Map<number, Pair>()
  const free = new Set(after.plans)
  for (const [index, plan] of now.plans.entries()) {
    const old = before.plans.find((one) => overlap(one, plan))
    if (old === undefined) continue
    const next = after.plans.find((one) => free.has(one) && (overlap(one, old) || overlap(one, plan)))
    if (next !== undefined) free.delete(next)
    // The table is a plan's no more: what was read of it goes, what people typed stays.
    pairs.set(index, { before: old, after: next ?? { ...old, sections: [], measures: [] } })
  }
  // A document without a plan got an empty one to be typed into: the plan that is found now fills it.
  const [first] = free
  const [waiting] = now.plans
  if (before.plans.length === 0 && now.plans.length === 1 && first !== undefined && waiting !== undefined) {
    free.delete(first)
    pairs.set(0, { before: { ...emptyPlan('', waiting.level), act: waiting.act }, after: first })
  }
  return { pairs, found: [...free] }
}

function overlap(one: PlanDraft, other: PlanDraft): boolean {
  const blocks = blocksOf(other)
  return [...blocksOf(one)].some((block) => blocks.has(block))
}

function isBare(plan: PlanDraft): boolean {
  return plan.measures.length === 0 && plan.sections.length === 0
}

/** A plan that the draft has not had, under keys of its own; its act by index, as long as nobody moved the acts. */
function fresh(plan: PlanDraft, now: Reading, before: Reading, newKey: () => string): PlanDraft {
  const nothing = { ...plan, sections: [], measures: [] }
  const laid = rereadPlan(nothing, nothing, plan, newKey)
  return { ...laid, act: now.acts.length === before.acts.length ? plan.act : null }
}
