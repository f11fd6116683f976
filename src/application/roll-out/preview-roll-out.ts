import { accept, type Result } from '#core/result.ts'
import { countMain, countReached } from '#store/roll-out/list-reached.ts'
import { lastRollOut } from '#store/roll-out/roll-out.ts'
import { countPlanTasks } from '#store/task/find-task.ts'
import type { Context } from '../context.ts'
import { brief, type OrganisationBrief } from '../organisation/brief.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { measureOf, type PartyMeasure, type PartyView, partyViews } from './party-views.ts'
import { executorLines, type PlacedParties, placeParties } from './place-parties.ts'
import { planToRollOut } from './plan-to-roll-out.ts'
import { type RollOutView, viewRollOut } from './view.ts'

export interface RollOutPreview {
  readonly planId: string
  readonly title: string
  readonly organisation: OrganisationBrief
  readonly parties: readonly PartyView[]
  /** Measures of which nobody is named. */
  readonly unnamed: readonly PartyMeasure[]
  /** Organisations that will owe something, and those of them that owe nothing of the plan yet. */
  readonly organisations: number
  readonly fresh: number
  /** How many tasks there are now, and how many there will be. */
  readonly tasksNow: number
  readonly tasks: number
  /** How many of them fall to the owner because no other could be placed. */
  readonly fallen: number
  /** Tasks on which somebody has worked: they stay where they are. */
  readonly workedOn: number
  readonly last: RollOutView | null
}

/** How the parties of a plan are understood and whom a roll-out would reach; nothing changes by it. */
export function previewRollOut(
  context: Context,
  planId: string,
): Promise<Result<RollOutPreview, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const found = await planToRollOut(reader, context.who, planId)
    if (!found.ok) return found
    const { plan, organisation } = found.value
    const territory = { organisationId: organisation.id, day: context.today(organisation) }
    const placed = await placeParties(reader, plan, organisation, territory)
    const lines = executorLines(placed, organisation.id)
    const reached = await countReached(reader, territory, lines)
    const counts = await countMain(reader, territory, plan.id, lines)
    const { tasks: tasksNow, workedOn } = await countPlanTasks(reader, plan.id)
    const last = await lastRollOut(reader, plan.id)
    return accept({
      planId: plan.id,
      title: plan.title,
      organisation: brief(organisation),
      parties: partyViews(placed, reached),
      unnamed: placed.assignments
        .filter(({ executors }) => executors.length === 0)
        .map(({ measure }) => measureOf(measure)),
      ...counts,
      ...taskCounts(placed, reached),
      tasksNow,
      workedOn,
      last: last === null ? null : viewRollOut(last),
    })
  })
}

/** An organisation meant by main executor's words gets a task for each window. */
function taskCounts(
  { assignments }: PlacedParties,
  reached: ReadonlyMap<string, number>,
): { readonly tasks: number; readonly fallen: number } {
  let tasks = 0
  let fallen = 0
  for (const { assignment, executors } of assignments) {
    const [main] = executors
    const windows = Math.max(1, assignment.windows.length)
    const count = main === undefined ? 0 : (reached.get(main.folded) ?? 0)
    if (count === 0) fallen += windows
    tasks += windows * Math.max(1, count)
  }
  return { tasks, fallen }
}
