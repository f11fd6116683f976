import { type CivilDate, parseCivilDate } from '#core/calendar/civil-date.ts'
import { accept, type Result } from '#core/result.ts'
import { decide } from '#core/task/decide.ts'
import { evolve } from '#core/task/evolve.ts'
import type { TaskActor, TaskCommand } from '#core/task/task-command.ts'
import type { TaskState } from '#core/task/task-state.ts'
import type { TaskStep } from '#core/task/task-step.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'

/** What a command comes to with one task: its steps, none where it was said already, and where they lead. */
export interface DecidedSteps {
  readonly steps: readonly TaskStep[]
  readonly after: TaskState
}

interface Judged {
  readonly state: TaskState
  readonly actor: TaskActor
  readonly steps: readonly TaskStep[]
}

/** A submission said again in the same words changes nothing. */
export function decideSteps(
  open: Judged,
  command: TaskCommand,
  today: CivilDate,
): Result<DecidedSteps, ApplicationRefusal> {
  const { state, actor, steps: before } = open
  if (!daysOf(command).every((day) => parseCivilDate(day) !== null)) return no('task/day-not-real')
  const decided = decide(state, command, actor, today)
  if (!decided.ok) return saidAlready(open, command) ? accept({ steps: [], after: state }) : decided
  // A clock set back must not bring a step before those that are known already.
  const [on = today] = [today, ...before.map((step) => step.on)].sort().slice(-1)
  const steps = decided.value.map((event): TaskStep => ({ event, on, by: actor.personId }))
  return accept({ steps, after: steps.reduce(evolve, state) })
}

function daysOf(command: TaskCommand): readonly CivilDate[] {
  if (command.kind === 'submit') return [command.doneOn]
  return command.kind === 'ask-time' || command.kind === 'grant-time' ? [command.until] : []
}

/** Sent twice over a weak line. */
function saidAlready({ state, actor }: Judged, command: TaskCommand): boolean {
  return (
    command.kind === 'submit' &&
    actor.does &&
    (state.phase === 'submitted' || state.phase === 'accepted') &&
    state.submittedBy === actor.personId &&
    state.saidDoneOn === command.doneOn &&
    state.note === (command.note?.trim() || null)
  )
}
