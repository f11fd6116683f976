import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { House } from '#application/context.ts'
import type { Role } from '#core/access/role.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { App } from '#http/app.ts'
import { type Address, openServer } from '#http/open-server.ts'
import type { MailServer } from '#jobs/deliver-letter.ts'
import { type RunningJobs, runJobs } from '#jobs/run-jobs.ts'
import { compose } from '#main/compose.ts'
import type { Database } from '#store/open-database.ts'
import { saveOrganisation } from '#store/organisation/save-organisation.ts'
import { grantRole, savePerson } from '#store/person/save-person.ts'
import { freshDatabase } from '../support/database.ts'
import { Visitor } from './visitor.ts'

/** The password of everybody in town. */
export const password = 'очень длинный пароль 7'

/** A fictional region with two districts, their schools, and somebody for each role. */
export interface Town {
  readonly app: App
  readonly house: House
  readonly database: Database
  readonly addresses: readonly Address[]
  /** What the program would have told a person on duty. */
  readonly faults: readonly string[]
  readonly places: Readonly<Record<PlaceName, string>>
  /** Somebody who has opened the site and not signed in. */
  visitor(): Visitor
  /** Signs a person of the town in. */
  signIn(name: PersonName): Promise<Visitor>
}

type PlaceName = 'region' | 'north' | 'school' | 'centre' | 'south' | 'southSchool'
type PersonName = keyof typeof people

const places: Readonly<Record<PlaceName, { kind: OrganisationKind; under: PlaceName | null; name: string }>> =
  {
    region: { kind: 'region', under: null, name: 'Заречный край' },
    north: { kind: 'municipality', under: 'region', name: 'Северный район' },
    school: { kind: 'school', under: 'north', name: 'СОШ № 5' },
    centre: { kind: 'centre', under: 'school', name: 'Центр СОШ № 5' },
    south: { kind: 'municipality', under: 'region', name: 'Южный район' },
    southSchool: { kind: 'school', under: 'south', name: 'СОШ № 2' },
  }

const people = {
  regional: { role: 'regional-coordinator', at: 'region', name: 'Раиса Краевая' },
  municipal: { role: 'municipal-coordinator', at: 'north', name: 'Мария Северная' },
  colleague: { role: 'municipal-coordinator', at: 'north', name: 'Кирилл Коллегин' },
  head: { role: 'school-head', at: 'school', name: 'Дмитрий Директоров' },
  centreHead: { role: 'head-of-centre', at: 'centre', name: 'Галина Центрова' },
  observer: { role: 'observer', at: 'north', name: 'Олег Смотрящий' },
  administrator: { role: 'administrator', at: 'region', name: 'Антон Настройкин' },
  neighbour: { role: 'municipal-coordinator', at: 'south', name: 'Юлия Южная' },
} as const satisfies Record<string, { role: Role; at: PlaceName; name: string }>

export interface TownOptions {
  /** The day on which everybody lives, or how to learn it by their clock; the real one where it is left out. */
  readonly today?: string | ((place: { readonly timeZone: string }) => string)
  /** The moment, where a test must be able to move it; the real one where it is left out. */
  readonly now?: () => string
  /** An identity server; none where it is left out. */
  readonly openid?: House['doors']['openid']
  /** Whether the queue is worked through. */
  readonly jobs?: boolean
  /** The mail server to which letters go, and under which address the site is opened; left out: none go out. */
  readonly mail?: MailServer & { readonly site: string }
}

/** Called at the top of a test file; everything is closed after its last test. */
export async function openTown(options: TownOptions = {}): Promise<Town> {
  const database = await freshDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'rostok-town-'))
  const { mail = null } = options
  const post = mail === null ? null : { url: mail.site }
  const composed = {
    ...(await compose(database, folder, { secret: null, openid: null, post })),
    ...(await builtChildren()),
  }
  const { today, now = composed.now, openid = null } = options
  const house: House = {
    ...composed,
    now,
    doors: { ...composed.doors, openid },
    ...(today === undefined
      ? {}
      : { today: (place) => (typeof today === 'string' ? today : today(place)) as CivilDate }),
  }
  const ids = await settle(house)
  const faults: string[] = []
  const addresses: Address[] = []
  const app = await openServer({
    house,
    url: null,
    trustProxy: false,
    webFolder: null,
    log: (line) => faults.push(line),
    onAddress: (address) => addresses.push(address),
  })
  const jobs: RunningJobs | null =
    options.jobs === false
      ? null
      : await runJobs({
          house,
          queueUrl: database.queueUrl,
          mail,
          // A town lives on days of its own: nothing happens in it because it is some minute where the test runs.
          hourly: false,
          log: (line) => faults.push(line),
        })
  afterAll(async () => {
    await jobs?.stop()
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    app,
    house,
    database,
    addresses,
    faults,
    places: ids,
    visitor: () => new Visitor(app),
    async signIn(name) {
      const visitor = new Visitor(app)
      const answer = await visitor.post('/api/session', { name, password })
      if (answer.status !== 204) throw new Error(`${name} could not sign in: ${answer.text}`)
      return visitor
    },
  }
}

const confine = new URL('../../dist/confine/', import.meta.url)

/**
 * Files are read, and papers written, by the built children, locked as people have them, which start in a tenth of the time that their sources
 * take. The run's setup has built them.
 */
async function builtChildren(): Promise<
  Pick<House, 'readApart' | 'recogniseApart' | 'readWordsApart' | 'readPictures' | 'writePaper'>
> {
  const apart = await import(new URL('read-apart.js', confine).href)
  const { readApart, recogniseApart, readWordsApart } = apart as typeof import('#confine/read-apart.ts')
  const pictures = await import(new URL('read-pictures.js', confine).href)
  const { readPictures } = pictures as typeof import('#confine/read-pictures.ts')
  const writing = await import(new URL('write-apart.js', confine).href)
  const { writeApart } = writing as typeof import('#confine/write-apart.ts')
  return {
    readApart: (file, onStep) => readApart(file, {}, onStep),
    recogniseApart: (document, word) => recogniseApart(document, word),
    readWordsApart: async (file) => {
      const outcome = await readWordsApart(file)
      return outcome.ok ? outcome.words : null
    },
    readPictures: (file, unread, onStep) => readPictures(file, unread, {}, onStep),
    writePaper: (paper, kind) => writeApart(paper, kind),
  }
}

async function settle(house: House): Promise<Record<PlaceName, string>> {
  const hash = await house.passwords.hash(password)
  const names = Object.keys(places) as PlaceName[]
  const ids = Object.fromEntries(names.map((name) => [name, house.newId()])) as Record<PlaceName, string>
  const at = house.now()
  await house.write(async (writer) => {
    for (const name of names) {
      const { kind, under, name: words } = places[name]
      await saveOrganisation(writer, {
        id: ids[name],
        parentId: under === null ? null : ids[under],
        kind,
        name: words,
        shortName: words,
        timeZone: 'Europe/Moscow',
        workingWeek: 5,
      })
    }
    for (const [signInName, person] of Object.entries(people)) {
      const personId = house.newId()
      await savePerson(writer, { id: personId, signInName, name: person.name, passwordHash: hash }, at)
      await grantRole(writer, { personId, organisationId: ids[person.at], role: person.role }, at)
    }
  })
  return ids
}
