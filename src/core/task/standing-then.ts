import type { CivilDate } from '../calendar/civil-date.ts'
import { stateAfter } from './evolve.ts'
import { type Standing, standingOn } from './standing.ts'
import { factsOf, type LaidTask } from './task-state.ts'
import type { TaskStep } from './task-step.ts'

/**
 * How a task stood on a day: from the steps up to that day, so that nothing done later changes it, neither a second
 * submission nor a moved term.
 */
export function standingThen(
  laid: LaidTask,
  steps: readonly TaskStep[],
  cancelledOn: CivilDate | null,
  day: CivilDate,
): Standing {
  const known = steps.filter((step) => step.on <= day)
  return standingOn({ ...factsOf(stateAfter(laid, known)), cancelledOn }, day)
}

/** The day that the plan itself set: the one before the first that was granted. */
export function laidDueOn(dueOn: CivilDate | null, steps: readonly TaskStep[]): CivilDate | null {
  for (const { event } of steps) if (event.kind === 'time-granted') return event.from
  return dueOn
}
