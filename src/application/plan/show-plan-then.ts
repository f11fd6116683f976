import type { CivilDate } from '#core/calendar/civil-date.ts'
import { accept, type Result } from '#core/result.ts'
import { loadCalendar } from '#store/calendar/list-years.ts'
import { findPerson } from '#store/person/find-person.ts'
import { findAct, listEditions } from '#store/plan/find-plan.ts'
import { listSections } from '#store/plan/list-rows.ts'
import { isRolledOut } from '#store/roll-out/is-rolled-out.ts'
import { listTaskGroups } from '#store/task/list-task-groups.ts'
import type { Context } from '../context.ts'
import { reachOf } from '../organisation/sight.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { editionViews } from './around-plan.ts'
import { measureViews } from './measure-views.ts'
import type { PlanView } from './plan-view.ts'
import { countStandings, originalView, planWords } from './plan-words.ts'
import { seePlanThen } from './see-plan-then.ts'

/**
 * A plan as it stood at the end of a past day: the edition that held then, its tasks by what was known of them, with whoever
 * owed them. It says the same whenever it is asked. Nothing can be done with it.
 */
export function showPlanThen(
  context: Context,
  id: string,
  day: CivilDate,
): Promise<Result<PlanView, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const seen = await seePlanThen(reader, context, id, day)
    if (!seen.ok) return seen
    const { plan, organisation, whole, edition, assignments, measures, parts } = seen.value
    const tasks =
      seen.value.tasks ??
      (await listTaskGroups(reader, seen.value.tasksOf, reachOf(context.who, 'task/see'), day, true))
    const sections = await listSections(reader, edition.id)
    const act = edition.actId === null ? null : await findAct(reader, edition.regionId, edition.actId)
    const editions = await listEditions(reader, plan.lineId)
    return accept({
      id,
      ...planWords(edition, {
        organisation,
        sections,
        act,
        enactedBy: await findPerson(reader, edition.enactedBy),
      }),
      state: 'in-force',
      measures: measureViews(
        { plan: edition, sections, measures, assignments, tasks, parts, upper: new Map(), lower: new Map() },
        await loadCalendar(reader, edition.regionId),
        new Map(),
      ),
      standing: countStandings(tasks),
      today: day,
      on: day,
      firstDay: (whole ? seen.value.editions[0]?.from : null) ?? edition.enactedOn,
      lastDay: seen.value.today,
      // The file that is given out is that of the plan as it is now.
      original: whole && edition.sha256 === plan.sha256 ? await originalView(reader, plan) : null,
      draftId: whole ? edition.draftId : null,
      editions: await editionViews(
        reader,
        editions.filter((one) => whole || one.id === id),
      ),
      mayWithdraw: false,
      whole,
      mayRollOut: false,
      rolledOut: await isRolledOut(reader, id),
      movesDueDays: edition.movesDueDays,
      maySetTerms: false,
      undated: 0,
      upper: null,
      ownPlans: [],
      mayAmend: false,
      dropped: [],
      neighbours: [],
      drafts: [],
    })
  })
}
