import { listOpenDrafts } from '#store/draft/find-draft.ts'
import { findOrganisations } from '#store/organisation/find-organisations.ts'
import type { Context } from '../context.ts'
import { brief, type OrganisationBrief } from '../organisation/brief.ts'
import { reachOf } from '../organisation/sight.ts'

export interface ListedDraft {
  readonly id: string
  readonly title: string
  readonly organisation: OrganisationBrief
  readonly fileName: string | null
  readonly measures: number
  readonly changedAt: string
  readonly changedBy: string
}

const most = 500

/** Open drafts that I may work on, newest change first. */
export function listDrafts(context: Context): Promise<{ readonly drafts: readonly ListedDraft[] }> {
  return context.read(async (reader) => {
    const lines = await listOpenDrafts(reader, reachOf(context.who, 'plan/draft'), most)
    const organisations = await findOrganisations(reader, [
      ...new Set(lines.map((line) => line.organisationId)),
    ])
    const drafts = lines.flatMap(({ organisationId, ...line }) => {
      const organisation = organisations.get(organisationId)
      return organisation === undefined ? [] : [{ ...line, organisation: brief(organisation) }]
    })
    return { drafts }
  })
}
