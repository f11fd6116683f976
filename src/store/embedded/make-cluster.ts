import { spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { CannotOpen } from '../cannot-open.ts'
import { ru } from '../ru.ts'
import { isAlive } from './postmaster-file.ts'
import { bareEnvironment, type Owner, type RunAs } from './run-as.ts'
import type { ServerPackage } from './server-package.ts'

/** The major of the embedded server. A cluster of another major is not opened: the files of two majors differ. */
const major = '18'

export function hasCluster(cluster: string): boolean {
  const version = join(cluster, 'PG_VERSION')
  if (!existsSync(version)) return false
  const found = readFileSync(version, 'utf8').trim()
  if (found !== major) throw new CannotOpen(ru.anotherMajor(cluster, found, major))
  return true
}

/**
 * Makes an empty cluster with Russian order and checksums. It is made aside and put in place whole: a start that was cut
 * short leaves nothing half made, and of two first starts at once one wins.
 */
export function makeCluster(cluster: string, server: ServerPackage, runAs: RunAs, account: string): void {
  dropLeftovers(cluster)
  const aside = `${cluster}.new-${process.pid}`
  mkdirSync(aside, { mode: 0o700 })
  if (runAs.owner !== null) chownSync(aside, runAs.owner.uid, runAs.owner.gid)
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C'
  const [command = '', ...words] = [...runAs.words, server.initdb]
  const made = spawnSync(
    command,
    [
      ...words,
      `--pgdata=${aside}`,
      '--auth=trust',
      `--username=${account}`,
      '--encoding=UTF8',
      `--locale=${locale}`,
      '--locale-provider=icu',
      '--icu-locale=ru-RU',
      '--data-checksums',
    ],
    { encoding: 'utf8', env: { ...bareEnvironment, ...server.env } },
  )
  if (made.status !== 0) {
    rmSync(aside, { recursive: true, force: true })
    throw new CannotOpen(ru.initFailed(cluster, `${made.stdout ?? ''}${made.stderr ?? made.error?.message}`))
  }
  putInPlace(aside, cluster)
}

function putInPlace(aside: string, cluster: string): void {
  try {
    renameSync(aside, cluster)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error
  }
}

function dropLeftovers(cluster: string): void {
  const folder = join(cluster, '..')
  for (const name of readdirSync(folder)) {
    const pid = /^pg\.new-(\d+)$/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** The folder came from a machine where root could keep it to itself. */
export function giveTo(cluster: string, { uid, gid }: Owner): void {
  chownSync(cluster, uid, gid)
  for (const entry of readdirSync(cluster, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(cluster, entry), uid, gid)
  }
}
