import { expect, test } from 'vitest'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { askAsOwner, freshDatabase } from '../../../test/support/database.ts'
import { appendLines } from '../journal/append-lines.ts'
import { listFormerNames } from '../organisation/former-names.ts'
import { findNamesThen } from '../organisation/organisations-then.ts'
import { saveOrganisation } from '../organisation/save-organisation.ts'
import { readMigration } from './read-migrations.ts'

const database = await freshDatabase()
const id = '01890000-0000-7000-8000-000000000001'

test('names of before are known from the journal, each until the day on which it was changed', async () => {
  const line = (at: string, changes: readonly { field: string; from: string; to: string }[]) => ({
    at,
    personId: null,
    personName: 'Росток',
    address: '',
    noun: 'organisation' as const,
    verb: 'mend' as const,
    subjectId: id,
    organisationId: id,
    details: { name: 'Край', changes },
  })
  await database.write(async (writer) => {
    await saveOrganisation(writer, {
      id,
      parentId: null,
      kind: 'region',
      name: 'Новый край',
      shortName: 'НК',
      timeZone: 'Asia/Kamchatka',
      workingWeek: 5,
    })
    await appendLines(writer, id, [
      line('2025-02-01T09:00:00.000Z', [{ field: 'shortName', from: 'К', to: 'КР' }]),
      // In Kamchatka it is the next day already.
      line('2025-03-01T21:00:00.000Z', [{ field: 'name', from: 'Край', to: 'Крайний край' }]),
      line('2025-03-02T01:00:00.000Z', [{ field: 'name', from: 'Крайний край', to: 'Новый край' }]),
      line('2025-04-01T09:00:00.000Z', [{ field: 'site', from: '', to: 'https://край.рф' }]),
      line('2025-05-01T09:00:00.000Z', [{ field: 'shortName', from: 'КР', to: 'НК' }]),
    ])
  })
  const migration = await readMigration('0031-past')
  await askAsOwner(database, migration.slice(migration.indexOf('insert into organisation_name')))
  const names = (day: string) =>
    database.read((reader) => findNamesThen(reader, { regionId: id, id }, day as CivilDate))
  expect(await names('2025-01-31')).toEqual({ name: 'Край', shortName: 'К' })
  expect(await names('2025-02-01')).toEqual({ name: 'Край', shortName: 'КР' })
  expect(await names('2025-03-01')).toEqual({ name: 'Край', shortName: 'КР' })
  expect(await names('2025-03-02')).toEqual({ name: 'Новый край', shortName: 'КР' })
  expect(await names('2025-05-01')).toBeNull()
  expect(await database.read((reader) => listFormerNames(reader, id))).toEqual([
    { name: 'Край', until: '2025-03-02' },
  ])
})
