import { Type } from 'typebox'
import { EvidenceKind } from './evidence.ts'
import { Day, Id, Nullable } from './shapes.ts'
import { closed, ReturnCommand, reason, SubmitCommand, TakeBackCommand } from './task-step.ts'

/**
 * POST /api/tasks/steps · one thing with many tasks, whatever plans they are of: with all but those that are barred. A list longer
 * than one request takes is sent in parts.
 */
export const ManySteps = Type.Object(
  {
    taskIds: Type.Array(Id, { minItems: 1, maxItems: 1000 }),
    command: Type.Union([
      SubmitCommand,
      Type.Object({ kind: Type.Literal('accept') }, closed),
      ReturnCommand,
      TakeBackCommand,
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

/** How many took it, and why the others did not. */
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
