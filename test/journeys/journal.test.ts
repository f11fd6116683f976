import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { exportHeads } from '#application/journal/export-heads.ts'
import { note } from '#application/journal/note.ts'
import { runCommand } from '#cli/run-command.ts'
import { actAs } from '#main/act-as.ts'
import { compose } from '#main/compose.ts'
import { hashLine } from '#store/journal/hash-line.ts'
import type { JournalLine } from '#store/journal/line.ts'
import { lineOf } from '#store/journal/list-lines.ts'
import { askAsOwner } from '../support/database.ts'
import { openTown } from './town.ts'

const town = await openTown({ jobs: false })
const { database, places } = town
const folder = mkdtempSync(join(tmpdir(), 'rostok-journal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The command as whoever runs the machine types it, over the town's database. */
async function verify(...words: string[]) {
  const kept = { url: process.env.DATABASE_URL, folder: process.env.ROSTOK_DATA }
  process.env.DATABASE_URL = database.queueUrl
  process.env.ROSTOK_DATA = folder
  const said: string[] = []
  try {
    const out = { write: (text: string) => said.push(text), fail: (text: string) => said.push(text) }
    return { code: await runCommand(['journal', 'verify', ...words], out), said: said.join('\n') }
  } finally {
    restore('DATABASE_URL', kept.url)
    restore('ROSTOK_DATA', kept.folder)
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}

/** By who may do anything in the database. */
function tamper(...statements: string[]): Promise<unknown> {
  return askAsOwner(
    database,
    `alter table journal disable trigger user; ${statements.join('; ')}; alter table journal enable trigger user`,
  )
}

beforeAll(async () => {
  const context = await actAs(town.house, 'regional')
  if (context === null) throw new Error('nobody')
  for (const name of ['первое', 'второе', 'третье', 'четвёртое', 'пятое']) {
    await context.write((writer) =>
      note(writer, context, {
        regionId: places.region,
        verb: 'add',
        noun: 'organisation',
        subjectId: places.north,
        details: { name },
      }),
    )
  }
  await askAsOwner(database, 'create table journal_before as table journal')
  await askAsOwner(database, 'create table journal_head_before as table journal_head')
})

beforeEach(async () => {
  await tamper(
    'delete from journal',
    'insert into journal table journal_before',
    'delete from journal_head',
    'insert into journal_head table journal_head_before',
  )
})

async function kept(): Promise<readonly JournalLine[]> {
  const rows = await database.read((reader) =>
    reader.tables.selectFrom('journal').selectAll().orderBy('number').execute(),
  )
  return rows.map(lineOf)
}

/** All lines of the region with hashes that fit, as somebody would make them who knows how it is done. */
async function chainAnew(lines: readonly JournalLine[]): Promise<void> {
  let previous: Buffer = Buffer.alloc(32)
  const statements = ['delete from journal']
  for (const line of lines) {
    const hash = hashLine(previous, line)
    const details = JSON.stringify(line.details).replaceAll("'", "''")
    statements.push(
      `insert into journal values ('${line.regionId}', ${line.number}, '${line.at}', '${line.personId}', '${line.personName}',
       '${line.address}', '${line.verb}', '${line.noun}', '${line.subjectId}', '${details}', '\\x${previous.toString('hex')}',
       '\\x${hash.toString('hex')}', '${line.organisationId}')`,
    )
    previous = hash
  }
  statements.push(`update journal_head set number = ${lines.length}, hash = '\\x${previous.toString('hex')}'`)
  await tamper(...statements)
}

describe('«./rostok journal verify»', () => {
  test('says that an untouched journal is whole', async () => {
    expect(await verify()).toEqual({ code: 0, said: 'Заречный край: журнал цел, записей: 5.' })
  })

  test('finds a changed line, also where its own hash was made to fit', async () => {
    await tamper(`update journal set person_name = 'Некто' where number = 3`)
    expect(await verify()).toEqual({ code: 1, said: 'Заречный край: запись № 3 изменена.' })
    const third = (await kept()).find(({ number }) => number === 3)
    const [before] = (await askAsOwner(database, 'select hash from journal where number = 2')) as {
      hash: Buffer
    }[]
    if (third === undefined || before === undefined) throw new Error('no line')
    await tamper(
      `update journal set hash = '\\x${hashLine(before.hash, third).toString('hex')}' where number = 3`,
    )
    expect(await verify()).toEqual({ code: 1, said: 'Заречный край: запись № 3 изменена.' })
  })

  test('finds removed lines, also where the rest was numbered anew', async () => {
    await tamper('delete from journal where number in (2, 3)')
    expect((await verify()).said).toBe('Заречный край: удалены записи № 2–3 из журнала.')
    await tamper(
      'delete from journal',
      'insert into journal table journal_before',
      'delete from journal where number = 2',
      'update journal set number = number - 1 where number = 3',
      'update journal set number = number - 1 where number = 4',
      'update journal set number = number - 1 where number = 5',
      'update journal_head set number = 4',
    )
    expect((await verify()).said).toBe('Заречный край: удалена запись № 2 из журнала.')
    await tamper('delete from journal where number >= 1')
    expect((await verify()).said).toContain('удалены записи № 1–4')
  })

  test('finds an inserted line, in between and at the end', async () => {
    const made = (number: number) =>
      `insert into journal select region_id, ${number}, at, person_id, 'Некто', address, verb, noun, subject_id, details,
       previous, hash from journal_before where number = 3`
    await tamper(
      ...[5, 4, 3].map((number) => `update journal set number = ${number + 1} where number = ${number}`),
      made(3),
      'update journal_head set number = 6',
    )
    expect((await verify()).said).toBe('Заречный край: запись № 3 вставлена.')
    await tamper('delete from journal', 'insert into journal table journal_before', made(0))
    expect((await verify()).said).toContain('запись № 0 вставлена.')
    await tamper('delete from journal where number = 0', made(6), 'update journal_head set number = 5')
    expect((await verify()).said).toMatch(/запись № 6 (?:вставлена|изменена)/)
  })

  test('finds a cut tail and a chain made anew against an exported head, which it could not without', async () => {
    const house = await compose(database, folder)
    await exportHeads(house)
    await exportHeads(house)
    const [name = '', ...rest] = readdirSync(join(folder, 'journal'))
    expect(rest).toEqual([])
    const file = join(folder, 'journal', name)
    expect(await verify('--head', file)).toEqual({ code: 0, said: 'Заречный край: журнал цел, записей: 5.' })
    const lines = await kept()
    await chainAnew(lines.slice(0, 3))
    expect((await verify()).code).toBe(0)
    expect((await verify('--head', file)).said).toContain('конец журнала отрезан: удалены записи № 4–5')
    await chainAnew(lines.map((line) => (line.number === 2 ? { ...line, personName: 'Некто' } : line)))
    expect((await verify()).code).toBe(0)
    expect((await verify('--head', file)).said).toContain('журнал составлен заново: запись № 5 не та')
    expect(readFileSync(file, 'utf8')).toContain(`${places.region} 5 `)
  })

  test('says what is not a head, and what it did not understand', async () => {
    const letter = join(folder, 'letter.txt')
    writeFileSync(letter, 'Добрый день')
    expect(await verify('--head', letter)).toMatchObject({ code: 2 })
    expect(await verify('--head', join(folder, 'none.txt'))).toMatchObject({ code: 2 })
    expect(await verify('--tail')).toMatchObject({ code: 2 })
  })
})
