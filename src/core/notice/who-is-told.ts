import type { Grant, Role } from '../access/role.ts'
import type { TaskEvent } from '../task/task-step.ts'
import type { NoticeKind } from './notice.ts'

/** Who is told: those who answer for the task's organisation, or who controls the plan. */
export type Audience = 'doers' | 'controller'

/** Whom a task's event is told, and as what; null: nobody, since it is told otherwise or concerns nobody else. */
export function noticeOf(
  event: TaskEvent,
): { readonly kind: NoticeKind; readonly audience: Audience } | null {
  switch (event.kind) {
    case 'submitted':
      return { kind: 'to-check', audience: 'controller' }
    case 'time-asked':
    case 'waiver-asked':
      return { kind: event.kind, audience: 'controller' }
    case 'accepted':
    case 'returned':
    case 'time-granted':
    case 'time-refused':
    case 'waiver-agreed':
    case 'waiver-declined':
    case 'taken-back':
      return { kind: event.kind, audience: 'doers' }
    // What was taken back by who had said it leaves nothing to do.
    case 'withdrawn':
    case 'request-withdrawn':
      return null
    // Told once for the whole plan, and not for each of its tasks.
    case 'redated':
    case 'amended':
    case 'cancelled':
      return null
    // An act that joins organisations moves many tasks at once: whoever owes them now is told of that once.
    case 'handed-over':
      return null
  }
}

/** Somebody with a role at a place. */
export interface Answering extends Grant {
  readonly personId: string
}

/**
 * Who answers for an organisation: who holds one of the roles there, or where nobody does at the nearest place above.
 * `line` is the organisation with those above it, itself first.
 */
export function answeringFor(
  line: readonly string[],
  holders: readonly Answering[],
  roles: readonly Role[],
): readonly string[] {
  for (const place of line) {
    const there = holders.filter(
      ({ organisationId, role }) => organisationId === place && roles.includes(role),
    )
    if (there.length > 0) return [...new Set(there.map(({ personId }) => personId))]
  }
  return []
}
