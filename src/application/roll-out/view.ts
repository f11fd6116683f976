import type { RollOut, RollOutState } from '#store/roll-out/roll-out.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { sayRefusal } from '../ru/refusal.ru.ts'

/** A roll-out as its plan's people see it. */
export interface RollOutView {
  readonly id: string
  readonly planId: string
  readonly planTitle: string
  readonly by: string
  readonly state: RollOutState
  readonly progress: number
  readonly refusal: string | null
  readonly organisations: number
  readonly laid: number
  readonly takenOff: number
  readonly kept: number
  readonly startedAt: string
  readonly changedAt: string
}

export function viewRollOut(rollOut: RollOut): RollOutView {
  const { id, planId, planTitle, state, progress, organisations, laid, takenOff, kept } = rollOut
  const { personName, startedAt, changedAt, refusal } = rollOut
  return {
    id,
    planId,
    planTitle,
    by: personName,
    state,
    progress,
    refusal: refusal === null ? null : sayRefusal(refusal as ApplicationRefusal),
    organisations,
    laid,
    takenOff,
    kept,
    startedAt,
    changedAt,
  }
}
