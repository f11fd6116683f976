import { Type } from 'typebox'
import type { Standing } from '#core/task/standing.ts'
import type { TaskCommandKind } from '#core/task/task-command.ts'
import { EvidenceKind } from './evidence.ts'
import { StandingCounts } from './plan.ts'
import { Core, Day, Id, Nullable } from './shapes.ts'
import { closed, ReturnCommand, reason, SubmitCommand } from './task-step.ts'

/** GET /api/plans/:id/measures/:measureId/tasks?after= · all that is owed of one measure, paged by key. */
export const MeasureTasks = Type.Object({
  plan: Type.Object({ id: Id, title: Type.String() }),
  measure: Type.Object({
    id: Id,
    number: Nullable(Type.String()),
    title: Type.String(),
    result: Nullable(Type.String()),
  }),
  /** Whose answer is waited for. */
  controller: Type.String(),
  answersMyself: Type.Boolean(),
  tasks: Type.Array(
    Type.Object({
      id: Id,
      organisation: Type.String(),
      startOn: Nullable(Day),
      dueOn: Nullable(Day),
      saidDoneOn: Nullable(Day),
      note: Nullable(Type.String()),
      standing: Core<Standing>(),
      /** How many pieces lie by it. */
      evidence: Type.Integer(),
      commands: Type.Array(Core<TaskCommandKind>()),
    }),
  ),
  next: Nullable(Type.String()),
  counts: StandingCounts,
  today: Day,
})
export type MeasureTasks = Type.Static<typeof MeasureTasks>

/** POST /api/plans/:id/measures/:measureId/steps · one thing with many tasks: with all, or with none where some are barred. */
export const ManySteps = Type.Object(
  {
    taskIds: Type.Array(Id, { minItems: 1, maxItems: 1000 }),
    command: Type.Union([
      SubmitCommand,
      Type.Object({ kind: Type.Literal('accept') }, closed),
      ReturnCommand,
      Type.Object({ kind: Type.Literal('attach') }, closed),
    ]),
    /** What is to be mended in some of them, instead of what `command` says to all; of a return alone. */
    reasons: Type.Optional(Type.Array(Type.Object({ taskId: Id, reason }, closed), { maxItems: 1000 })),
    file: Nullable(Type.Object({ sendingId: Id, kind: EvidenceKind }, closed)),
    /** Nothing is done, only what is barred is told. */
    preview: Type.Boolean(),
  },
  closed,
)
export type ManySteps = Type.Static<typeof ManySteps>

export const ManyTaken = Type.Object({
  taken: Type.Integer(),
  barred: Type.Array(
    Type.Object({
      taskId: Id,
      organisation: Type.String(),
      dueOn: Nullable(Day),
      /** One Russian sentence. */
      reason: Type.String(),
    }),
  ),
})
export type ManyTaken = Type.Static<typeof ManyTaken>
