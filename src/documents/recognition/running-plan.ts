import type { PlanState } from './plan-state.ts'
import type { Line } from './stream.ts'

export interface RunningPlan {
  readonly preamble: readonly Line[]
  readonly fill: (state: PlanState) => void
}

export function readRunningPlan(_lines: readonly Line[]): RunningPlan | null {
  return null
}
