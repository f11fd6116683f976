import { accept, type Result } from '#core/result.ts'
import { type Standing, standingOn } from '#core/task/standing.ts'
import { loadCalendar } from '#store/calendar/list-years.ts'
import { findKeptFile } from '#store/files/find-kept-file.ts'
import { findPerson } from '#store/person/find-person.ts'
import { findController } from '#store/plan/controller.ts'
import { findAct, listEditions } from '#store/plan/find-plan.ts'
import { listAssignments, listMeasures, listSections } from '#store/plan/list-rows.ts'
import type { ActRecord, PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'
import { countWorkedOn, listTasksOfPlan } from '#store/task/find-task.ts'
import type { TaskRecord } from '#store/task/task-record.ts'
import type { Context, Who } from '../context.ts'
import { brief } from '../organisation/brief.ts'
import { organisationSeen } from '../organisation/sight.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { pastedText } from '../ru/draft.ru.ts'
import { inForceTogether } from './in-force-together.ts'
import { measureViews, type PlanActor } from './measure-views.ts'
import type { ActView, OriginalView, PlanView } from './plan-view.ts'
import { seePlan } from './see-plan.ts'

/** A plan with everything in it, in a dozen questions whatever its size. */
export function showPlan(context: Context, id: string): Promise<Result<PlanView, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const seen = await seePlan(reader, context.who, id)
    if (!seen.ok) return seen
    const { plan, organisation } = seen.value
    const today = context.today(organisation)
    const act = plan.actId === null ? null : await findAct(reader, plan.regionId, plan.actId)
    const sections = await listSections(reader, id)
    const measures = await listMeasures(reader, id)
    const assignments = await listAssignments(reader, id)
    const tasks = await listTasksOfPlan(reader, id)
    const calendar = await loadCalendar(reader)
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
        { plan, sections, measures, assignments, tasks },
        calendar,
        today,
        await planActor(reader, context.who, plan),
      ),
      standing: countStandings(tasks.map((task) => standingOn(task, today))),
      today,
      original: await originalView(reader, plan),
      draftId: plan.draftId,
      editions: editions.map(({ id: editionId, edition, state, enactedAt }) => ({
        id: editionId,
        edition,
        state,
        enactedAt,
      })),
      mayWithdraw: await mayWithdraw(reader, context.who, plan, tasks),
    })
  })
}

/** Whoever reports on tasks of the plan's organisation does so for all below it. */
async function planActor(reader: Reader, who: Who, plan: PlanRecord): Promise<PlanActor> {
  const controller = await findController(reader, plan.id)
  return {
    personId: who.personId,
    does: (await organisationSeen(reader, who, 'task/report', plan.organisationId)) !== null,
    controls: controller?.personId === who.personId,
  }
}

function actView({
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

async function originalView(reader: Reader, plan: PlanRecord): Promise<OriginalView | null> {
  if (plan.sha256 === null || plan.draftId === null) return null
  const kept = await findKeptFile(reader, plan.sha256)
  if (kept === null) return null
  return { ...kept, fileName: plan.fileName ?? pastedText, draftId: plan.draftId }
}

/** The rule of `withdraw-plan`, asked beforehand. */
async function mayWithdraw(
  reader: Reader,
  who: Who,
  plan: PlanRecord,
  tasks: readonly TaskRecord[],
): Promise<boolean> {
  if (plan.state !== 'in-force' || tasks.some((task) => task.acceptedOn !== null)) return false
  if ((await organisationSeen(reader, who, 'plan/enact', plan.organisationId)) === null) return false
  const together = await inForceTogether(reader, plan)
  const worked = await countWorkedOn(
    reader,
    together.map((one) => one.id),
  )
  return worked === 0
}

function countStandings(found: readonly Standing[]): Readonly<Partial<Record<Standing, number>>> {
  const counts: Partial<Record<Standing, number>> = {}
  for (const standing of found) counts[standing] = (counts[standing] ?? 0) + 1
  return counts
}
