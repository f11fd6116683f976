import { mayMendPerson } from '#core/access/may-grant.ts'
import { accept, type Result } from '#core/result.ts'
import { holdsBeyond, type KeptRole, listRoles } from '#store/person/find-held-roles.ts'
import { findPersonRecord, type PersonRecord } from '#store/person/person-record.ts'
import type { Reader } from '#store/reader.ts'
import type { Who } from '../context.ts'
import { reachOf } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { grantsTowards } from '../session/acting.ts'

export interface SeenPerson {
  readonly record: PersonRecord
  /** Those within my reach, held today and once. */
  readonly roles: readonly KeptRole[]
  /** I answer for them as a whole: e-mail, password, leaving. Nobody does for themselves. */
  readonly mayMend: boolean
}

/** A person whom I look after; others do not exist for me. */
export async function seePerson(
  reader: Reader,
  who: Who,
  id: string,
): Promise<Result<SeenPerson, ApplicationRefusal>> {
  const roles = await listRoles(reader, id, reachOf(who, 'person/see'))
  const record = roles.length === 0 ? null : await findPersonRecord(reader, id)
  if (record === null) return no('person/not-found')
  const held = roles.filter((role) => role.held)
  const mayMend =
    id !== who.personId && mayMendPerson(grantsTowards(who, id), held) && !(await holdsBeyond(reader, id))
  return accept({ record, roles, mayMend })
}

/** The same, where I answer for them as a whole. */
export async function personToMend(
  reader: Reader,
  who: Who,
  id: string,
): Promise<Result<SeenPerson & { readonly regionId: string }, ApplicationRefusal>> {
  const seen = await seePerson(reader, who, id)
  if (!seen.ok) return seen
  const [first] = seen.value.roles
  if (!seen.value.mayMend || first === undefined) return no('person/not-yours')
  return accept({ ...seen.value, regionId: first.regionId })
}
