import type { CivilDate } from '#core/calendar/civil-date.ts'
import { accept, type Result } from '#core/result.ts'
import { listCellThen } from '#store/task/list-cell-then.ts'
import { listMatrix } from '#store/task/list-matrix.ts'
import type { Context } from '../context.ts'
import { reachOf } from '../organisation/sight.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import type { TaskView } from './plan-view.ts'
import { seePlanThen } from './see-plan-then.ts'
import type { MatrixView } from './show-matrix.ts'

/** The matrix of a plan as it stood at the end of a past day. Which of its measures plans below carried out then is not told. */
export function showMatrixThen(
  context: Context,
  id: string,
  day: CivilDate,
): Promise<Result<MatrixView, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const seen = await seePlanThen(reader, context, id, day)
    if (!seen.ok) return seen
    const { measures, tasksOf } = seen.value
    const ids = measures.map((measure) => measure.id)
    const lines = await listMatrix(reader, tasksOf, ids, reachOf(context.who, 'task/see'), day, true)
    return accept({
      measures: measures.map(({ id: measureId, number, title }) => ({ id: measureId, number, title })),
      organisations: lines.map(({ plannerId: _, ...line }) => ({ ...line, own: ids.map(() => false) })),
      today: day,
    })
  })
}

/** The tasks behind one of its cells. */
export function showCellThen(
  context: Context,
  id: string,
  {
    organisation,
    measure,
    on,
  }: { readonly organisation: string; readonly measure: string; readonly on: CivilDate },
): Promise<Result<{ readonly tasks: readonly TaskView[]; readonly today: CivilDate }, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const seen = await seePlanThen(reader, context, id, on)
    if (!seen.ok) return seen
    const cell = { planId: seen.value.tasksOf, measureId: measure, organisationId: organisation }
    const tasks = await listCellThen(reader, cell, reachOf(context.who, 'task/see'), on)
    return accept({
      tasks: tasks.map((task) => ({
        ...task,
        commands: [],
        organisations: 1,
        counts: { [task.standing]: 1 },
      })),
      today: on,
    })
  })
}
