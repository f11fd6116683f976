import { type Action, may, reach } from '#core/access/may.ts'
import { accept, type Result } from '#core/result.ts'
import { findLine } from '#store/organisation/find-organisation.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import type { Reader } from '#store/reader.ts'
import type { Who } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'

/**
 * The organisation at which somebody wants to do `action`. One that they do not even see does not exist for them; one
 * that they see says plainly that they may not.
 */
export async function organisationFor(
  reader: Reader,
  who: Who,
  action: Action,
  id: string,
): Promise<Result<PlacedOrganisation, ApplicationRefusal>> {
  const line = await findLine(reader, id)
  const ids = line.map((organisation) => organisation.id)
  const [organisation] = line
  if (organisation === undefined || !may(who.grants, 'plan/see', ids)) return no('organisation/not-found')
  return may(who.grants, action, ids) ? accept(organisation) : no('access/denied')
}

/** The organisation of a thing, if somebody may do `action` to it there; null: for them the thing is not there. */
export async function organisationSeen(
  reader: Reader,
  who: Who,
  action: Action,
  id: string,
): Promise<PlacedOrganisation | null> {
  const line = await findLine(reader, id)
  const ids = line.map((organisation) => organisation.id)
  return may(who.grants, action, ids) ? (line[0] ?? null) : null
}

/** Where somebody's sight for `action` begins; it goes down the tree from there. */
export function reachOf(who: Who, action: Action): readonly string[] {
  return reach(who.grants, action)
}
