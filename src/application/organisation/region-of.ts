import type { Grant } from '#core/access/role.ts'
import { findOrganisation } from '#store/organisation/find-organisation.ts'
import type { Reader } from '#store/reader.ts'

/** The region in whose journal a person's own doings stand: that of the first grant; null for who has none. */
export async function regionOf(reader: Reader, grants: readonly Grant[]): Promise<string | null> {
  const [first] = grants
  if (first === undefined) return null
  return (await findOrganisation(reader, first.organisationId))?.regionId ?? null
}
