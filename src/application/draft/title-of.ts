import type { Reading } from '#core/plan/plan-draft.ts'

/** The name under which a draft stands in lists: its first plan's title; null where none is written yet. */
export function titleOf(reading: Reading): string | null {
  return reading.plans.map((plan) => plan.title.trim()).find((title) => title !== '') ?? null
}
