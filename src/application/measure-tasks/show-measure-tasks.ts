import type { CivilDate } from '#core/calendar/civil-date.ts'
import { accept, type Result } from '#core/result.ts'
import { openCommands } from '#core/task/barred.ts'
import { type Standing, standingOn } from '#core/task/standing.ts'
import type { TaskCommandKind } from '#core/task/task-command.ts'
import { factsOf } from '#core/task/task-state.ts'
import { findController } from '#store/plan/controller.ts'
import { listMeasures } from '#store/plan/list-rows.ts'
import type { Context } from '../context.ts'
import { seePlanInPart } from '../plan/see-plan.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { seeTasks, type TaskAmongMany } from '../task/open-tasks.ts'
import { pageTasks } from '../task/page-tasks.ts'

export interface MeasureWanted {
  readonly planId: string
  readonly measureId: string
}

/** All that people have to do with one measure of a plan, a page at a time. */
export interface MeasureTasks {
  readonly plan: { readonly id: string; readonly title: string }
  readonly measure: {
    readonly id: string
    readonly number: string | null
    readonly title: string
    readonly result: string | null
  }
  readonly controller: string
  /** What I submit of the plan owner's own tasks is accepted at once. */
  readonly answersMyself: boolean
  readonly tasks: readonly MeasureTask[]
  readonly next: string | null
  readonly counts: Readonly<Partial<Record<Standing, number>>>
  readonly today: CivilDate
}

export interface MeasureTask {
  readonly id: string
  readonly organisation: string
  readonly startOn: CivilDate | null
  readonly dueOn: CivilDate | null
  readonly saidDoneOn: CivilDate | null
  readonly note: string | null
  readonly standing: Standing
  readonly evidence: number
  readonly commands: readonly TaskCommandKind[]
}

const pageLength = 500

export async function showMeasureTasks(
  context: Context,
  wanted: MeasureWanted,
  after: string | null,
): Promise<Result<MeasureTasks, ApplicationRefusal>> {
  const page = await pageTasks(context, {
    ...wanted,
    organisationId: null,
    standings: [],
    after,
    limit: pageLength,
  })
  if (!page.ok) return page
  return await context.read(async (reader) => {
    const seen = await seePlanInPart(reader, context.who, wanted.planId)
    if (!seen.ok) return seen
    const { plan } = seen.value
    const measure = (await listMeasures(reader, wanted.planId)).find(({ id }) => id === wanted.measureId)
    const ids = page.value.tasks.map(({ id }) => id)
    const controller = await findController(reader, wanted.planId)
    if (measure === undefined || controller === null) return no('task/not-found')
    const open = await seeTasks(reader, context.who, ids)
    const known = new Map(open.map((one) => [one.task.id, one]))
    const { next, counts, today } = page.value
    return accept({
      plan: { id: plan.id, title: plan.title },
      measure: { id: measure.id, number: measure.number, title: measure.title, result: measure.result },
      controller: controller.name,
      answersMyself: open.some(({ actor }) => actor.controls && actor.ownTask),
      tasks: ids.flatMap((id) => {
        const one = known.get(id)
        return one === undefined ? [] : [viewOf(context, one)]
      }),
      next,
      counts,
      today,
    })
  })
}

function viewOf(context: Context, { task, organisation, plan, state, actor }: TaskAmongMany): MeasureTask {
  return {
    id: task.id,
    organisation: organisation.shortName,
    startOn: task.startOn,
    dueOn: task.dueOn,
    saidDoneOn: state.saidDoneOn,
    note: state.note,
    standing: standingOn(factsOf(state), context.today(organisation)),
    evidence: actor.evidence,
    commands: plan.state === 'in-force' ? openCommands(state, actor) : [],
  }
}
