import type { CivilDate } from '../calendar/civil-date.ts'
import { accept, type Refusal, type Result, refuse } from '../result.ts'
import { barred } from './barred.ts'
import type { TaskActor, TaskCommand, TaskRefusal } from './task-command.ts'
import type { TaskState } from './task-state.ts'
import type { ReturnPoint, TaskEvent } from './task-step.ts'

type Decided = Result<readonly TaskEvent[], Refusal<TaskRefusal>>

/**
 * What comes of a command on a day. Whoever controls a task of the plan owner's own answers themselves: what they submit
 * is accepted and what they ask is granted in the same breath, and both are kept as steps.
 */
export function decide(state: TaskState, command: TaskCommand, actor: TaskActor, today: CivilDate): Decided {
  const why = barred(state, command.kind, actor)
  if (why !== null) return refuse(why)
  const alone = actor.controls && actor.ownTask
  switch (command.kind) {
    case 'submit': {
      const note = wordsOf(command.note)
      if (command.doneOn > today) return refuse('task/day-ahead')
      if (!alone && note === null && actor.evidence === 0) return refuse('task/nothing-shown')
      const submitted: TaskEvent = { kind: 'submitted', doneOn: command.doneOn, note }
      return accept(alone ? [submitted, { kind: 'accepted' }] : [submitted])
    }
    case 'withdraw':
      return accept([{ kind: 'withdrawn' }])
    case 'accept':
      return accept([{ kind: 'accepted' }])
    case 'return': {
      const points = command.points.map(
        ({ about, reason }): ReturnPoint => ({ about, reason: reason.trim() }),
      )
      const complete = points.length > 0 && points.every((point) => point.reason !== '')
      return complete ? accept([{ kind: 'returned', points }]) : refuse('task/reason-missing')
    }
    case 'ask-time':
      return askTime(state, command, today, alone)
    case 'grant-time': {
      const from = state.dueOn
      if (from === null) return refuse('task/waits-for-date')
      if (command.until <= from) return refuse('task/until-not-later')
      return accept([{ kind: 'time-granted', from, until: command.until, words: wordsOf(command.words) }])
    }
    case 'refuse-time':
      return withReason(command.reason, (reason) => [{ kind: 'time-refused', reason }])
    case 'ask-waiver':
      return withReason(command.reason, (reason) => [
        { kind: 'waiver-asked', reason },
        ...(alone ? [{ kind: 'waiver-agreed' } as const] : []),
      ])
    case 'agree-waiver':
      return accept([{ kind: 'waiver-agreed' }])
    case 'decline-waiver':
      return withReason(command.reason, (reason) => [{ kind: 'waiver-declined', reason }])
    case 'withdraw-request':
      return accept([{ kind: 'request-withdrawn' }])
    case 'take-back': {
      const back: TaskEvent = { kind: 'taken-back', reason: wordsOf(command.reason) }
      const own = alone && state.phase === 'accepted' && state.submittedBy === actor.personId
      return accept(own ? [back, { kind: 'withdrawn' }] : [back])
    }
  }
}

function askTime(
  { dueOn }: TaskState,
  command: Extract<TaskCommand, { kind: 'ask-time' }>,
  today: CivilDate,
  alone: boolean,
): Decided {
  if (dueOn === null) return refuse('task/waits-for-date')
  const { until } = command
  if (until <= dueOn || until < today) return refuse('task/until-not-later')
  return withReason(command.reason, (reason) => [
    { kind: 'time-asked', reason, until },
    ...(alone ? [{ kind: 'time-granted', from: dueOn, until, words: null } as const] : []),
  ])
}

function withReason(reason: string, events: (reason: string) => readonly TaskEvent[]): Decided {
  const words = wordsOf(reason)
  return words === null ? refuse('task/reason-missing') : accept(events(words))
}

function wordsOf(text: string | null): string | null {
  const words = text?.trim() ?? ''
  return words === '' ? null : words
}
