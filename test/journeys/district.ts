import type { Role } from '#core/access/role.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { saveOrganisation } from '#store/organisation/save-organisation.ts'
import { grantRole, savePerson } from '#store/person/save-person.ts'
import { password, type Town } from './town.ts'
import { Visitor } from './visitor.ts'

/** Adds organisations under one, in their order; gives their ids. */
export function settleUnder(
  town: Town,
  parentId: string,
  kind: OrganisationKind,
  names: readonly string[],
): Promise<readonly string[]> {
  return town.house.write(async (writer) => {
    const ids: string[] = []
    for (const name of names) {
      const id = town.house.newId()
      await saveOrganisation(writer, {
        id,
        parentId,
        kind,
        name,
        shortName: name,
        timeZone: 'Europe/Moscow',
        workingWeek: 5,
      })
      ids.push(id)
    }
    return ids
  })
}

/** Somebody new in town, signed in. */
export async function newcomer(
  town: Town,
  signInName: string,
  role: Role,
  organisationId: string,
): Promise<Visitor> {
  const { house } = town
  const passwordHash = await house.passwords.hash(password)
  const personId = house.newId()
  await house.write(async (writer) => {
    await savePerson(writer, { id: personId, signInName, name: signInName, passwordHash }, house.now())
    await grantRole(writer, { personId, organisationId, role }, house.now())
  })
  const visitor = new Visitor(town.app)
  const answer = await visitor.post('/api/session', { name: signInName, password })
  if (answer.status !== 204) throw new Error(answer.text)
  return visitor
}
