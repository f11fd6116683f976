import type { CivilDate } from '#core/calendar/civil-date.ts'
import { listDraftsOn } from '#store/draft/draft-basis.ts'
import { findDraftHead } from '#store/draft/find-draft.ts'
import { findAct } from '#store/plan/find-plan.ts'
import { listNeighbours } from '#store/plan/following.ts'
import { listDropped } from '#store/plan/list-dropped.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'
import { actText } from '../ru/act.ru.ts'
import type { EditionView, PlanView } from './plan-view.ts'

/** The editions of a plan, each with the act by which it came. */
export async function editionViews(
  reader: Reader,
  editions: readonly PlanRecord[],
): Promise<readonly EditionView[]> {
  const views: EditionView[] = []
  for (const { id, edition, state, enactedAt, regionId, ...plan } of editions) {
    const actId = plan.amendingActId ?? plan.actId
    const act = actId === null ? null : await findAct(reader, regionId, actId)
    const text = act === null ? null : actText({ kind: act.kind, number: act.number, date: act.signedOn })
    const draft = plan.amendingDraftId === null ? null : await findDraftHead(reader, plan.amendingDraftId)
    const fileOf = draft === null || draft.sha256 === null ? null : draft.id
    views.push({ id, edition, state, enactedAt, act: text, amendingFile: fileOf })
  }
  return views
}

/** What became of a plan, and what goes on from it. Of a plan seen in part nothing is told but its own measures. */
export async function aroundPlan(
  reader: Reader,
  plan: PlanRecord,
  {
    whole,
    drafts: mayDraft,
    reach,
    today,
  }: {
    readonly whole: boolean
    readonly drafts: boolean
    readonly reach: readonly string[]
    readonly today: CivilDate
  },
): Promise<Pick<PlanView, 'mayAmend' | 'dropped' | 'neighbours' | 'drafts'>> {
  if (!whole) return { mayAmend: false, dropped: [], neighbours: [], drafts: [] }
  const [dropped, neighbours, drafts] = await Promise.all([
    listDropped(reader, plan.id, reach, today),
    listNeighbours(reader, plan.id),
    mayDraft ? listDraftsOn(reader, plan.id) : [],
  ])
  return {
    mayAmend: mayDraft && plan.state === 'in-force',
    dropped,
    neighbours: neighbours.map(({ startOn, endOn, ...neighbour }) => ({
      ...neighbour,
      start: startOn,
      end: endOn,
    })),
    drafts,
  }
}
