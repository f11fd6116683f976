import type { Draft } from '#store/draft/draft.ts'
import { listNamesakes } from '#store/plan/find-plan.ts'
import type { Reader } from '#store/reader.ts'
import { listKnown } from '#store/upload/list-known.ts'

/**
 * The plan in force of the same organisation that a draft would replace as its next edition: one from the same bytes,
 * or else one of the same title. Null: it is a plan of its own.
 */
export async function replaceable(
  reader: Reader,
  draft: Draft,
): Promise<{ readonly id: string; readonly title: string; readonly edition: number } | null> {
  const files = draft.sha256 === null ? [] : [draft.sha256]
  const known = await listKnown(reader, files, [draft.organisationId])
  const titles = draft.reading.plans.map((plan) => plan.title.trim()).filter((title) => title !== '')
  const candidates = [
    ...known.filter((thing) => thing.kind === 'plan' && thing.organisationId === draft.organisationId),
    ...(await listNamesakes(reader, draft.organisationId, titles)),
  ]
  const [first] = candidates
  return first === undefined ? null : { id: first.id, title: first.title, edition: first.edition }
}
