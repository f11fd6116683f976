import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'
import { saveOrganisation } from '../organisation/save-organisation.ts'
import { savePerson } from '../person/save-person.ts'
import { listMeanings } from './list-meanings.ts'
import { forgetMeaning, type SaidMeaning, saveMeaning } from './save-meaning.ts'

const database = await freshDatabase()
const id = (number: number) => `019b0000-0000-7000-8000-${String(number).padStart(12, '0')}`
const [region, north, south, person, draft] = [1, 2, 3, 4, 5].map(id) as [
  string,
  string,
  string,
  string,
  string,
]

await database.write(async (writer) => {
  for (const [own, parentId] of [
    [region, null],
    [north, region],
    [south, region],
  ] as const)
    await saveOrganisation(writer, {
      id: own,
      parentId,
      kind: parentId === null ? 'region' : 'municipality',
      name: own,
      shortName: own,
      timeZone: 'Europe/Moscow',
      workingWeek: 5,
    })
  const at = '2026-11-12T09:00:00.000Z'
  await savePerson(writer, { id: person, signInName: 'мария', name: 'Мария', passwordHash: null }, at)
})

function said(organisationId: string, change: Partial<SaidMeaning> = {}): SaidMeaning {
  return {
    regionId: region,
    organisationId,
    issuer: 'отделобразования',
    shape: 'пп|мероприятие|чтонавыходе',
    roles: ['number', 'title', 'result'],
    from: { document: 'Приказ № 31.docx', at: '2026-11-12T09:00:00.000Z' },
    draftId: draft,
    saidBy: person,
    ...change,
  }
}

const known = (organisationId: string, limit = 10) =>
  database.read((reader) => listMeanings(reader, organisationId, limit))

test('what was said last holds, and is one organisation’s own', async () => {
  await database.write((writer) => saveMeaning(writer, said(north)))
  const from = { document: 'Приказ № 58.docx', at: '2026-11-13T09:00:00.000Z' }
  await database.write((writer) =>
    saveMeaning(writer, said(north, { roles: ['number', 'title', 'due'], from })),
  )
  const { issuer, shape } = said(north)
  expect(await known(north)).toEqual([{ issuer, shape, roles: ['number', 'title', 'due'], from }])
  expect(await known(south)).toEqual([])
  await database.write((writer) => forgetMeaning(writer, said(south)))
  expect(await known(north)).toHaveLength(1)
  await database.write((writer) => forgetMeaning(writer, said(north)))
  expect(await known(north)).toEqual([])
})

test('headings longer than a key can be are kept, the newest first and no more than asked for', async () => {
  for (let day = 10; day < 14; day++) {
    const from = { document: `Приказ от ${day} ноября`, at: `2026-11-${day}T09:00:00.000Z` }
    await database.write((writer) =>
      saveMeaning(writer, said(south, { shape: `${'столбец'.repeat(900)}${day}`, from })),
    )
  }
  const found = await known(south, 2)
  expect(found.map((one) => one.from.document)).toEqual(['Приказ от 13 ноября', 'Приказ от 12 ноября'])
})
