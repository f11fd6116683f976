import { Type } from 'typebox'
import type { Standing } from '#core/task/standing.ts'
import type { TaskCommandKind } from '#core/task/task-command.ts'
import { StandingCounts } from './plan.ts'
import { Core, Day, Id, Nullable } from './shapes.ts'

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
