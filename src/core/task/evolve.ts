import type { CivilDate } from '../calendar/civil-date.ts'
import { type LaidTask, laidState, type TaskState } from './task-state.ts'
import type { TaskStep } from './task-step.ts'

/** The state after one more step. */
export function evolve(state: TaskState, { event, on, by }: TaskStep): TaskState {
  switch (event.kind) {
    case 'submitted':
      return {
        ...state,
        phase: 'submitted',
        request: null,
        submittedOn: on,
        submittedBy: by,
        saidDoneOn: event.doneOn,
        note: event.note,
      }
    case 'withdrawn':
      return { ...unsubmitted(state), phase: state.returnedOn === null ? 'open' : 'returned' }
    case 'accepted':
      return { ...state, phase: 'accepted', acceptedOn: on }
    case 'returned':
      return { ...state, phase: 'returned', returnedOn: on }
    case 'time-asked':
      return { ...state, request: { kind: 'time', reason: event.reason, until: event.until, by } }
    case 'time-granted':
      return { ...state, request: null, dueOn: event.until }
    case 'waiver-asked':
      return { ...state, request: { kind: 'waiver', reason: event.reason, by } }
    case 'waiver-agreed':
      return { ...state, request: null, phase: 'not-required', notRequiredOn: on }
    case 'time-refused':
    case 'waiver-declined':
    case 'request-withdrawn':
      return { ...state, request: null }
    case 'taken-back':
      return takenBack(state)
    case 'redated':
      return { ...state, startOn: event.to.startOn, dueOn: event.to.dueOn }
    case 'amended':
    case 'handed-over':
      return state
    case 'cancelled':
      return { ...state, phase: 'cancelled', request: null, cancelledOn: on }
  }
}

/** A task as its steps left it. A withdrawn plan takes its tasks with it, which is no step of theirs. */
export function stateAfter(
  laid: LaidTask,
  steps: readonly TaskStep[],
  cancelledOn: CivilDate | null = null,
): TaskState {
  const state = steps.reduce(evolve, laidState(laid))
  return cancelledOn === null ? state : { ...state, phase: 'cancelled', cancelledOn }
}

function unsubmitted(state: TaskState): TaskState {
  return { ...state, submittedOn: null, submittedBy: null, saidDoneOn: null, note: null }
}

/** An acceptance taken back leaves the submission waiting; «не требуется» taken back leaves the work as it was. */
function takenBack(state: TaskState): TaskState {
  if (state.phase === 'accepted') return { ...state, phase: 'submitted', acceptedOn: null }
  return { ...state, phase: state.returnedOn === null ? 'open' : 'returned', notRequiredOn: null }
}
