import type { House, PasswordWeakness } from '#application/context.ts'
import { isSignInName } from '#core/access/sign-in-name.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { saveOrganisation } from '#store/organisation/save-organisation.ts'
import { grantRole, savePerson } from '#store/person/save-person.ts'

/** Why a founding cannot be: told before anything is written. */
export type FoundingProblem =
  | { readonly what: 'name-missing' | 'region-missing' | 'organisation-missing' }
  | { readonly what: 'sign-in-name' | 'same-sign-in-name'; readonly name: string }
  | { readonly what: 'password'; readonly name: string; readonly weakness: PasswordWeakness }
  | { readonly what: 'time-zone'; readonly name: string }

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

/** The first thing wrong with a person's words; null: nothing. */
export function checkFirstPerson(
  person: FirstPerson,
  weakness: House['passwords']['weakness'],
): FoundingProblem | null {
  const { name, signInName, password } = person
  if (name.trim() === '') return { what: 'name-missing' }
  if (!isSignInName(signInName)) return { what: 'sign-in-name', name: signInName }
  const weak = weakness(password, [signInName, name])
  return weak === null ? null : { what: 'password', name: signInName, weakness: weak }
}

/** The first thing wrong; null: nothing. */
export function checkFounding(
  founding: Founding,
  weakness: House['passwords']['weakness'],
): FoundingProblem | null {
  const { coordinator, administrator } = founding
  if (founding.region.trim() === '') return { what: 'region-missing' }
  if (founding.organisation?.name.trim() === '') return { what: 'organisation-missing' }
  if (!isTimeZone(founding.timeZone)) return { what: 'time-zone', name: founding.timeZone }
  if (coordinator.signInName.toLowerCase() === administrator.signInName.toLowerCase()) {
    return { what: 'same-sign-in-name', name: coordinator.signInName }
  }
  return checkFirstPerson(coordinator, weakness) ?? checkFirstPerson(administrator, weakness)
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('ru', { timeZone: name })
    return true
  } catch {
    return false
  }
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
