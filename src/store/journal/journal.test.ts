import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { askAsOwner, freshDatabase } from '../../../test/support/database.ts'
import { appendLine } from './append-line.ts'
import { type ChainFault, checkChain } from './check-chain.ts'
import { beginning, canonicalJson, hashLine } from './hash-line.ts'
import { formatHeads, parseHeads } from './heads-text.ts'
import type { JournalEntry } from './line.ts'
import { listLines } from './list-lines.ts'

const database = await freshDatabase()
const region = '019b0000-0000-7000-8000-000000000001'
const other = '019b0000-0000-7000-8000-000000000002'
const subject = '019b0000-0000-7000-8000-00000000000a'

function entry(regionId: string, verb: string): JournalEntry {
  return {
    regionId,
    at: '2026-10-05T09:30:00.123Z',
    personId: null,
    personName: 'Анна Ёлкина',
    address: '10.0.0.7',
    verb,
    noun: 'plan',
    subjectId: subject,
    organisationId: null,
    details: { title: 'Дорожная карта', b: [1, 2.5, { z: null, a: 'ё' }], a: 1e21 },
  }
}

async function faults(regionId: string): Promise<readonly ChainFault[]> {
  return (await database.read((reader) => checkChain(reader, regionId))).faults
}

test('lines are numbered by region, and their chain is whole', async () => {
  for (const verb of ['import', 'enact', 'withdraw']) {
    await database.write((writer) => appendLine(writer, entry(region, verb)))
  }
  await database.write((writer) => appendLine(writer, entry(other, 'import')))
  expect(await faults(region)).toEqual([])
  expect(await faults(other)).toEqual([])
  const lines = await database.read((reader) => listLines(reader, subject, { limit: 10, before: 4 }))
  expect(lines.filter((line) => line.regionId === region).map((line) => [line.number, line.verb])).toEqual([
    [3, 'withdraw'],
    [2, 'enact'],
    [1, 'import'],
  ])
  expect(lines[0]?.at).toBe('2026-10-05T09:30:00.123Z')
})

test('where it was done stands under the hash; lines of before named no place, and keep theirs', () => {
  const line = { ...entry(region, 'mend'), number: 1 }
  expect(hashLine(beginning, line).toString('hex')).toBe(
    'c5b4b0f4bf126b0d8ab1fff43c855fae369bf0ae846b0c6bc910ffe942ece6f5',
  )
  const placed = [region, other].map((organisationId) => hashLine(beginning, { ...line, organisationId }))
  expect(new Set([hashLine(beginning, line), ...placed].map((hash) => hash.toString('hex'))).size).toBe(3)
})

test('forty at once stand in one line', async () => {
  await Promise.all(
    Array.from({ length: 40 }, () => database.write((writer) => appendLine(writer, entry(other, 'mend')))),
  )
  expect(await faults(other)).toEqual([])
})

test('what is undone leaves no line', async () => {
  const failing = database.write(async (writer) => {
    await appendLine(writer, entry(region, 'drop'))
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await faults(region)).toEqual([])
})

test('nobody changes or removes a line, the owner of the table neither', async () => {
  for (const statement of ["update journal set verb = 'x'", 'delete from journal', 'truncate journal']) {
    await expect(database.write((writer) => sql.raw(statement).execute(writer.tables))).rejects.toThrow(
      'permission denied',
    )
    await expect(askAsOwner(database, statement)).rejects.toThrow('append-only')
  }
})

/** By somebody who may do anything in the database. */
function behindTheGuard(statement: string): Promise<unknown> {
  return askAsOwner(
    database,
    `alter table journal disable trigger user; ${statement}; alter table journal enable trigger user`,
  )
}

test('a line changed behind the guard’s back is found', async () => {
  await behindTheGuard(`update journal set details = '{}' where number = 2 and region_id = '${region}'`)
  expect(await faults(region)).toEqual([{ kind: 'changed', number: 2 }])
})

test('a chain cut off at its end is found', async () => {
  await behindTheGuard(`delete from journal where region_id = '${other}' and number = 41`)
  expect(await faults(other)).toEqual([{ kind: 'removed', number: 41, last: 41 }])
})

test('heads are read back from a file, and out of an answered letter', () => {
  const heads = [
    { regionId: region, number: 12, hash: Buffer.alloc(32, 7) },
    { regionId: other, number: 0, hash: Buffer.alloc(32) },
  ]
  const text = formatHeads('2026-10-05T09:30:00.123Z', heads)
  expect(parseHeads(text)).toEqual(heads)
  const quoted = text.replaceAll(/^/gm, '> ').replaceAll('\n', '\r\n')
  expect(parseHeads(`Добрый день!\r\n${quoted}\r\nС уважением`)).toEqual(heads)
  expect(parseHeads('Добрый день!')).toBeNull()
})

test('one value has one spelling', () => {
  expect(canonicalJson({ b: 1, a: { d: [], c: 'ё' } })).toBe(canonicalJson({ a: { c: 'ё', d: [] }, b: 1 }))
  expect(canonicalJson({ a: undefined })).toBe('{}')
})
