import type { Context } from '#application/context.ts'
import { pageTasks } from '#application/task/page-tasks.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { taken } from './acting-on.ts'
import { demoOrganisations } from './demo.ru.ts'

/** A task that lies there. */
export interface FoundTask {
  readonly id: string
  /** As deeds name it. */
  readonly name: string
  readonly plan: string
  readonly measure: string
  /** Key of the organisation that owes it. */
  readonly of: string
  readonly due: CivilDate
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
    const measure = measureNumber ?? measureTitle
    return [{ id, name: [plan, measure, of, dueOn].join(' / '), plan, measure, of, due: dueOn }]
  })
  return found.toSorted((one, other) => orderOf(one).localeCompare(orderOf(other)))
}

function orderOf({ due, name }: FoundTask): string {
  return `${due} ${name}`
}
