import { expect, test } from 'vitest'
import { civilDateOf } from '#core/calendar/civil-date.ts'
import type { Passport } from '#core/organisation/passport.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { appendLines } from '../journal/append-lines.ts'
import { checkChain } from '../journal/check-chain.ts'
import { listRecordsUnder } from './find-record.ts'
import { listTree } from './list-tree.ts'
import { countTree, pageTree } from './page-tree.ts'
import { saveOrganisation } from './save-organisation.ts'
import { addOrganisations, mendPassports } from './save-passports.ts'
import type { TreeFilter } from './tree-filter.ts'

const database = await freshDatabase()
const id = (number: number) => `019b0000-0000-7000-8000-${String(number).padStart(12, '0')}`
const many = 500

const passport = (name: string, more: Partial<Passport> = {}): Passport => ({
  name,
  shortName: name,
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
  ...more,
})
const filter = (more: Partial<TreeFilter> = {}): TreeFilter => ({
  reach: [id(1)],
  words: [],
  kind: null,
  municipalityId: null,
  profile: null,
  closed: null,
  today: civilDateOf(2026, 10, 5),
  ...more,
})
const numbers = Array.from({ length: many }, (_, index) => index)

await database.write(async (writer) => {
  await saveOrganisation(writer, {
    id: id(1),
    parentId: null,
    kind: 'region',
    name: 'Заречная область',
    shortName: 'Заречная область',
    timeZone: 'Europe/Moscow',
    workingWeek: 5,
  })
  // Those below come first: the order of rows is the sheet's own.
  await addOrganisations(writer, [
    ...numbers.map((number) => ({
      id: id(2000 + number),
      parentId: id(1000 + number),
      kind: 'centre' as const,
      passport: passport(`Центр ${number}`, { profile: 'science-technology', openingYear: 2021 }),
    })),
    ...numbers.map((number) => ({
      id: id(1000 + number),
      parentId: id(2 + (number % 2)),
      kind: 'school' as const,
      passport: passport(`СОШ № ${number}`, {
        outerKey: `75${number}`,
        settlement: number === 7 ? 'с. Берёзовка' : null,
        closedOn: number === 8 ? civilDateOf(2026, 10, 5) : null,
      }),
    })),
    { id: id(2), parentId: id(1), kind: 'municipality', passport: passport('Северный район') },
    { id: id(3), parentId: id(1), kind: 'municipality', passport: passport('Арский район') },
  ])
})

test('five hundred schools with their centres stand each under its own, in Russian order', async () => {
  const records = await database.read((reader) => listTree(reader, filter()))
  expect(records).toHaveLength(2 * many + 3)
  expect(records.slice(0, 5).map((record) => record.passport.shortName)).toEqual([
    'Заречная область',
    'Арский район',
    'СОШ № 1',
    'Центр 1',
    'СОШ № 3',
  ])
  expect(records.slice(2, 4)).toMatchObject([
    { municipality: 'Арский район', school: null, regionId: id(1) },
    { municipality: 'Арский район', school: 'СОШ № 1', passport: { openingYear: 2021 } },
  ])
})

test('pages follow one another without gaps, each row with what stands open under it', async () => {
  const names: string[] = []
  let after: string | null = null
  for (;;) {
    const page: Awaited<ReturnType<typeof pageTree>> = await database.read((reader) =>
      pageTree(reader, filter(), after, 300),
    )
    if (page === null || page.length === 0) break
    names.push(...page.map((line) => line.id))
    after = page.at(-1)?.id ?? null
  }
  expect(names).toEqual((await database.read((reader) => listTree(reader, filter()))).map((one) => one.id))
  const [, , north] =
    (await database.read((reader) => pageTree(reader, filter({ kind: null }), null, 600))) ?? []
  expect(north).toMatchObject({ kind: 'school', schools: 0, centres: 1 })
  const districts = await database.read((reader) =>
    pageTree(reader, filter({ kind: 'municipality' }), null, 5),
  )
  expect(districts?.map(({ schools, centres }) => [schools, centres])).toEqual([
    [250, 250],
    [249, 250],
  ])
})

test('a page behind what is not within reach is none', async () => {
  const ask = (reach: readonly string[]) =>
    database.read((reader) => pageTree(reader, filter({ reach }), id(1000), 5))
  expect(await ask([id(3)])).toBeNull()
  expect(await ask([])).toBeNull()
  expect((await ask([id(2)]))?.length).toBe(5)
})

test('words are found whatever the case and whether «ё» is written; closed ones by the day', async () => {
  const count = (more: Partial<TreeFilter>) => database.read((reader) => countTree(reader, filter(more)))
  expect(await count({ words: ['березовка', '757'] })).toEqual({
    region: 0,
    municipality: 0,
    school: 1,
    centre: 0,
  })
  expect((await count({ closed: true })).school).toBe(1)
  expect((await count({ closed: false })).school).toBe(many - 1)
  expect((await count({ closed: true, today: civilDateOf(2026, 10, 4) })).school).toBe(0)
  expect(await count({ municipalityId: id(3), profile: 'science-technology' })).toMatchObject({ centre: 250 })
})

test('many passports are written anew at once, and many lines stand in the chain', async () => {
  const entries = numbers.map((number) => ({
    at: '2026-10-05T09:00:00.000Z',
    personId: null,
    personName: 'Росток',
    address: '',
    noun: 'organisation',
    verb: 'mend',
    subjectId: id(1000 + number),
    organisationId: id(1000 + number),
    details: { name: `«СОШ» \\ ${number}`, changes: [] },
  }))
  await database.write(async (writer) => {
    await mendPassports(
      writer,
      numbers.map((number) => ({
        id: id(1000 + number),
        passport: passport(`Школа № ${number}`, { site: null }),
        on: civilDateOf(2026, 10, 5),
      })),
    )
    await appendLines(writer, id(1), entries)
    await appendLines(writer, id(1), entries.slice(0, 2))
    await appendLines(writer, id(1), [])
  })
  expect(await database.read((reader) => checkChain(reader, id(1)))).toMatchObject({ lines: 502, faults: [] })
  const [school] = await database.read((reader) => listRecordsUnder(reader, id(1005)))
  expect(school).toMatchObject({ revision: 1, passport: { name: 'Школа № 5', outerKey: null } })
})

test('an organisation without a parent is not silently left out', async () => {
  const lost = { id: id(9), parentId: id(99), kind: 'school' as const, passport: passport('Школа') }
  await expect(database.write((writer) => addOrganisations(writer, [lost]))).rejects.toThrow('no parent')
})
