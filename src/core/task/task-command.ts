import type { CivilDate } from '../calendar/civil-date.ts'
import type { ReturnPoint } from './task-step.ts'

/** What a person may want of a task. */
export type TaskCommand =
  | { readonly kind: 'submit'; readonly doneOn: CivilDate; readonly note: string | null }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'accept' }
  | { readonly kind: 'return'; readonly points: readonly ReturnPoint[] }
  | { readonly kind: 'ask-time'; readonly reason: string; readonly until: CivilDate }
  | { readonly kind: 'grant-time'; readonly until: CivilDate; readonly words: string | null }
  | { readonly kind: 'refuse-time'; readonly reason: string }
  | { readonly kind: 'ask-waiver'; readonly reason: string }
  | { readonly kind: 'agree-waiver' }
  | { readonly kind: 'decline-waiver'; readonly reason: string }
  | { readonly kind: 'withdraw-request' }
  | { readonly kind: 'take-back'; readonly reason: string | null }

export type TaskCommandKind = TaskCommand['kind']

export const taskCommandKinds = [
  'submit',
  'withdraw',
  'accept',
  'return',
  'ask-time',
  'grant-time',
  'refuse-time',
  'ask-waiver',
  'agree-waiver',
  'decline-waiver',
  'withdraw-request',
  'take-back',
] as const satisfies readonly TaskCommandKind[]

/** Who stands before a task. */
export interface TaskActor {
  readonly personId: string
  /** May report on tasks of its organisation. */
  readonly does: boolean
  /** The plan puts it under this person's control. */
  readonly controls: boolean
  /** The task is the plan owner's own, so that the controller has nobody above to show it to. */
  readonly ownTask: boolean
  /** Pieces of evidence that lie by the task. */
  readonly evidence: number
}

/** Why a task does not take a command. */
export type TaskRefusal =
  | 'access/denied'
  | 'task/not-controller'
  | 'task/own-submission'
  | 'task/own-request'
  | 'task/cancelled'
  | 'task/not-required'
  | 'task/already-accepted'
  | 'task/already-submitted'
  | 'task/not-submitted'
  | 'task/not-accepted'
  | 'task/request-open'
  | 'task/no-request'
  | 'task/nothing-shown'
  | 'task/reason-missing'
  | 'task/day-ahead'
  | 'task/waits-for-date'
  | 'task/until-not-later'
