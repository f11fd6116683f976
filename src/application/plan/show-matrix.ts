import type { CivilDate } from '#core/calendar/civil-date.ts'
import { accept, type Result } from '#core/result.ts'
import { listCovered } from '#store/cascade/list-concerned.ts'
import { listAssignments, listMeasures } from '#store/plan/list-rows.ts'
import { findParts } from '#store/roll-out/find-parts.ts'
import { listMatrix, type MatrixLine } from '#store/task/list-matrix.ts'
import type { Context } from '../context.ts'
import { reachOf } from '../organisation/sight.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { seePlanInPart } from './see-plan.ts'

export interface MatrixView {
  readonly measures: readonly {
    readonly id: string
    readonly number: string | null
    readonly title: string
  }[]
  readonly organisations: readonly (Omit<MatrixLine, 'plannerId'> & {
    /** In the order of the measures: whether its own plan, or that of its school, carries the measure out. */
    readonly own: readonly boolean[]
  })[]
  readonly today: CivilDate
}

/** How each organisation in sight stands in each measure of a plan; of a plan seen in part only its own measures. */
export function showMatrix(context: Context, id: string): Promise<Result<MatrixView, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const seen = await seePlanInPart(reader, context.who, id)
    if (!seen.ok) return seen
    const { organisation, whole } = seen.value
    const reach = reachOf(context.who, 'task/see')
    const today = context.today(organisation)
    const all = await listMeasures(reader, id)
    const own = whole ? null : await measuresOf(await findParts(reader, id, reach))
    const measures = own === null ? all : all.filter((measure) => own.has(measure.id))
    const ids = measures.map((measure) => measure.id)
    const covers = await listCovered(reader, id)
    const lines = await listMatrix(reader, id, ids, reach, today)
    return accept({
      measures: measures.map(({ id: measureId, number, title }) => ({ id: measureId, number, title })),
      organisations: lines.map(({ plannerId, ...line }) => {
        const held = covers.get(plannerId)
        return { ...line, own: ids.map((measureId) => held?.has(measureId) ?? false) }
      }),
      today,
    })
    async function measuresOf(parts: ReadonlyMap<string, unknown>): Promise<ReadonlySet<string>> {
      const assignments = await listAssignments(reader, id)
      return new Set(assignments.filter((one) => parts.has(one.id)).map((one) => one.measureId))
    }
  })
}
