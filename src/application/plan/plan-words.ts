import { type Standing, standings } from '#core/task/standing.ts'
import { findKeptFile } from '#store/files/find-kept-file.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import type { ActRecord, PlanRecord, SectionRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'
import type { TaskGroup } from '#store/task/list-task-groups.ts'
import { brief } from '../organisation/brief.ts'
import { pastedText } from '../ru/draft.ru.ts'
import type { ActView, OriginalView } from './plan-view.ts'

/** What an edition says of itself besides its measures. */
export function planWords(
  plan: PlanRecord,
  {
    organisation,
    sections,
    act,
    enactedBy,
  }: {
    readonly organisation: PlacedOrganisation
    readonly sections: readonly SectionRecord[]
    readonly act: ActRecord | null
    readonly enactedBy: { readonly name: string } | null
  },
) {
  return {
    title: plan.title,
    level: plan.level,
    organisation: brief(organisation),
    start: plan.startOn,
    end: plan.endOn,
    horizon: plan.horizonOn,
    edition: plan.edition,
    enactedAt: plan.enactedAt,
    enactedBy: enactedBy?.name ?? '',
    act: act === null ? null : actView(act),
    goals: plan.goals,
    objectives: plan.objectives,
    targets: plan.targets,
    sections: sections.map(({ id, number, title, startOn, endOn }) => ({
      id,
      number,
      title,
      start: startOn,
      end: endOn,
    })),
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

export async function originalView(reader: Reader, plan: PlanRecord): Promise<OriginalView | null> {
  if (plan.sha256 === null || plan.draftId === null) return null
  const kept = await findKeptFile(reader, plan.sha256)
  if (kept === null) return null
  return { ...kept, fileName: plan.fileName ?? pastedText, draftId: plan.draftId }
}

export function countStandings(groups: readonly TaskGroup[]): Readonly<Partial<Record<Standing, number>>> {
  const counts: Partial<Record<Standing, number>> = {}
  for (const standing of standings) {
    const count = groups.reduce((sum, group) => sum + (group.counts[standing] ?? 0), 0)
    if (count > 0) counts[standing] = count
  }
  return counts
}
