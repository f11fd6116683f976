import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Checklist } from '#core/evidence/check-evidence.ts'
import type { EvidenceFormat } from '#core/evidence/evidence-file.ts'
import type { EvidenceForm, EvidenceKind, PeopleShown } from '#core/evidence/evidence-kind.ts'
import type { Place } from '#core/plan/place.ts'
import type { Standing } from '#core/task/standing.ts'
import type { TaskCommandKind } from '#core/task/task-command.ts'
import type { TaskPhase, TaskRequest } from '#core/task/task-state.ts'
import type { TaskEvent } from '#core/task/task-step.ts'
import type { OwnPlanOfTask } from '../cascade/own-plan-of-task.ts'
import type { HistoryLine } from '../journal/history-lines.ts'

/** A task with everything about it: what, why, by when, for whom, what proves it, and what happened. */
export interface TaskDetails {
  readonly id: string
  readonly title: string
  readonly number: string | null
  readonly result: string | null
  readonly audience: string | null
  readonly section: string | null
  readonly organisationId: string
  readonly organisation: string
  readonly responsible: string | null
  /** The term's own words. */
  readonly due: string | null
  readonly occurrence: number
  readonly times: number
  readonly startOn: CivilDate | null
  readonly dueOn: CivilDate | null
  /** The term's own day where the due day was moved off a day off. */
  readonly termOn: CivilDate | null
  /** The day that the plan set; differs from `dueOn` where more time was granted. */
  readonly laidDueOn: CivilDate | null
  readonly standing: Standing
  readonly phase: TaskPhase
  readonly saidDoneOn: CivilDate | null
  readonly note: string | null
  readonly request: TaskRequest | null
  readonly plan: OriginOfTask
  readonly controller: { readonly personId: string; readonly name: string }
  /** What I may do now. */
  readonly commands: readonly TaskCommandKind[]
  /** What I submit is accepted at once: the task is my own organisation's, and under my control. */
  readonly answersMyself: boolean
  readonly mayAttach: boolean
  readonly checklist: Checklist
  readonly evidence: readonly EvidenceView[]
  /** Where the task asks its organisation for a plan of its own. */
  readonly ownPlan: OwnPlanOfTask | null
  readonly history: readonly TaskHistoryLine[]
  /** What came to it and went from it. */
  readonly evidenceHistory: readonly HistoryLine[]
  readonly comments: readonly CommentView[]
  readonly mayComment: boolean
  /** I was told of it and have not read that. */
  readonly told: boolean
  readonly today: CivilDate
}

export interface OriginOfTask {
  readonly id: string
  readonly title: string
  readonly organisation: string
  readonly act: string | null
  readonly measureId: string
  /** Whether I see the plan itself, and the place of the line in its document. */
  readonly seen: boolean
  readonly draftId: string | null
  readonly place: Place | null
}

export interface EvidenceView {
  readonly id: string
  readonly form: EvidenceForm
  readonly kind: EvidenceKind
  readonly content: string
  readonly caption: string | null
  readonly format: EvidenceFormat | null
  readonly bytes: number | null
  readonly thumbnail: boolean
  readonly people: PeopleShown | null
  readonly addedAt: string
  readonly addedBy: string
}

export interface CommentView {
  readonly id: string
  readonly at: string
  readonly by: string
  /** null: taken back. */
  readonly words: string | null
  readonly changedAt: string | null
  readonly mentions: readonly { readonly personId: string; readonly name: string }[]
  readonly mine: boolean
  readonly changeable: boolean
}

export interface TaskHistoryLine {
  readonly number: number
  readonly at: string
  readonly by: string
  readonly event: TaskEvent
}
