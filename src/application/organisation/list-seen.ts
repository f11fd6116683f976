import { listOrganisations } from '#store/organisation/list-organisations.ts'
import type { Context } from '../context.ts'
import { brief, type OrganisationBrief } from './brief.ts'
import { reachOf } from './sight.ts'

/** The organisations that I see, from the top down. */
export function listSeen(
  context: Context,
): Promise<{ readonly organisations: readonly OrganisationBrief[] }> {
  return context.read(async (reader) => ({
    organisations: (await listOrganisations(reader, reachOf(context.who, 'plan/see'))).map(brief),
  }))
}
