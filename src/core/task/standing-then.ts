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
  const facts = factsOf(stateAfter(laid, known))
  return standingOn({ ...facts, cancelledOn: facts.cancelledOn ?? cancelledOn }, day)
}

/** The window in which a task was first laid, before any step moved it. */
export function laidWindow(now: LaidTask, steps: readonly TaskStep[]): LaidTask {
  const events = steps.map((step) => step.event)
  const moved = events.find((event) => event.kind === 'redated' || event.kind === 'time-granted')
  if (moved?.kind === 'redated') return moved.from
  const redated = events.find((event) => event.kind === 'redated')
  const startOn = redated === undefined ? now.startOn : redated.from.startOn
  return { startOn, dueOn: moved === undefined ? now.dueOn : moved.from }
}

/** The day that the plan itself sets now: the one before the first that was granted since the plan last moved it. */
export function laidDueOn(dueOn: CivilDate | null, steps: readonly TaskStep[]): CivilDate | null {
  const last = steps.findLastIndex(({ event }) => event.kind === 'redated')
  for (const { event } of steps.slice(last + 1)) if (event.kind === 'time-granted') return event.from
  return dueOn
}
