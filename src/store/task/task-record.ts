import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Standing, TaskFacts } from '#core/task/standing.ts'
import type { TaskRequest } from '#core/task/task-state.ts'

/** A task as it is kept. */
export interface TaskRecord extends TaskFacts {
  readonly regionId: string
  readonly id: string
  readonly planId: string
  readonly measureId: string
  readonly assignmentId: string
  readonly organisationId: string
  readonly occurrence: number
  readonly times: number
  /** The term's own day where the due day was moved off a day off; null: it was not. */
  readonly termOn: CivilDate | null
  /** What the submission says that holds now. */
  readonly doneNote: string | null
  readonly submittedBy: string | null
  readonly request: TaskRequest['kind'] | null
}

/** A task in a list, with its standing on the day the list was asked for. */
export interface TaskLine {
  readonly id: string
  readonly planId: string
  readonly planTitle: string
  readonly measureId: string
  readonly measureNumber: string | null
  readonly measureTitle: string
  readonly organisationId: string
  readonly organisation: string
  readonly responsible: string | null
  readonly startOn: CivilDate | null
  readonly dueOn: CivilDate | null
  /** The term's own day where the due day was moved off a day off. */
  readonly termOn: CivilDate | null
  readonly doneOn: CivilDate | null
  readonly standing: Standing
}

/** The same with what was submitted, while it waits for a check. */
export interface ListedTask extends TaskLine {
  readonly submission: { readonly note: string | null; readonly evidence: number } | null
}
