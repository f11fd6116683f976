import { Type } from 'typebox'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { Standing } from '#core/task/standing.ts'
import { TaskView } from './plan.ts'
import { Core, Day, Id, Nullable } from './shapes.ts'

/** GET /api/plans/:id/matrix?on= · how each organisation stands in each measure, those most behind first. */
export const Matrix = Type.Object({
  measures: Type.Array(Type.Object({ id: Id, number: Nullable(Type.String()), title: Type.String() })),
  organisations: Type.Array(
    Type.Object({
      id: Id,
      shortName: Type.String(),
      kind: Core<OrganisationKind>(),
      /** Tasks overdue, done, and all that must be done. */
      overdue: Type.Integer(),
      done: Type.Integer(),
      total: Type.Integer(),
      /** One for each measure, in their order: the most urgent standing of its tasks; null: it owes none. */
      cells: Type.Array(Nullable(Core<Standing>())),
      /** The same row: whether its own plan, or that of its school, carries the measure out. */
      own: Type.Array(Type.Boolean()),
    }),
  ),
  today: Day,
})
export type Matrix = Type.Static<typeof Matrix>

/** GET /api/plans/:id/matrix/cell · the tasks behind a cell as they stood on a past day. */
export const CellOn = Type.Object({ organisation: Id, measure: Id, on: Day })
export type CellOn = Type.Static<typeof CellOn>
export const CellTasks = Type.Object({ tasks: Type.Array(TaskView), today: Day })
export type CellTasks = Type.Static<typeof CellTasks>
