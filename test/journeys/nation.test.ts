import pg from 'pg'
import { expect, test } from 'vitest'
import { layNation } from '../load/scale/lay-nation.ts'
import { sizeOf } from '../load/scale/nation/size.ts'
import { askAsOwner, freshDatabase } from '../support/database.ts'

const database = await freshDatabase()

test('a small country is laid in whole, by the same seed always the same, and keeps every key and every definition', async () => {
  const size = sizeOf(0.001, 7, '2026-11-29')
  const connect = async () => {
    const client = new pg.Client({ connectionString: database.queueUrl })
    await client.connect()
    return client
  }
  // It throws where a key is broken or the schema is not what it was.
  await layNation({ connect, size, passwordHash: null, say: () => {} })
  const [counted] = await askAsOwner(
    database,
    `select (select count(*) from organisation)::int as organisations, (select count(*) from organisation_place)::int as places,
            (select count(*) from person)::int as people, (select count(*) from task)::int as tasks,
            (select md5(string_agg(t::text, '' order by id)) from task as t) as words`,
  )
  expect(counted).toMatchInlineSnapshot(`
    {
      "organisations": 56,
      "people": 100,
      "places": 56,
      "tasks": 5330,
      "words": "043afaedf10bb42f3ab9ef8410b12a86",
    }
  `)
})
