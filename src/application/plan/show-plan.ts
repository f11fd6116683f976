import { accept, type Result } from '#core/result.ts'
import { type Standing, standings } from '#core/task/standing.ts'
import { loadCalendar } from '#store/calendar/list-years.ts'
import { findLowerMeasures, findUpperMeasures } from '#store/cascade/find-links.ts'
import { findKeptFile } from '#store/files/find-kept-file.ts'
import { findPerson } from '#store/person/find-person.ts'
import { findAct, listEditions } from '#store/plan/find-plan.ts'
import { listAssignments, listMeasures, listSections } from '#store/plan/list-rows.ts'
import type { ActRecord, PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'
import { findParts } from '#store/roll-out/find-parts.ts'
import { isRolledOut } from '#store/roll-out/is-rolled-out.ts'
import { countWorkedOn } from '#store/task/find-task.ts'
import { listTaskGroups, type TaskGroup } from '#store/task/list-task-groups.ts'
import { ownPlanOffers } from '../cascade/own-plan-offers.ts'
import type { Context, Who } from '../context.ts'
import { brief } from '../organisation/brief.ts'
import { organisationSeen, reachOf } from '../organisation/sight.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { pastedText } from '../ru/draft.ru.ts'
import { aroundPlan, editionViews } from './around-plan.ts'
import { inForceTogether } from './in-force-together.ts'
import { measureViews } from './measure-views.ts'
import type { ActView, OriginalView, PlanView } from './plan-view.ts'
import { seePlanInPart } from './see-plan.ts'
import { taskCommands } from './task-commands.ts'

/**
 * A plan with everything in it, in some fifteen questions whatever its size; one of a level above with what concerns the
 * organisations in sight.
 */
export function showPlan(context: Context, id: string): Promise<Result<PlanView, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const seen = await seePlanInPart(reader, context.who, id)
    if (!seen.ok) return seen
    const { plan, organisation, whole } = seen.value
    const reach = reachOf(context.who, 'task/see')
    const today = context.today(organisation)
    const act = plan.actId === null ? null : await findAct(reader, plan.regionId, plan.actId)
    const sections = await listSections(reader, id)
    const parts = await findParts(reader, id, reach)
    const assignments = (await listAssignments(reader, id)).filter((one) => whole || parts.has(one.id))
    const concerned = new Set(assignments.map((assignment) => assignment.measureId))
    const measures = (await listMeasures(reader, id)).filter((one) => whole || concerned.has(one.id))
    const tasks = await listTaskGroups(reader, id, reach, today)
    const calendar = await loadCalendar(reader, plan.regionId)
    const upper = whole ? await upperOf(reader, context.who, plan) : null
    const editions = await listEditions(reader, plan.lineId)
    return accept({
      id,
      title: plan.title,
      level: plan.level,
      organisation: brief(organisation),
      start: plan.startOn,
      end: plan.endOn,
      horizon: plan.horizonOn,
      edition: plan.edition,
      state: plan.state,
      enactedAt: plan.enactedAt,
      enactedBy: (await findPerson(reader, plan.enactedBy))?.name ?? '',
      act: act === null ? null : actView(act),
      goals: plan.goals,
      objectives: plan.objectives,
      targets: plan.targets,
      sections: sections.map(({ id: sectionId, number, title, startOn, endOn }) => ({
        id: sectionId,
        number,
        title,
        start: startOn,
        end: endOn,
      })),
      measures: measureViews(
        {
          plan,
          sections,
          measures,
          assignments,
          tasks,
          parts,
          upper: upper === null ? new Map() : await findUpperMeasures(reader, id),
          lower: await findLowerMeasures(reader, id, reachOf(context.who, 'plan/see')),
        },
        calendar,
        await taskCommands(reader, context.who, plan, tasks),
      ),
      standing: countStandings(tasks),
      today,
      on: null,
      firstDay: (whole ? (editions[0] ?? plan) : plan).enactedOn,
      lastDay: today,
      original: whole ? await originalView(reader, plan) : null,
      draftId: whole ? plan.draftId : null,
      editions: await editionViews(
        reader,
        editions.filter((one) => whole || one.id === id),
      ),
      mayWithdraw: whole && (await mayWithdraw(reader, context.who, plan)),
      whole,
      mayRollOut:
        whole &&
        plan.state === 'in-force' &&
        (await organisationSeen(reader, context.who, 'plan/roll-out', organisation.id)) !== null,
      rolledOut: await isRolledOut(reader, id),
      movesDueDays: plan.movesDueDays,
      maySetTerms:
        whole &&
        plan.state === 'in-force' &&
        (await organisationSeen(reader, context.who, 'plan/enact', organisation.id)) !== null,
      undated: assignments.filter(({ windows }) => windows.length === 0).length,
      upper,
      ownPlans: await ownPlanOffers(reader, context.who, plan),
      ...(await aroundPlan(reader, context.who, plan, { whole, reach, today })),
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

export function actView({
  kind,
  issuer,
  number,
  signedOn,
  place,
  title,
  basis,
  clauses,
  signatory,
}: ActRecord): ActView {
  return { kind, issuer, number, date: signedOn, place, title, basis, clauses, signatory }
}

export async function originalView(reader: Reader, plan: PlanRecord): Promise<OriginalView | null> {
  if (plan.sha256 === null || plan.draftId === null) return null
  const kept = await findKeptFile(reader, plan.sha256)
  if (kept === null) return null
  return { ...kept, fileName: plan.fileName ?? pastedText, draftId: plan.draftId }
}

/** The rule of `withdraw-plan`, asked beforehand. */
async function mayWithdraw(reader: Reader, who: Who, plan: PlanRecord): Promise<boolean> {
  if (plan.state !== 'in-force') return false
  if ((await organisationSeen(reader, who, 'plan/enact', plan.organisationId)) === null) return false
  const together = await inForceTogether(reader, plan)
  if (together.some((one) => one.amendedAt !== null)) return false
  const worked = await countWorkedOn(
    reader,
    together.map((one) => one.id),
  )
  return worked === 0
}

export function countStandings(groups: readonly TaskGroup[]): Readonly<Partial<Record<Standing, number>>> {
  const counts: Partial<Record<Standing, number>> = {}
  for (const standing of standings) {
    const count = groups.reduce((sum, group) => sum + (group.counts[standing] ?? 0), 0)
    if (count > 0) counts[standing] = count
  }
  return counts
}
