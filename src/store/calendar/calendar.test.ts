import { expect, test } from 'vitest'
import { startingWorkingYears } from '#core/calendar/starting-years.ru.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { savePerson } from '../person/save-person.ts'
import { listYears, loadCalendar } from './list-years.ts'
import { mendYear, seedYears } from './save-year.ts'

const database = await freshDatabase()
const administrator = '019b0000-0000-7000-8000-000000000001'
const at = '2026-10-05T09:00:00.000Z'

test('a new database has the years that the program came with', async () => {
  const calendar = await database.read(loadCalendar)
  expect(Object.values(calendar.years)).toEqual(startingWorkingYears)
})

test('a year is mended once; who opened it before is told so; the next version of the program leaves it alone', async () => {
  const [first] = await database.read(listYears)
  if (first === undefined) throw new Error('no years')
  const mended = {
    ...first,
    moved: [],
    swapped: [],
    act: 'постановление № 1',
    note: 'сверено',
    changedBy: administrator,
    changedAt: at,
  }
  const before = '2019-01-05>2019-05-02; 2019-01-06>2019-05-03; 2019-02-23>2019-05-10'
  await database.write((writer) =>
    savePerson(
      writer,
      { id: administrator, signInName: 'admin', name: 'Дягилев Р.И.', passwordHash: null },
      at,
    ),
  )
  expect(await database.write((writer) => mendYear(writer, mended, before))).toBe(true)
  expect(await database.write((writer) => mendYear(writer, mended, before))).toBe(false)
  await database.write(seedYears)
  expect((await database.read(listYears))[0]).toMatchObject({
    year: 2019,
    moved: [],
    act: 'постановление № 1',
    note: 'сверено',
    changedBy: 'Дягилев Р.И.',
    changedAt: at,
  })
})
