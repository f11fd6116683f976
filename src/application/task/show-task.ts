import { checkEvidence } from '#core/evidence/check-evidence.ts'
import { requireEvidence } from '#core/evidence/require-evidence.ts'
import { accept, type Result } from '#core/result.ts'
import { barred, openCommands } from '#core/task/barred.ts'
import { standingOn } from '#core/task/standing.ts'
import { laidDueOn } from '#core/task/standing-then.ts'
import { factsOf } from '#core/task/task-state.ts'
import { type KeptComment, listComments } from '#store/comment/comment.ts'
import type { KeptEvidence } from '#store/evidence/find-evidence.ts'
import { isToldOf } from '#store/notice/page-notices.ts'
import type { Reader } from '#store/reader.ts'
import { findOrigin, type TaskOrigin } from '#store/task/find-origin.ts'
import { ownPlanOfTask } from '../cascade/own-plan-of-task.ts'
import { isChangeable } from '../comment/mend-comment.ts'
import { mayComment } from '../comment/say-comment.ts'
import type { Context } from '../context.ts'
import { rulesOf } from '../evidence-words/rules-of.ts'
import { evidenceHistory } from '../journal/history-lines.ts'
import { organisationSeen } from '../organisation/sight.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { actText } from '../ru/act.ru.ts'
import { byText } from '../ru/by.ru.ts'
import { type OpenTask, seeTask } from './open-task.ts'
import type { CommentView, EvidenceView, OriginOfTask, TaskDetails } from './task-details.ts'

/** A task with everything about it, in a dozen questions. */
export function showTask(context: Context, id: string): Promise<Result<TaskDetails, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const seen = await seeTask(reader, context.who, id)
    if (!seen.ok) return seen
    const { task, organisation, plan, evidence, steps, state, actor } = seen.value
    const origin = await findOrigin(reader, task)
    const today = context.today(organisation)
    const inForce = plan.state === 'in-force'
    return accept({
      id,
      title: origin.title,
      number: origin.number,
      result: origin.result,
      audience: origin.audience,
      section: origin.section,
      organisationId: organisation.id,
      organisation: organisation.name,
      responsible: origin.responsible,
      due: origin.due,
      occurrence: task.occurrence,
      times: task.times,
      startOn: task.startOn,
      dueOn: task.dueOn,
      termOn: task.termOn,
      laidDueOn: laidDueOn(task.dueOn, steps),
      standing: standingOn(factsOf(state), today),
      phase: state.phase,
      saidDoneOn: state.saidDoneOn,
      note: state.note,
      request: state.request,
      plan: await originView(reader, context, seen.value, origin),
      controller: plan.controller,
      commands: inForce ? openCommands(state, actor) : [],
      answersMyself: actor.controls && actor.ownTask,
      mayAttach: inForce && barred(state, 'submit', actor) === null,
      checklist: checkEvidence(
        requireEvidence(origin, await rulesOf(reader, task.regionId, askedAt(seen.value))),
        evidence.map((one) => one.kind),
      ),
      evidence: evidence.map(viewEvidence),
      comments: (await listComments(reader, task)).map((comment) => viewComment(context, comment)),
      mayComment: await mayComment(reader, context.who, seen.value),
      told: await isToldOf(reader, context.who.personId, id),
      ownPlan: await ownPlanOfTask(reader, context, seen.value, origin),
      history: steps.map((step) => ({
        number: step.number,
        at: step.at,
        by: byText(step.byName, step.behalfName),
        event: step.event,
      })),
      evidenceHistory: await evidenceHistory(reader, id),
      today,
    })
  })
}

export function viewEvidence(evidence: KeptEvidence): EvidenceView {
  return {
    id: evidence.id,
    form: evidence.form,
    kind: evidence.kind,
    content: evidence.content,
    caption: evidence.caption,
    format: evidence.format,
    bytes: evidence.bytes,
    thumbnail: evidence.thumbnail !== null,
    people: evidence.people,
    addedAt: evidence.addedAt,
    addedBy: evidence.addedByName,
  }
}

/** What was submitted is held against what was asked for then. */
function askedAt({ state, steps }: OpenTask): string | null {
  if (state.phase === 'open' || state.phase === 'returned') return null
  return steps.findLast(({ event }) => event.kind === 'submitted')?.at ?? null
}

function viewComment({ who, now }: Context, comment: KeptComment): CommentView {
  const { id, saidAt, personName, personId, words, changedAt, withdrawnAt, mentions } = comment
  const gone = withdrawnAt !== null
  const mine = personId === who.personId
  return {
    id,
    at: saidAt,
    by: personName,
    words: gone ? null : words,
    changedAt,
    mentions: gone ? [] : mentions,
    mine: mine && !gone,
    changeable: mine && isChangeable(comment, now()),
  }
}

async function originView(
  reader: Reader,
  { who }: Context,
  { plan, task }: OpenTask,
  origin: TaskOrigin,
): Promise<OriginOfTask> {
  const seen = (await organisationSeen(reader, who, 'plan/see', plan.organisationId)) !== null
  const drafts = (await organisationSeen(reader, who, 'plan/draft', plan.organisationId)) !== null
  return {
    id: plan.id,
    title: plan.title,
    organisation: origin.planOrganisation,
    act: origin.act === null ? null : actText(origin.act),
    measureId: task.measureId,
    seen,
    draftId: drafts ? plan.draftId : null,
    place: origin.place,
  }
}
