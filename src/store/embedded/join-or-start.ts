import { accessSync, chownSync, constants, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CannotOpen } from '../cannot-open.ts'
import { embeddedUser } from '../connection/address.ts'
import { ru } from '../ru.ts'
import { knock } from './knock.ts'
import { giveTo, hasCluster, makeCluster } from './make-cluster.ts'
import { isAlive, isServing, type Postmaster, readIfThere, readPostmaster } from './postmaster-file.ts'
import { chooseRunAs, dieWithParent, type Owner } from './run-as.ts'
import { findServerPackage } from './server-package.ts'
import { makeSocketFolder } from './socket-folder.ts'
import { startServer } from './start-server.ts'

export interface RunningServer {
  readonly socketFolder: string
  readonly pid: number
  /** Whether this program stops it: it started it, or found it without a master. */
  readonly own: boolean
}

const patienceMs = 60_000
const stepMs = 20

/**
 * One server to a data folder, however many programs: the first starts it, the others join. A server whose program was
 * just killed is on its way out and is waited for. Throws CannotOpen.
 */
export async function joinOrStart(folder: string): Promise<RunningServer> {
  const cluster = join(folder, 'pg')
  makeFolder(folder)
  refuseAnothers(cluster)
  for (let waited = 0; waited < patienceMs; waited += stepMs) {
    const running = readPostmaster(cluster)
    const server = running === null ? await start(cluster) : await tryJoin(cluster, running)
    if (server !== null) return server
    await pause(stepMs)
  }
  throw new CannotOpen(ru.startTooLong(cluster))
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new CannotOpen(ru.folderNotWritable(folder))
  }
}

/** The server's files are its owner's alone; root may act in anybody's name. */
function refuseAnothers(cluster: string): void {
  const uid = process.getuid?.()
  const owner = ownerOf(cluster)
  if (owner !== null && uid !== 0 && uid !== owner.uid) throw new CannotOpen(ru.folderOfAnother(cluster))
}

/** null: not yet; look again. */
async function tryJoin(cluster: string, running: Postmaster): Promise<RunningServer | null> {
  if (!isServing(cluster, running.pid)) {
    rmSync(join(cluster, 'postmaster.pid'), { force: true })
    return null
  }
  if (!running.ready) return null
  const master = Number(readIfThere(masterFile(cluster)) ?? 0)
  const orphan = master === 0 || !isAlive(master)
  // Here it dies with its master, and will be gone in a moment.
  if (orphan && dieWithParent().length > 0) return null
  const { socketFolder, pid } = running
  const answer = await knock({ socketFolder, database: 'postgres' })
  return answer === 'open' ? { socketFolder, pid, own: orphan } : null
}

async function start(cluster: string): Promise<RunningServer | null> {
  const owner = ownerOf(cluster)
  const program = findServerPackage(join(cluster, '..'))
  const runAs = chooseRunAs(cluster, owner, program.postgres)
  if (!hasCluster(cluster)) makeCluster(cluster, program, runAs, embeddedUser)
  else if (runAs.owner !== null && runAs.owner.uid !== owner?.uid) giveTo(cluster, runAs.owner)
  const socketFolder = makeSocketFolder(cluster, runAs.owner ?? owner)
  const server = await startServer(cluster, socketFolder, program, runAs, owner)
  if ('log' in server) {
    if (readPostmaster(cluster) !== null) return null
    throw new CannotOpen(ru.startFailed(cluster, server.log))
  }
  writeFileSync(masterFile(cluster), String(process.pid))
  if (owner !== null) chownSync(masterFile(cluster), owner.uid, owner.gid)
  return { socketFolder, pid: server.pid, own: true }
}

function masterFile(cluster: string): string {
  return `${cluster}.master`
}

function ownerOf(cluster: string): Owner | null {
  const found = statSync(cluster, { throwIfNoEntry: false })
  return found === undefined ? null : { uid: found.uid, gid: found.gid }
}
