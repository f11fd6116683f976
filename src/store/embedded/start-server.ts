import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fchownSync, openSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { readPostmaster } from './postmaster-file.ts'
import { bareEnvironment, dieWithParent, type Owner, type RunAs } from './run-as.ts'
import type { ServerPackage } from './server-package.ts'

export interface StartedServer {
  readonly process: ChildProcess
  readonly pid: number
}

/** The last words of a server that did not come up. */
export interface FailedStart {
  readonly log: string
}

const megabyte = 1024 * 1024

/** Starts the server and waits until it takes connections. It stays in its own session: Ctrl-C is the program's, not its. `owner`
 * owns the data folder; `further` are settings of postgresql.conf. */
export async function startServer(
  cluster: string,
  socketFolder: string,
  server: ServerPackage,
  runAs: RunAs,
  owner: Owner | null,
  further: Readonly<Record<string, string>> = {},
): Promise<StartedServer | FailedStart> {
  const logFile = `${cluster}.log`
  const log = openSync(logFile, 'w', 0o600)
  if (owner !== null) fchownSync(log, owner.uid, owner.gid)
  const [command = '', ...words] = [...dieWithParent(), ...runAs.words, server.postgres]
  const child = spawn(command, [...words, '-D', cluster, ...settings(socketFolder, further)], {
    stdio: ['ignore', log, log],
    detached: true,
    env: { ...bareEnvironment, ...server.env },
  })
  closeSync(log)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', (error) => {
      writeFileSync(logFile, String(error))
      resolve()
    })
  })
  let over = false
  void ended.then(() => {
    over = true
  })
  while (!over) {
    const running = readPostmaster(cluster)
    if (running?.pid === child.pid && running?.ready) {
      child.unref()
      endWithProgram(child)
      return { process: child, pid: running.pid }
    }
    await Promise.race([pause(5), ended])
  }
  return { log: readFileSync(logFile, 'utf8').trim().split('\n').slice(-20).join('\n') }
}

/** For systems where the server does not die with its parent by itself. */
function endWithProgram(child: ChildProcess): void {
  const end = () => child.kill('SIGINT')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
}

function settings(socketFolder: string, further: Readonly<Record<string, string>>): readonly string[] {
  const values: Readonly<Record<string, string>> = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: '5432',
    max_connections: '60',
    shared_buffers: `${sharedBuffers()}MB`,
    dynamic_shared_memory_type: hasSharedMemory() ? 'posix' : 'mmap',
    ssl: 'off',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    ...further,
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** A sixteenth of the memory: the program itself and the page cache want the rest. */
function sharedBuffers(): number {
  return Math.round(Math.min(512, Math.max(64, totalmem() / megabyte / 16)))
}

/** Containers often get 64 MB of it, too little for a parallel query. */
function hasSharedMemory(): boolean {
  if (process.platform !== 'linux') return true
  try {
    const memory = statfsSync('/dev/shm')
    return memory.bsize * memory.blocks > 64 * megabyte
  } catch {
    return false
  }
}
