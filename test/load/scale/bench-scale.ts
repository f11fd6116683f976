import { mkdirSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openServer } from '#http/open-server.ts'
import { compose } from '#main/compose.ts'
import { embeddedPort } from '#store/connection/address.ts'
import { programRole } from '#store/connection/program-role.ts'
import { readPostmaster } from '#store/embedded/postmaster-file.ts'
import { openDatabase } from '#store/open-database.ts'
import { benchSheet } from '../sheet.bench.ts'
import { measureBeside } from './measure/beside.ts'
import { type Bench, type Measured, measure } from './measure/measure.ts'
import { rawStanding } from './measure/raw-standing.ts'
import { listenToConnections } from './measure/record.ts'
import { startBuilt } from './measure/start-built.ts'
import type { Subject } from './measure/subject.ts'
import { subjects } from './measure/subjects.ts'
import { dropCountry, isLaid, layCountry } from './open-country.ts'
import { besideTable, missedOf, tableOf } from './table.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const usage = `npm run bench:scale -- [--scale 1] [--seed 1] [--folder FOLDER] [--keep] [--seconds 5] [--only list,save] [--profile FOLDER]`

/** Lays the country, starts the built program on it, measures what people do all day, and prints one table. */
export async function benchScale(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      scale: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      folder: { type: 'string', default: join(root, 'data/scale') },
      keep: { type: 'boolean', default: false },
      seconds: { type: 'string', default: '5' },
      only: { type: 'string', default: '' },
      profile: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return say(usage)
  const country = { folder: resolve(values.folder), scale: Number(values.scale), seed: Number(values.seed) }
  if (!(country.scale > 0 && country.scale <= 1) || !Number.isInteger(country.seed)) throw new Error(usage)
  say(
    `load average ${loadavg()
      .map((load) => load.toFixed(2))
      .join(' ')} on ${cpus().length} processors, Node ${process.versions.node}`,
  )
  if (!(await isLaid(country))) {
    say(`laying the country (scale ${country.scale}, seed ${country.seed}) into ${country.folder}`)
    await layCountry(country, say)
  }
  try {
    const only = values.only.split(',').filter((word) => word !== '')
    if (values.profile !== undefined) mkdirSync(values.profile, { recursive: true })
    await measureAll(country.folder, {
      only,
      seconds: Number(values.seconds),
      profile: values.profile ?? null,
    })
  } finally {
    if (!values.keep) dropCountry(country.folder)
  }
}

async function measureAll(
  folder: string,
  { only, seconds, profile }: { only: readonly string[]; seconds: number; profile: string | null },
): Promise<void> {
  listenToConnections()
  const database = await openDatabase({ folder, url: null, log: say })
  const owner = new pg.Client({ connectionString: database.queueUrl })
  const postmaster = readPostmaster(join(folder, 'pg'))
  if (postmaster === null) throw new Error('no server')
  const bare = new pg.Client({
    host: postmaster.socketFolder,
    port: embeddedPort,
    user: programRole,
    database: 'rostok',
    options: '-c timezone=UTC -c datestyle=ISO',
  })
  await Promise.all([owner.connect(), bare.connect()])
  const { rows } = await owner.query<{ version: string; today: string; tasks: number }>(
    `select version(), current_date::text as today, (select reltuples::bigint from pg_class where relname = 'task')::int as tasks`,
  )
  const { version, today = '', tasks } = rows[0] ?? {}
  say(`${version}; some ${tasks} tasks`)
  const app = await openServer({
    house: await compose(database, folder),
    url: null,
    trustProxy: false,
    webFolder: null,
    log: say,
  })
  const built = await startBuilt(folder, profile)
  const measured: Measured[] = []
  const said: string[] = []
  try {
    const bench: Bench = {
      origin: built.origin,
      program: built.pid,
      postmaster: postmaster.pid,
      app,
      bare,
      seconds,
    }
    const around = { database, owner, today }
    const isAsked = (name: string) => only.length === 0 || only.includes(name)
    for (const { name, make } of subjects) {
      if (!isAsked(name)) continue
      const subject = await make(around)
      measured.push(await measure(bench, subject))
      say(`measured: ${subject.name}`)
    }
    if (isAsked('standing')) {
      const raw = await rawStanding(owner)
      said.push(`the standing of all regions read from the tasks themselves: ${Math.round(raw)} ms`)
    }
    if (isAsked('beside')) {
      const busy: Subject[] = []
      for (const { name, make } of subjects)
        if (name === 'list' || name === 'save') busy.push(await make(around))
      said.push(besideTable(await measureBeside(bench, around, busy)))
    }
  } finally {
    await built.stop()
    await app.close()
    await Promise.all([owner.end(), bare.end()])
    await database.close()
  }
  say(
    `\nmilliseconds; «sql» the same statements over one connection, «one» through HTTP over one; seconds a measurement: ${seconds}`,
  )
  say(tableOf(measured))
  for (const words of said) say(`\n${words}`)
  if (only.length === 0 || only.includes('sheet')) await measureSheet()
  const missed = missedOf(measured)
  say(
    missed.length === 0
      ? '\nall as aimed at'
      : `\nnot as aimed at:\n${missed.map((words) => `  ${words}`).join('\n')}`,
  )
}

/** Its promises are the sheet's own bench's. */
async function measureSheet(): Promise<void> {
  say('\na sheet of 50,000 rows, each writer in a process of its own')
  try {
    await benchSheet()
  } catch (error) {
    say(String(error))
  }
}

function say(line: string): void {
  console.log(line)
}
