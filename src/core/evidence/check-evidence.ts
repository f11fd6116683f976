import type { EvidenceKind } from './evidence-kind.ts'
import type { Requirement } from './require-evidence.ts'

/** A requirement and whether something of its kind lies by the task. */
export interface ChecklistItem extends Requirement {
  readonly met: boolean
}

/** How far what lies by a task proves it. */
export interface Checklist {
  readonly items: readonly ChecklistItem[]
  readonly enough: boolean
}

/**
 * Holds evidence against what is asked for. A hint to doer and controller and not a bar: words may mean more than a
 * list of words knows, and whether it is enough is for the controller to say.
 */
export function checkEvidence(
  requirements: readonly Requirement[],
  kinds: readonly EvidenceKind[],
): Checklist {
  const items = requirements.map((one) => ({ ...one, met: kinds.includes(one.kind) }))
  return { items, enough: kinds.length > 0 && items.every((item) => item.met) }
}
