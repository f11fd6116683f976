import type { House } from '#application/context.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { saveOrganisation } from '#store/organisation/save-organisation.ts'
import { grantRole, savePerson } from '#store/person/save-person.ts'

export interface FirstPerson {
  readonly name: string
  readonly signInName: string
  readonly password: string
}

/** What an empty installation must know before anybody can sign in. */
export interface Founding {
  readonly region: string
  /** The first organisation under the region; null: the region itself begins. */
  readonly organisation: {
    readonly name: string
    readonly kind: Exclude<OrganisationKind, 'region' | 'centre'>
  } | null
  readonly coordinator: FirstPerson
  readonly administrator: FirstPerson
  readonly timeZone: string
}

/** Lays in the region, the first organisation, its coordinator and an administrator, all or none. */
export async function foundInstallation(house: House, founding: Founding): Promise<void> {
  const regionId = house.newId()
  const organisationId = founding.organisation === null ? regionId : house.newId()
  const coordinatorHash = await house.passwords.hash(founding.coordinator.password)
  const administratorHash = await house.passwords.hash(founding.administrator.password)
  const at = house.now()
  await house.write(async (writer) => {
    const place = { timeZone: founding.timeZone, workingWeek: 5 } as const
    const region = { id: regionId, parentId: null, kind: 'region' } as const
    await saveOrganisation(writer, {
      ...place,
      ...region,
      name: founding.region,
      shortName: founding.region,
    })
    if (founding.organisation !== null) {
      const { name, kind } = founding.organisation
      await saveOrganisation(writer, {
        ...place,
        id: organisationId,
        parentId: regionId,
        kind,
        name,
        shortName: name,
      })
    }
    const people = [
      {
        person: founding.coordinator,
        hash: coordinatorHash,
        role: coordinatorRole[founding.organisation?.kind ?? 'region'],
        at: organisationId,
      },
      { person: founding.administrator, hash: administratorHash, role: 'administrator', at: regionId },
    ] as const
    for (const { person, hash, role, at: where } of people) {
      const personId = house.newId()
      const { name, signInName } = person
      await savePerson(writer, { id: personId, signInName, name, passwordHash: hash }, at)
      await grantRole(writer, { personId, organisationId: where, role }, at)
    }
  })
}

const coordinatorRole = {
  region: 'regional-coordinator',
  municipality: 'municipal-coordinator',
  school: 'school-head',
} as const
