import { expect, test } from 'vitest'
import { askAsOwner, freshDatabase } from '../../../test/support/database.ts'
import { readMigration } from './read-migrations.ts'

const database = await freshDatabase()
const id = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`

test('what was marked done before there were steps has the steps that led there', async () => {
  const [region, person, other] = [id(1), id(2), id(3)]
  const before = ['0001-house', '0002-archives', '0003-column-meanings', '0004-pictures'].map(readMigration)
  const words = [
    'create schema old; set search_path to old, public',
    ...(await Promise.all(before)),
    `
    insert into organisation (id, region_id, kind, name, short_name, path)
      values ('${region}', '${region}', 'region', 'Край', 'Край', 'a');
    insert into person (id, sign_in_name, name) values ('${person}', 'a', 'А'), ('${other}', 'b', 'Б');
    insert into plan (region_id, id, organisation_id, title, level, start_on, horizon_on, line_id, state, enacted_at, enacted_by)
      values ('${region}', '${id(4)}', '${region}', 'План', 'region', '2026-01-01', '2026-12-31', '${id(4)}', 'in-force', now(), '${person}');
    insert into measure (region_id, id, plan_id, position, title) values ('${region}', '${id(5)}', '${id(4)}', 0, 'Дело');
    insert into assignment (region_id, id, plan_id, measure_id, position, schedule, kind, windows)
      values ('${region}', '${id(6)}', '${id(4)}', '${id(5)}', 0, '{}', 'once', '[]');
    insert into task (region_id, id, organisation_id, plan_id, measure_id, assignment_id, occurrence, done_on, done_note, done_by, changed_at)
      values ('${region}', '${id(7)}', '${region}', '${id(4)}', '${id(5)}', '${id(6)}', 1, '2026-03-02', 'Приказ', '${other}', now()),
             ('${region}', '${id(8)}', '${region}', '${id(4)}', '${id(5)}', '${id(6)}', 2, null, null, null, now());
    `,
    await readMigration('0006-doing'),
  ]
  await askAsOwner(database, words.join(';\n'))
  const tasks = await askAsOwner(
    database,
    'select id, submitted_on::text, submitted_by, accepted_on::text, done_on::text from old.task order by id',
  )
  const steps = await askAsOwner(
    database,
    'select task_id, number, happened_on::text, person_id, event from old.task_step order by number',
  )
  const nothing = { submitted_on: null, submitted_by: null, accepted_on: null, done_on: null }
  const day = '2026-03-02'
  expect(tasks).toEqual([
    { id: id(7), submitted_on: day, submitted_by: other, accepted_on: day, done_on: day },
    { id: id(8), ...nothing },
  ])
  const step = { task_id: id(7), happened_on: day, person_id: other }
  expect(steps).toEqual([
    { ...step, number: 1, event: { kind: 'submitted', doneOn: day, note: 'Приказ' } },
    { ...step, number: 2, event: { kind: 'accepted' } },
  ])
})
