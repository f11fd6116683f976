import { type Action, may } from '#core/access/may.ts'
import { accept, type Result } from '#core/result.ts'
import { loadCalendar } from '#store/calendar/list-years.ts'
import { findLowerMeasures, findUpperMeasures, type LinkedMeasure } from '#store/cascade/find-links.ts'
import { findLine } from '#store/organisation/find-organisation.ts'
import { findPerson } from '#store/person/find-person.ts'
import { findAct, listEditions } from '#store/plan/find-plan.ts'
import { listAssignments, listMeasures, listSections } from '#store/plan/list-rows.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'
import { findParts } from '#store/roll-out/find-parts.ts'
import { isRolledOut } from '#store/roll-out/is-rolled-out.ts'
import { countWorkedOn } from '#store/task/find-task.ts'
import { listTaskGroups } from '#store/task/list-task-groups.ts'
import { ownPlanOffers } from '../cascade/own-plan-offers.ts'
import type { Context, Who } from '../context.ts'
import { reachOf } from '../organisation/sight.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { aroundPlan, editionViews } from './around-plan.ts'
import { inForceTogether } from './in-force-together.ts'
import { measureViews } from './measure-views.ts'
import type { PlanView } from './plan-view.ts'
import { countStandings, originalView, planWords } from './plan-words.ts'
import { seePlanInPart } from './see-plan.ts'
import { taskCommands } from './task-commands.ts'

/**
 * A plan with everything in it, in some twenty questions whatever its size, asked at once; one of a level above with what concerns
 * the organisations in sight.
 */
export function showPlan(context: Context, id: string): Promise<Result<PlanView, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const { who } = context
    const seen = await seePlanInPart(reader, who, id)
    if (!seen.ok) return seen
    const { plan, organisation, whole } = seen.value
    const reach = reachOf(who, 'task/see')
    const today = context.today(organisation)
    const line = whole ? (await findLine(reader, organisation.id)).map((one) => one.id) : []
    const mayHere = (action: Action) => whole && may(who.grants, action, line)
    const changes = plan.state === 'in-force' && mayHere('plan/enact')
    const [
      act,
      sections,
      parts,
      assignmentsOfAll,
      measuresOfAll,
      [tasks, commands],
      calendar,
      above,
      upper,
      lower,
      [editions, editionsSeen],
      enactedBy,
      original,
      mayWithdraw,
      ownPlans,
      around,
      rolledOut,
    ] = await Promise.all([
      plan.actId === null ? null : findAct(reader, plan.regionId, plan.actId),
      listSections(reader, id),
      findParts(reader, id, reach),
      listAssignments(reader, id),
      listMeasures(reader, id),
      listTaskGroups(reader, id, reach, today).then(
        async (groups) => [groups, await taskCommands(reader, who, plan, groups)] as const,
      ),
      loadCalendar(reader, plan.regionId),
      whole ? upperOf(reader, who, plan) : null,
      whole && plan.upperPlanId !== null ? findUpperMeasures(reader, id) : new Map<string, LinkedMeasure>(),
      findLowerMeasures(reader, id, reachOf(who, 'plan/see')),
      listEditions(reader, plan.lineId).then(
        async (all) =>
          [all, await editionViews(reader, whole ? all : all.filter((one) => one.id === id))] as const,
      ),
      findPerson(reader, plan.enactedBy),
      whole ? originalView(reader, plan) : null,
      changes ? isUntouched(reader, plan) : false,
      ownPlanOffers(reader, who, plan),
      aroundPlan(reader, plan, { whole, drafts: mayHere('plan/draft'), reach, today }),
      isRolledOut(reader, id),
    ])
    const assignments = assignmentsOfAll.filter((one) => whole || parts.has(one.id))
    const concerned = new Set(assignments.map((assignment) => assignment.measureId))
    const measures = measuresOfAll.filter((one) => whole || concerned.has(one.id))
    return accept({
      id,
      ...planWords(plan, { organisation, sections, act, enactedBy }),
      state: plan.state,
      measures: measureViews(
        {
          plan,
          sections,
          measures,
          assignments,
          tasks,
          parts,
          upper: above === null ? new Map() : upper,
          lower,
        },
        calendar,
        commands,
      ),
      standing: countStandings(tasks),
      today,
      on: null,
      firstDay: (whole ? (editions[0] ?? plan) : plan).enactedOn,
      lastDay: today,
      original,
      draftId: whole ? plan.draftId : null,
      editions: editionsSeen,
      mayWithdraw,
      whole,
      mayRollOut: plan.state === 'in-force' && mayHere('plan/roll-out'),
      rolledOut,
      movesDueDays: plan.movesDueDays,
      maySetTerms: changes,
      undated: assignments.filter(({ windows }) => windows.length === 0).length,
      upper: above,
      ownPlans,
      ...around,
    })
  })
}

async function upperOf(reader: Reader, who: Who, plan: PlanRecord): Promise<PlanView['upper']> {
  if (plan.upperPlanId === null) return null
  const above = await seePlanInPart(reader, who, plan.upperPlanId)
  if (!above.ok) return null
  const { plan: upper, organisation } = above.value
  return { id: upper.id, title: upper.title, organisation: organisation.shortName }
}

/** The rule of `withdraw-plan`, asked beforehand. */
async function isUntouched(reader: Reader, plan: PlanRecord): Promise<boolean> {
  const together = await inForceTogether(reader, plan)
  if (together.some((one) => one.amendedAt !== null)) return false
  const worked = await countWorkedOn(
    reader,
    together.map((one) => one.id),
  )
  return worked === 0
}
