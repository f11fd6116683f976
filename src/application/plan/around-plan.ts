import { addDays, type CivilDate } from '#core/calendar/civil-date.ts'
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
  for (const [place, { id, edition, state, enactedAt, regionId, ...plan }] of editions.entries()) {
    const actId = plan.amendingActId ?? plan.actId
    const act = actId === null ? null : await findAct(reader, regionId, actId)
    const text = act === null ? null : actText({ kind: act.kind, number: act.number, date: act.signedOn })
    const draft = plan.amendingDraftId === null ? null : await findDraftHead(reader, plan.amendingDraftId)
    const fileOf = draft === null || draft.sha256 === null ? null : draft.id
    const lastOn = state === 'superseded' ? lastDayOf(plan, editions[place + 1]) : null
    views.push({ id, edition, state, enactedAt, act: text, amendingFile: fileOf, lastOn })
  }
  return views
}

/** The day before the next edition held; an edition that was changed on its first day has held none. */
function lastDayOf(own: Pick<PlanRecord, 'enactedOn'>, next: PlanRecord | undefined): CivilDate | null {
  if (next === undefined || next.enactedOn === null || own.enactedOn === null) return null
  return own.enactedOn < next.enactedOn ? addDays(next.enactedOn, -1) : null
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
