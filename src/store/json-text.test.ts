import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { freshDatabase } from '../../test/support/database.ts'
import { jsonText } from './json-text.ts'

const database = await freshDatabase()

it.each([
  ['plain words', { title: 'Ёлка 🌲 \\u0000 как слова' }, { title: 'Ёлка 🌲 \\u0000 как слова' }],
  ['a zero sign', { title: 'до\0после', rows: ['\0'] }, { title: 'до\ufffdпосле', rows: ['\ufffd'] }],
  ['halves of signs', ['\ud83c', 'а\udf32б', '🌲'], ['\ufffd', 'а\ufffdб', '🌲']],
])('%s can be kept', async (_, value, kept) => {
  const text = jsonText(value)
  const { rows } = await database.read((reader) =>
    sql<{ value: unknown }>`select ${text}::jsonb as value`.execute(reader.tables),
  )
  expect(rows[0]?.value).toEqual(kept)
})
