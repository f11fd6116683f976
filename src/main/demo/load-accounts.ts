import type { DemoAccount } from '#application/context.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Passport } from '#core/organisation/passport.ts'
import { saveOrganisation } from '#store/organisation/save-organisation.ts'
import { mendPassports } from '#store/organisation/save-passports.ts'
import { grantRole, savePerson } from '#store/person/save-person.ts'
import { saveSetting } from '#store/setting/setting.ts'
import type { Writer } from '#store/writer.ts'
import {
  type DemoOrganisation,
  demoBegan,
  demoColleagues,
  demoOrganisations,
  demoPassword,
  demoPeople,
  demoToday,
} from './demo.ru.ts'

export interface LoadingMeans {
  readonly newId: () => string
  /** Hash of the one demo password. */
  readonly passwordHash: string
}

/** Lays in the demo's region with its organisations and people, and the day on which it lives. */
export async function loadAccounts(writer: Writer, means: LoadingMeans): Promise<void> {
  const ids = new Map(demoOrganisations.map(({ key }) => [key, means.newId()]))
  const idOf = (key: string): string => {
    const id = ids.get(key)
    if (id === undefined) throw new Error(`the demo has no organisation ${key}`)
    return id
  }
  for (const { key, parent, kind, name, shortName } of demoOrganisations) {
    await saveOrganisation(writer, {
      id: idOf(key),
      parentId: parent === null ? null : idOf(parent),
      kind,
      name,
      shortName,
      timeZone: 'Europe/Moscow',
      workingWeek: 5,
    })
  }
  await mendPassports(
    writer,
    demoOrganisations.map((one) => ({
      id: idOf(one.key),
      passport: passportOf(one),
      on: demoToday as CivilDate,
    })),
  )
  for (const { signInName, name, post, role, at: place } of [...demoPeople, ...demoColleagues]) {
    const personId = means.newId()
    await savePerson(
      writer,
      { id: personId, signInName, name, post, passwordHash: means.passwordHash },
      demoBegan,
    )
    await grantRole(writer, { personId, organisationId: idOf(place), role }, demoBegan)
  }
  await saveSetting(writer, 'demo-today', demoToday)
}

function passportOf({ name, shortName, known }: DemoOrganisation): Passport {
  return {
    name,
    shortName,
    outerKey: null,
    profile: null,
    openingYear: null,
    settlement: null,
    smallSchool: false,
    workingWeek: 5,
    site: null,
    timeZone: 'Europe/Moscow',
    openedOn: null,
    closedOn: null,
    ...known,
  }
}

/** What the sign-in page and the terminal tell everybody. */
export const demoAccounts: readonly DemoAccount[] = demoPeople.map(({ signInName, post }) => ({
  name: signInName,
  role: post,
  password: demoPassword,
}))
