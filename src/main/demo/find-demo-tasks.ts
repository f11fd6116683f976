import type { Context } from '#application/context.ts'
import { pageTasks } from '#application/task/page-tasks.ts'
import { taken } from './acting-on.ts'
import type { DemoTask } from './deed.ts'
import { demoOrganisations } from './demo.ru.ts'

/** A task that lies there. */
export interface FoundTask extends Required<DemoTask> {
  readonly id: string
}

const mostTasks = 500

/** The dated tasks of a plan, in the order of their days. */
export async function findDemoTasks(
  context: Context,
  planId: string,
  plan: string,
): Promise<readonly FoundTask[]> {
  const everything = { organisationId: null, measureId: null, standings: [], after: null, limit: mostTasks }
  const { tasks } = taken(await pageTasks(context, { ...everything, planId }), plan)
  const found = tasks.flatMap(({ id, measureNumber, measureTitle, organisation, dueOn }) => {
    const of = demoOrganisations.find(({ shortName }) => shortName === organisation)?.key
    if (dueOn === null || of === undefined) return []
    return [{ id, plan, measure: measureNumber ?? measureTitle, of, due: dueOn }]
  })
  return found.toSorted((one, other) => orderOf(one).localeCompare(orderOf(other)))
}

function orderOf({ due, of, measure }: FoundTask): string {
  return `${due} ${of} ${measure}`
}

export function sameTask(found: FoundTask, { plan, measure, of, due = found.due }: DemoTask): boolean {
  return found.plan === plan && found.measure === measure && found.of === of && found.due === due
}
