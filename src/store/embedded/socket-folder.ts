import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Owner } from './run-as.ts'

/** A socket's path has at most 107 bytes, and a project's folder may lie deep. */
const longest = 60

/**
 * The folder of the server's socket: short, and open to its owner alone, who is thereby let in without a password. Always
 * the same one for the same data, so that a server killed a thousand times leaves one empty folder and not a thousand.
 */
export function makeSocketFolder(dataFolder: string, owner: Owner | null): string {
  const temporary = tmpdir().length > longest ? '/tmp' : tmpdir()
  const uid = owner?.uid ?? process.getuid?.() ?? 0
  const mark = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)
  const folder = join(temporary, `rostok-${uid}-${mark}`)
  const used = makeOwn(folder, uid) ? folder : mkdtempSync(join(temporary, 'rostok-'))
  if (owner !== null) chownSync(used, owner.uid, owner.gid)
  chmodSync(used, 0o700)
  return used
}

/** Anybody may write into the temporary folder: what stands there under our name is taken only if it is ours. */
function makeOwn(folder: string, uid: number): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
    return true
  } catch {
    const found = lstatSync(folder)
    return found.isDirectory() && (found.uid === uid || found.uid === process.getuid?.())
  }
}
