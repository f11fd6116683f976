import { may } from '#core/access/may.ts'
import { accept, type Result } from '#core/result.ts'
import { findLine } from '#store/organisation/find-organisation.ts'
import { findRecord } from '#store/organisation/find-record.ts'
import type { OrganisationRecord } from '#store/organisation/organisation-record.ts'
import type { Reader } from '#store/reader.ts'
import type { Who } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'

export interface SeenOrganisation {
  readonly record: OrganisationRecord
  readonly mayMend: boolean
}

/** An organisation with everything that it is known by; one that somebody does not see does not exist for them. */
export async function seeOrganisation(
  reader: Reader,
  who: Who,
  id: string,
): Promise<Result<SeenOrganisation, ApplicationRefusal>> {
  const line = (await findLine(reader, id)).map((one) => one.id)
  const record = may(who.grants, 'organisation/see', line) ? await findRecord(reader, id) : null
  if (record === null) return no('organisation/not-found')
  return accept({ record, mayMend: may(who.grants, 'organisation/mend', line) })
}

/** The same, where it may be changed, or something be added under it. */
export async function organisationToMend(
  reader: Reader,
  who: Who,
  id: string,
): Promise<Result<OrganisationRecord, ApplicationRefusal>> {
  const seen = await seeOrganisation(reader, who, id)
  if (!seen.ok) return seen
  return seen.value.mayMend ? accept(seen.value.record) : no('access/denied')
}
