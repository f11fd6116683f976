import { type Context, contextFor, type House } from '#application/context.ts'
import { rolesOf } from '#application/session/acting.ts'
import { may } from '#core/access/may.ts'
import { findLine } from '#store/organisation/find-organisation.ts'
import { findPersonBySignInName } from '#store/person/find-person.ts'
import { listHolders } from '#store/person/list-holders.ts'
import { ru } from './ru.ts'

/** The house as lent to a person by whoever runs the machine; null: there is nobody of that sign-in name. */
export async function actAs(house: House, signInName: string): Promise<Context | null> {
  const found = await house.read(async (reader) => {
    const person = await findPersonBySignInName(reader, signInName)
    return person === null ? null : { person, roles: await rolesOf(reader, person.id) }
  })
  if (found === null) return null
  const { person, roles } = found
  return contextFor(house, {
    personId: person.id,
    name: person.name,
    signInName: person.signInName,
    // No session: nothing that belongs to one is ever found by it.
    sessionId: house.newId(),
    ...roles,
    address: ru.commandLine,
  })
}

/** The sign-in name of who drafts plans for an organisation, nearest first; null: nobody does. */
export function findDrafter(house: House, organisationId: string): Promise<string | null> {
  return house.read(async (reader) => {
    const line = (await findLine(reader, organisationId)).map(({ id }) => id)
    const holders = await listHolders(reader, line)
    const drafters = holders.filter((holder) => may([holder], 'plan/draft', line))
    const nearest = drafters.toSorted(
      (one, other) => line.indexOf(one.organisationId) - line.indexOf(other.organisationId),
    )
    return nearest[0]?.signInName ?? null
  })
}
