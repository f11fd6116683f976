import pg from 'pg'
import { expect, test } from 'vitest'
import { stateOf } from '#application/task/open-task.ts'
import { factsOf } from '#core/task/task-state.ts'
import { findTasks } from '#store/task/find-task.ts'
import { listStepsOf } from '#store/task/list-steps.ts'
import { layNation } from '../load/scale/lay-nation.ts'
import { sizeOf } from '../load/scale/nation/size.ts'
import { askAsOwner, freshDatabase } from '../support/database.ts'

const database = await freshDatabase()
const size = sizeOf(0.001, 7, '2026-11-29')

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.queueUrl })
  await client.connect()
  return client
}

test('a small country is laid in whole, keeps every key and every definition, and is counted', async () => {
  // It throws where a key is broken or the schema is not what it was.
  await layNation({ connect, size, passwordHash: null, say: () => {} })
  const [counted] = await askAsOwner(
    database,
    `select (select count(*) from organisation where kind = 'region')::int as regions,
            (select count(*) from organisation_place)::int as places, (select count(*) from organisation)::int as organisations,
            (select count(*) from person)::int as people, (select count(*) from task)::int as tasks,
            (select sum(tasks) from task_count where organisation_id = region_id)::int as counted,
            (select count(*) from search_entry where kind = 'measure')::int = (select count(*) from measure)::int as found`,
  )
  expect(counted).toEqual({
    regions: size.regions,
    places: 56,
    organisations: 56,
    people: size.people,
    tasks: 6_330,
    counted: 6_330,
    found: true,
  })
})

test('each of its tasks stands where its steps have led', async () => {
  const rows = (await askAsOwner(database, 'select id from task order by id')) as {
    id: string
  }[]
  const ids = rows.map(({ id }) => id)
  await database.read(async (reader) => {
    const tasks = await findTasks(reader, ids)
    const steps = await listStepsOf(reader, tasks)
    for (const task of tasks) {
      const { submittedOn, returnedOn, acceptedOn, doneOn, notRequiredOn, cancelledOn } = task
      const led = factsOf(stateOf(task, steps.get(task.id) ?? []))
      expect(led).toMatchObject({ submittedOn, returnedOn, acceptedOn, doneOn, notRequiredOn, cancelledOn })
    }
  })
})
