import { changeDraft } from '#core/plan/change-draft.ts'
import type { DraftChange } from '#core/plan/draft-change.ts'
import type { Reading } from '#core/plan/plan-draft.ts'

/** My changes once more, each saying `from` what stands there now; those whose row is gone are left out. */
export function retarget(reading: Reading, changes: readonly DraftChange[]): readonly DraftChange[] {
  let now = reading
  const kept: DraftChange[] = []
  for (const change of changes) {
    const wanted = changeDraft(now, change).ok ? change : onTop(now, change)
    if (wanted === null) continue
    const done = changeDraft(now, wanted)
    if (!done.ok) continue
    now = done.value.reading
    kept.push(wanted)
  }
  return kept
}

/** The same change of a field with what stands there now as its `from`; null where that cannot be. */
function onTop(reading: Reading, change: DraftChange): DraftChange | null {
  const now = standing(reading, change)
  if (now === undefined || !('from' in change) || change.kind === 'restore' || change.kind === 'set-tables')
    return null
  return { ...change, from: now } as DraftChange
}

/** What stands in the field that a change would set; undefined where its row is gone or it sets no field. */
export function standing(reading: Reading, change: DraftChange): unknown {
  const measures = reading.plans.flatMap((plan) => plan.measures)
  switch (change.kind) {
    case 'set-plan':
      return reading.plans[change.plan]?.[change.field]
    case 'set-act':
      return reading.acts[change.act]?.[change.field]
    case 'set-section':
      return reading.plans.flatMap((plan) => plan.sections).find((row) => row.key === change.section)?.[
        change.field
      ]
    case 'set-measure':
      return measures.find((row) => row.key === change.measure)?.[change.field]
    case 'set-extra':
      return measures.find((row) => row.key === change.measure)?.extra[change.index]?.text
    case 'set-assignment':
      return measures.flatMap((row) => row.assignments).find((row) => row.key === change.assignment)?.[
        change.field
      ]
    default:
      return undefined
  }
}
