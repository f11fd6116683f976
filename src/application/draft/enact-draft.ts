import { dueDayOf } from '#core/calendar/moved-days.ts'
import { checkDraft } from '#core/plan/check-draft.ts'
import { layTasks } from '#core/plan/lay-tasks.ts'
import type { Plan } from '#core/plan/plan.ts'
import type { Reading } from '#core/plan/plan-draft.ts'
import type { PlanProblem } from '#core/plan/plan-problem.ts'
import { planProblemText } from '#core/plan/ru/plan-problem.ru.ts'
import { accept } from '#core/result.ts'
import type { Task } from '#core/task/task.ts'
import { loadCalendar } from '#store/calendar/list-years.ts'
import { listMeasureIdsOfLine } from '#store/cascade/list-concerned.ts'
import { findDraftBasis } from '#store/draft/draft-basis.ts'
import { findLastChanger } from '#store/draft/log-changes.ts'
import { closeDraft } from '#store/draft/save-draft.ts'
import { saveController } from '#store/plan/controller.ts'
import { copySettings, saveFollows } from '#store/plan/following.ts'
import { savePlans } from '#store/plan/save-plan.ts'
import { saveTasks } from '#store/task/save-tasks.ts'
import type { Writer } from '#store/writer.ts'
import { enactAmendment } from '../amendment/enact-amendment.ts'
import type { Context } from '../context.ts'
import { findBehalf } from '../journal/find-behalf.ts'
import { note } from '../journal/note.ts'
import { movedDaysOf } from '../plan/moved-days-of.ts'
import { no } from '../refusal.ts'
import type { Enactment, EnactProblem } from './enactment.ts'
import { type MadePlan, planRecords } from './plan-records.ts'
import { closeReplaced, findReplaced, noteReplaced } from './replace-plans.ts'
import { openDraft } from './see-draft.ts'

/**
 * Puts a draft in force: its plans with everything in them and their dated tasks come into being in one transaction, or
 * nothing does. `revision` is what the person saw; `supersedes` names a plan whose next edition this is.
 */
export function enactDraft(
  context: Context,
  id: string,
  wanted: { readonly revision: number; readonly supersedes: string | null },
): Promise<Enactment> {
  return context.write(async (writer): Promise<Enactment> => {
    const found = await openDraft(writer, context.who, id, 'plan/enact')
    if (!found.ok) return found
    const { draft, organisation } = found.value
    if (draft.revision !== wanted.revision) {
      const by = await findLastChanger(writer, id, wanted.revision, context.who.personId)
      return no('draft/changed-meanwhile', by === null ? undefined : { by })
    }
    const basis = await findDraftBasis(writer, id)
    const { amendsPlanId, followsPlanId } = basis
    if (amendsPlanId !== null)
      return await enactAmendment(writer, context, found.value, { ...basis, amendsPlanId })
    const checked = await checkReading(writer, draft)
    if (!checked.ok) return { ...no('draft/not-legal'), problems: checked.problems }
    const replaced = await findReplaced(writer, organisation, wanted.supersedes)
    if (!replaced.ok) return replaced
    const at = context.now()
    const upperPlanId = draft.upperPlanId ?? replaced.value[0]?.plan.upperPlanId ?? null
    const made = planRecords(
      context,
      {
        draft,
        organisation,
        at,
        replaced: replaced.value,
        upperPlanId,
        upperMeasures: upperPlanId === null ? new Set() : await listMeasureIdsOfLine(writer, upperPlanId),
      },
      checked.plans,
    )
    const tasks: (readonly Task[])[] = []
    for (const { record } of made.plans) {
      const assignments = made.rows.assignments.filter((assignment) => assignment.planId === record.id)
      const moved = await movedDaysOf(
        writer,
        record,
        assignments.flatMap(({ windows }) => windows),
      )
      tasks.push(
        layTasks(record, assignments, context.newId, (own) => dueDayOf(moved, organisation.workingWeek, own)),
      )
    }
    await closeReplaced(writer, context, organisation, replaced.value, at)
    await savePlans(writer, made.rows)
    const madeIds = made.plans.map((plan) => plan.record.id)
    if (followsPlanId !== null) {
      await saveFollows(writer, madeIds, followsPlanId)
      await copySettings(writer, followsPlanId, madeIds)
    }
    for (const [index, { plan }] of replaced.value.entries())
      await copySettings(writer, plan.id, madeIds.slice(index, index + 1))
    await saveTasks(writer, draft.regionId, tasks.flat(), { day: context.today(organisation), at })
    await closeDraft(writer, id, at)
    await noteReplaced(writer, context, replaced.value)
    const enacted = made.plans.map((plan, index) => ({ ...plan, tasks: tasks[index]?.length ?? 0 }))
    for (const plan of enacted) await noteEnacted(writer, context, plan)
    // A stand-in puts a plan in force for who is absent: it is theirs to control.
    const behalf = await findBehalf(writer, context.who, {
      noun: 'plan',
      subjectId: null,
      organisationId: organisation.id,
    })
    if (behalf !== null)
      for (const { record } of enacted) await saveController(writer, record.id, behalf.personId)
    return accept({
      plans: enacted.map(({ record, measures, tasks: count }) => ({
        id: record.id,
        title: record.title,
        measures,
        tasks: count,
      })),
    })
  })
}

type CheckedReading =
  | { readonly ok: true; readonly plans: readonly Plan[] }
  | { readonly ok: false; readonly problems: readonly EnactProblem[] }

async function checkReading(
  writer: Writer,
  { reading, regionId }: { readonly reading: Reading; readonly regionId: string },
): Promise<CheckedReading> {
  if (reading.plans.length === 0) {
    return { ok: false, problems: [shown({ code: 'plan/none', measureKey: null }, 0)] }
  }
  const calendar = await loadCalendar(writer, regionId)
  const checked = reading.plans.map((plan) => checkDraft(plan, reading, calendar))
  const problems = checked.flatMap((one, index) =>
    one.ok ? [] : one.problems.map((problem) => shown(problem, index)),
  )
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, plans: checked.flatMap((one) => (one.ok ? [one.plan] : [])) }
}

function shown(problem: PlanProblem, plan: number): EnactProblem {
  return {
    code: problem.code,
    message: planProblemText(problem),
    plan,
    measureKey: problem.measureKey,
  }
}

async function noteEnacted(
  writer: Writer,
  context: Context,
  plan: MadePlan & { readonly tasks: number },
): Promise<void> {
  const { record, measures, tasks } = plan
  await note(writer, context, {
    regionId: record.regionId,
    verb: 'enact',
    noun: 'plan',
    subjectId: record.id,
    details: { title: record.title, edition: record.edition, measures, tasks, sha256: record.sha256 },
  })
}
