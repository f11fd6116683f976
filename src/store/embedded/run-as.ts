import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { CannotOpen } from '../cannot-open.ts'
import { ru } from '../ru.ts'

/** PostgreSQL refuses to run as root. These words go in front of its own so that it does not. */
export interface RunAs {
  readonly words: readonly string[]
  /** Who must own the data folder; null: whoever owns it already. */
  readonly owner: Owner | null
}

export interface Owner {
  readonly uid: number
  readonly gid: number
}

/** The server gets none of the program's own environment: no secret, and no PG… variable that would lead it astray. */
export const bareEnvironment = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' }

const asIs: RunAs = { words: [], owner: null }

/**
 * `owner` owns the data folder now, null where there is none yet. As root a user namespace needs no second account and
 * sees everything that root sees; where namespaces are forbidden (in many containers) an account that Debian always has must do.
 */
export function chooseRunAs(dataFolder: string, owner: Owner | null, postgres: string): RunAs {
  if (process.getuid?.() !== 0) return asIs
  const stays = owner !== null && owner.uid !== 0
  if (stays) {
    const words = become(owner)
    if (accounts().some(({ uid }) => uid === owner.uid)) return { words, owner: null }
    return { words: [...words, ...namespace()], owner: null }
  }
  if (works([...namespace(), 'true'])) return { words: namespace(), owner: { uid: 0, gid: 0 } }
  for (const name of ['postgres', 'nobody']) {
    const account = accounts().find((one) => one.name === name)
    if (account !== undefined && reaches(account, postgres, dirname(dataFolder))) {
      return { words: become(account), owner: { uid: account.uid, gid: account.gid } }
    }
  }
  throw new CannotOpen(ru.rootNeedsAccount(dataFolder))
}

function reaches(account: Owner, postgres: string, folder: string): boolean {
  return (
    works([...become(account), postgres, '--version']) && works([...become(account), 'test', '-x', folder])
  )
}

/** Words after which the server ends by itself when this process dies, however it dies; none where the system has no such thing. */
export function dieWithParent(): readonly string[] {
  return process.platform === 'linux' && works(['setpriv', '--version'])
    ? ['setpriv', '--pdeathsig', 'INT']
    : []
}

function become({ uid, gid }: Owner): readonly string[] {
  return ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
}

/** The server looks its account up by number, so the number must be a known one. */
function namespace(): readonly string[] {
  const account = accounts().find(({ uid }) => uid !== 0) ?? { uid: 65534, gid: 65534 }
  return ['unshare', '--user', `--map-user=${account.uid}`, `--map-group=${account.gid}`]
}

interface Account extends Owner {
  readonly name: string
}

function accounts(): readonly Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length > 3)
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }))
}

function works(words: readonly string[]): boolean {
  const [command = '', ...rest] = words
  return spawnSync(command, rest, { stdio: 'ignore', env: bareEnvironment }).status === 0
}
