import type { TaskActor, TaskCommandKind, TaskRefusal } from './task-command.ts'
import { taskCommandKinds } from './task-command.ts'
import type { TaskOutline } from './task-state.ts'

const side: Readonly<Record<TaskCommandKind, 'doer' | 'controller'>> = {
  submit: 'doer',
  withdraw: 'doer',
  accept: 'controller',
  return: 'controller',
  'ask-time': 'doer',
  'grant-time': 'controller',
  'refuse-time': 'controller',
  'ask-waiver': 'doer',
  'agree-waiver': 'controller',
  'decline-waiver': 'controller',
  'withdraw-request': 'doer',
  'take-back': 'controller',
}

/** Whether it is the controller who does this, and not who owes the task. */
export function isControllers(kind: TaskCommandKind): boolean {
  return side[kind] === 'controller'
}

/** Why this person cannot do this to a task in this state, whatever they would write; null: they can. */
export function barred(state: TaskOutline, kind: TaskCommandKind, actor: TaskActor): TaskRefusal | null {
  if (side[kind] === 'doer' && !actor.does) return 'access/denied'
  if (side[kind] === 'controller' && !actor.controls) return 'task/not-controller'
  return outOfPlace(state, kind) ?? ofOneself(state, kind, actor)
}

/** The commands that a page may offer. */
export function openCommands(state: TaskOutline, actor: TaskActor): readonly TaskCommandKind[] {
  return taskCommandKinds.filter((kind) => barred(state, kind, actor) === null)
}

function outOfPlace({ phase, request }: TaskOutline, kind: TaskCommandKind): TaskRefusal | null {
  if (phase === 'cancelled') return 'task/cancelled'
  if (kind === 'take-back')
    return phase === 'accepted' || phase === 'not-required' ? null : 'task/not-accepted'
  if (phase === 'accepted') return 'task/already-accepted'
  if (phase === 'not-required') return 'task/not-required'
  switch (kind) {
    case 'withdraw':
    case 'accept':
    case 'return':
      return phase === 'submitted' ? null : 'task/not-submitted'
    case 'submit':
      return phase === 'submitted' ? 'task/already-submitted' : null
    case 'ask-time':
    case 'ask-waiver':
      if (phase === 'submitted') return 'task/already-submitted'
      return request === null ? null : 'task/request-open'
    case 'grant-time':
      // Unasked too, while there is something to do and nothing else is asked.
      if (phase === 'submitted') return request?.kind === 'time' ? null : 'task/no-request'
      return request === null || request.kind === 'time' ? null : 'task/no-request'
    case 'refuse-time':
      return request?.kind === 'time' ? null : 'task/no-request'
    case 'agree-waiver':
    case 'decline-waiver':
      return request?.kind === 'waiver' ? null : 'task/no-request'
    case 'withdraw-request':
      return request === null ? 'task/no-request' : null
  }
}

/** Nobody answers themselves, unless the task is the plan owner's own and nobody else is there to do it. */
function ofOneself(state: TaskOutline, kind: TaskCommandKind, actor: TaskActor): TaskRefusal | null {
  if (actor.ownTask) return null
  if (kind === 'accept' && state.submittedBy === actor.personId) return 'task/own-submission'
  const answers = kind === 'grant-time' || kind === 'agree-waiver'
  return answers && state.request?.by === actor.personId ? 'task/own-request' : null
}
