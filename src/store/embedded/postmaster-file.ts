import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/** What a running server writes about itself into its data folder. */
export interface Postmaster {
  readonly pid: number
  readonly socketFolder: string
  readonly ready: boolean
}

/** null: no server, or one that has not yet written where it listens. */
export function readPostmaster(dataFolder: string): Postmaster | null {
  const text = readIfThere(join(dataFolder, 'postmaster.pid'))
  if (text === null) return null
  const [pid, , , , socketFolder, , , status] = text.split('\n')
  return {
    pid: Math.abs(Number(pid)),
    socketFolder: socketFolder?.trim() ?? '',
    ready: status?.trim() === 'ready',
  }
}

/**
 * Whether the process of that number is a server of this very folder. After a power cut the file stays behind, and the
 * number may by now be anybody's; the server itself would then refuse to start for ever.
 */
export function isServing(dataFolder: string, pid: number): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataFolder)
  } catch (error) {
    // Another account's process does not show its folder; then it is its own matter.
    return error instanceof Error && 'code' in error && error.code === 'EACCES'
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
