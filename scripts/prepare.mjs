import { join } from 'node:path'
import { build } from './build.mjs'
import { whatIsStale } from './freshness.mjs'
import { install, isInstalled } from './install.mjs'
import { underLock } from './lock.mjs'
import { withProgress } from './progress.mjs'
import { root, Trouble } from './project.mjs'
import { ru } from './ru.mjs'

/**
 * Installs what is missing and builds what is stale; where nothing is to be done it takes some 20 ms.
 * @param {{ web: boolean }} wanted the pages are needed only where they are served
 */
export async function prepare(wanted) {
  if (!whatToBuild(wanted) && isInstalled()) return
  await locked(async () => {
    await installWhenNeeded()
    const stale = whatToBuild(wanted)
    if (stale) await withProgress(ru.building, () => build(stale))
  })
}

function whatToBuild(wanted) {
  const stale = whatIsStale()
  const asked = { node: stale.node, web: stale.web && wanted.web }
  return asked.node || asked.web ? asked : null
}

/** For the checks, which need the packages before anything is built. */
export async function prepareInstall() {
  if (!isInstalled()) await locked(installWhenNeeded)
}

async function installWhenNeeded() {
  if (!isInstalled()) await withProgress(ru.installing, install)
}

/** Two commands at once: the second waits for the first and then finds everything ready. */
async function locked(work) {
  const waiting = {
    patience: 15 * 60_000,
    onWait: () => process.stderr.write(`${ru.waiting}…\n`),
    onLost: () => {
      throw new Trouble(ru.lockTooLong)
    },
  }
  try {
    return await underLock(join(root, '.cache/prepare.lock'), waiting, work)
  } catch (error) {
    if (error.code === 'ENOSPC') throw new Trouble(ru.diskFull)
    if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw new Trouble(ru.noRights)
    throw error
  }
}
