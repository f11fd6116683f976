import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'
import { findLine, findOrganisation, findOrganisationsNamed } from './find-organisation.ts'
import { listOrganisations, listRegions } from './list-organisations.ts'
import { saveOrganisation } from './save-organisation.ts'

const database = await freshDatabase()
const id = (number: number) => `019b0000-0000-7000-8000-${String(number).padStart(12, '0')}`

const tree = [
  [1, null, 'region', 'Заречная область'],
  [2, 1, 'municipality', 'Лесногорский округ'],
  [3, 2, 'school', 'СОШ № 10'],
  [4, 2, 'school', 'СОШ № 2'],
  [5, 4, 'centre', '«Точка роста»'],
  [6, null, 'region', 'Другая область'],
] as const

await database.write(async (writer) => {
  for (const [number, parent, kind, name] of tree) {
    await saveOrganisation(writer, {
      id: id(number),
      parentId: parent === null ? null : id(parent),
      kind,
      name,
      shortName: name.toUpperCase(),
      timeZone: 'Europe/Moscow',
      workingWeek: 5,
    })
  }
})

const names = (organisations: readonly { readonly name: string }[]) => organisations.map(({ name }) => name)

test('an organisation belongs to the region at its top', async () => {
  const found = await database.read((reader) => findOrganisation(reader, id(5)))
  expect(found).toMatchObject({ regionId: id(1), parentId: id(4), kind: 'centre' })
  expect(await database.read((reader) => findOrganisation(reader, id(9)))).toBeNull()
})

test('the line leads from the organisation up to its region', async () => {
  const line = await database.read((reader) => findLine(reader, id(5)))
  expect(names(line)).toEqual(['«Точка роста»', 'СОШ № 2', 'Лесногорский округ', 'Заречная область'])
  expect(await database.read((reader) => findLine(reader, id(9)))).toEqual([])
})

test('what is reached is listed from the top down, schools by their numbers', async () => {
  const list = (reach: readonly string[]) => database.read((reader) => listOrganisations(reader, reach))
  expect(names(await list([id(2)]))).toEqual(['Лесногорский округ', 'СОШ № 2', 'СОШ № 10', '«Точка роста»'])
  expect(names(await list([id(3), id(6)]))).toEqual(['Другая область', 'СОШ № 10'])
  expect(await list([])).toEqual([])
  expect(names(await database.read(listRegions))).toEqual(['Другая область', 'Заречная область'])
})

test('a name is found in any case, an id as well', async () => {
  const named = (words: string) => database.read((reader) => findOrganisationsNamed(reader, words))
  expect(names(await named(' сош № 2 '))).toEqual(['СОШ № 2'])
  expect(names(await named(id(2)))).toEqual(['Лесногорский округ'])
  expect(await named('СОШ')).toEqual([])
})
