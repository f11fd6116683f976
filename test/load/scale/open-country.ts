import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { hashPassword } from '#identity/hash-password.ts'
import { clientConfig } from '#store/connection/address.ts'
import { makeDatabase } from '#store/embedded/knock.ts'
import { makeCluster } from '#store/embedded/make-cluster.ts'
import { chooseRunAs } from '#store/embedded/run-as.ts'
import { findServerPackage } from '#store/embedded/server-package.ts'
import { makeSocketFolder } from '#store/embedded/socket-folder.ts'
import { startServer } from '#store/embedded/start-server.ts'
import { stopServer } from '#store/embedded/stop-server.ts'
import { migrationNames } from '#store/migrations/read-migrations.ts'
import { prepareDatabase } from '#store/prepare-database.ts'
import { layNation } from './lay-nation.ts'
import { sizeOf } from './nation/size.ts'

export interface Country {
  readonly folder: string
  readonly scale: number
  readonly seed: number
}

/** With which everybody in it can sign in, to look at it. */
export const password = 'озёрный край весной'
const mark = 'nation.json'

interface Laid {
  readonly scale: number
  readonly seed: number
  readonly year: number
  /** What its tables were made by. */
  readonly migrations: readonly string[]
}

/** Whether the folder holds this very country, laid to its end, in tables that the program can bring up to date. */
export async function isLaid({ folder, scale, seed }: Country): Promise<boolean> {
  const file = join(folder, mark)
  if (!existsSync(file)) return false
  const laid = JSON.parse(readFileSync(file, 'utf8')) as Laid
  const known = (await migrationNames()).slice(0, laid.migrations?.length)
  const same = laid.scale === scale && laid.seed === seed && laid.year === new Date().getFullYear()
  return same && JSON.stringify(known) === JSON.stringify(laid.migrations)
}

/**
 * Makes an embedded server's folder anew and lays the country into it. The server that is filled writes nothing down for good until
 * it is stopped; what is measured later is opened as every installation is.
 */
export async function layCountry(
  { folder, scale, seed }: Country,
  say: (line: string) => void,
): Promise<void> {
  dropCountry(folder)
  mkdirSync(folder, { recursive: true })
  const cluster = join(folder, 'pg')
  const program = findServerPackage(folder)
  const runAs = chooseRunAs(cluster, null, program.postgres)
  makeCluster(cluster, program, runAs, 'rostok')
  const socketFolder = makeSocketFolder(cluster, runAs.owner)
  const server = await startServer(cluster, socketFolder, program, runAs, runAs.owner, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '2GB',
    checkpoint_timeout: '1h',
  })
  if ('log' in server) throw new Error(server.log)
  try {
    await makeDatabase(socketFolder, 'rostok')
    const address = { socketFolder, database: 'rostok' }
    await prepareDatabase(address)
    const connect = async () => {
      const client = new pg.Client(clientConfig(address))
      await client.connect()
      return client
    }
    const today = new Date().toISOString().slice(0, 10)
    await layNation({
      connect,
      size: sizeOf(scale, seed, today),
      passwordHash: await hashPassword(password),
      say,
    })
  } finally {
    await stopServer(server.pid)
  }
  const written = join(folder, mark)
  const laid: Laid = { scale, seed, year: new Date().getFullYear(), migrations: await migrationNames() }
  writeFileSync(written, JSON.stringify(laid))
  if (runAs.owner !== null) chownSync(written, runAs.owner.uid, runAs.owner.gid)
}

/** Only what a country consists of: the folder was named by somebody, and may hold what is theirs. */
export function dropCountry(folder: string): void {
  for (const name of ['pg', 'pg.log', 'pg.master', 'files', 'secret-key', mark])
    rmSync(join(folder, name), { recursive: true, force: true })
}
