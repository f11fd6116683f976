import { Type } from 'typebox'
import type { Requirement } from '#core/evidence/require-evidence.ts'
import type { Place } from '#core/plan/place.ts'
import type { Standing } from '#core/task/standing.ts'
import type { TaskCommandKind } from '#core/task/task-command.ts'
import type { TaskPhase, TaskRequest } from '#core/task/task-state.ts'
import type { TaskEvent } from '#core/task/task-step.ts'
import { OwnPlanOfTask } from './cascade.ts'
import { Comment } from './comment.ts'
import { Evidence } from './evidence.ts'
import { HistoryLine } from './history.ts'
import { Core, Day, Id, Instant, Nullable } from './shapes.ts'

/** GET /api/tasks/:id · what, why, by when, for whom, what proves it, and what happened. */
export const TaskDetails = Type.Object({
  id: Id,
  title: Type.String(),
  number: Nullable(Type.String()),
  result: Nullable(Type.String()),
  audience: Nullable(Type.String()),
  section: Nullable(Type.String()),
  organisationId: Id,
  organisation: Type.String(),
  responsible: Nullable(Type.String()),
  /** The term's own words. */
  due: Nullable(Type.String()),
  occurrence: Type.Integer(),
  times: Type.Integer(),
  startOn: Nullable(Day),
  dueOn: Nullable(Day),
  /** The term's own day where the due day was moved off a day off. */
  termOn: Nullable(Day),
  /** The day that the plan set; differs from `dueOn` where more time was granted. */
  laidDueOn: Nullable(Day),
  standing: Core<Standing>(),
  phase: Core<TaskPhase>(),
  saidDoneOn: Nullable(Day),
  note: Nullable(Type.String()),
  request: Nullable(Core<TaskRequest>()),
  plan: Type.Object({
    id: Id,
    title: Type.String(),
    organisation: Type.String(),
    act: Nullable(Type.String()),
    measureId: Id,
    /** Whether the plan itself may be opened. */
    seen: Type.Boolean(),
    draftId: Nullable(Id),
    place: Nullable(Core<Place>()),
  }),
  controller: Type.Object({ personId: Id, name: Type.String() }),
  /** What I may do now. */
  commands: Type.Array(Core<TaskCommandKind>()),
  /** What I submit is accepted at once. */
  answersMyself: Type.Boolean(),
  mayAttach: Type.Boolean(),
  checklist: Type.Object({
    items: Type.Array(Core<Requirement & { readonly met: boolean }>()),
    enough: Type.Boolean(),
  }),
  evidence: Type.Array(Evidence),
  /** Where the task asks its organisation for a plan of its own: what has come of that. */
  ownPlan: Nullable(OwnPlanOfTask),
  history: Type.Array(
    Type.Object({ number: Type.Integer(), at: Instant, by: Type.String(), event: Core<TaskEvent>() }),
  ),
  /** What came to it and went from it, newest first. */
  evidenceHistory: Type.Array(HistoryLine),
  comments: Type.Array(Comment),
  mayComment: Type.Boolean(),
  /** I was told of it and have not read that. */
  told: Type.Boolean(),
  today: Day,
})
export type TaskDetails = Type.Static<typeof TaskDetails>
