import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, Trouble } from './project.mjs'
import { ru } from './ru.mjs'
import { runTool } from './run-tool.mjs'

/**
 * Every package of the lockfile stands in node_modules in its version, by npm's own record of what it installed.
 * Optional packages are left out: those of other platforms are never there.
 */
export function isInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
    const present = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages
    return Object.entries(wanted).every(
      ([path, entry]) =>
        path === '' || entry.optional || entry.devOptional || present[path]?.version === entry.version,
    )
  } catch {
    return false
  }
}

/** No install script runs: every native part comes inside its package, and a script is somebody else's code. */
export async function install() {
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const own = process.env.npm_execpath
  const { code, output } =
    own?.endsWith('npm-cli.js') === true
      ? await runTool(process.execPath, [own, ...args])
      : await runTool('npm', args)
  if (code === 127) throw new Trouble(ru.noNpm)
  if (code !== 0) throw new Trouble(ru.npmFailed(reason(output), firstLines(output)))
}

export function reason(output) {
  if (/ENOSPC/.test(output)) return ru.diskFull
  if (/EACCES|EPERM|EROFS/.test(output)) return ru.noRights
  if (/EUSAGE|can only install packages when/.test(output)) return ru.lockfileWrong
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(output))
    return ru.offline
  return ru.unknownWhy
}

/** npm says first what is wrong and then how it is to be called; warnings are of no help here. */
function firstLines(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('npm warn'))
  return lines.slice(0, 15).join('\n')
}
