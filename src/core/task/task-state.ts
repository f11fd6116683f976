import type { CivilDate } from '../calendar/civil-date.ts'
import type { TaskFacts } from './standing.ts'

/** Where a task is between doer and controller, whatever the day: time alone never changes it. */
export type TaskPhase = 'open' | 'submitted' | 'returned' | 'accepted' | 'not-required' | 'cancelled'

/** What a doer has asked the controller and not yet heard back on. */
export type TaskRequest =
  | { readonly kind: 'time'; readonly reason: string; readonly until: CivilDate; readonly by: string }
  | { readonly kind: 'waiver'; readonly reason: string; readonly by: string }

/** As much of a state as tells what may be done with it; what a list knows of a task is enough. */
export interface TaskOutline {
  readonly phase: TaskPhase
  readonly submittedBy: string | null
  /** `by` is null where a list does not know who asked. */
  readonly request: { readonly kind: TaskRequest['kind']; readonly by: string | null } | null
}

/** A task as its steps left it. */
export interface TaskState extends TaskOutline {
  readonly phase: TaskPhase
  readonly startOn: CivilDate | null
  /** The day that holds now: the plan's own, or the last one granted. */
  readonly dueOn: CivilDate | null
  readonly request: TaskRequest | null
  readonly submittedOn: CivilDate | null
  /** Who submitted it: a person's id. */
  readonly submittedBy: string | null
  /** The day on which it was done, as the submission says. */
  readonly saidDoneOn: CivilDate | null
  readonly note: string | null
  /** Remembered through the next submission, so that withdrawing that one leads back. */
  readonly returnedOn: CivilDate | null
  readonly acceptedOn: CivilDate | null
  readonly notRequiredOn: CivilDate | null
  readonly cancelledOn: CivilDate | null
}

/** A task as a plan laid it. */
export interface LaidTask {
  readonly startOn: CivilDate | null
  readonly dueOn: CivilDate | null
}

/** Before anybody has done anything. */
export function laidState({ startOn, dueOn }: LaidTask): TaskState {
  return {
    phase: 'open',
    startOn,
    dueOn,
    request: null,
    submittedOn: null,
    submittedBy: null,
    saidDoneOn: null,
    note: null,
    returnedOn: null,
    acceptedOn: null,
    notRequiredOn: null,
    cancelledOn: null,
  }
}

/** What standing is told from. */
export function factsOf(state: TaskState): TaskFacts {
  return {
    startOn: state.startOn,
    dueOn: state.dueOn,
    submittedOn: state.submittedOn,
    returnedOn: state.phase === 'returned' ? state.returnedOn : null,
    acceptedOn: state.acceptedOn,
    doneOn: state.acceptedOn === null ? null : state.saidDoneOn,
    notRequiredOn: state.notRequiredOn,
    cancelledOn: state.cancelledOn,
  }
}
