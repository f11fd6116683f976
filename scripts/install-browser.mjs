import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './find-browser.mjs'
import { underLock } from './lock.mjs'
import { ru } from './ru.mjs'
import { runTool } from './run-tool.mjs'

const minute = 60_000
/** The page's engine alone, and the whole browser where a release of Debian has only that. */
const wanted = ['chromium-headless-shell', 'chromium']
/** The C library belongs to the machine's loader: a second one beside it cannot work. */
const neverUnpacked = /^(?:libc6|libc-bin|libc-l10n|locales|base-files)$/

/**
 * Debian's own packages: installed by root, or fetched and unpacked into the cache folder by anybody else, with nothing
 * on the machine changed.
 * @returns {Promise<string | null>} why it did not work
 */
export async function installBrowser() {
  if (!(await has('apt-get')) || !(await has('dpkg'))) return ru.testing.noAptGet
  const failure = process.getuid?.() === 0 ? await installForAll() : await unpackForOne()
  return failure === null ? null : ru.testing.aptFailed(failure)
}

async function installForAll() {
  process.stderr.write(`${ru.testing.browserInstalling}…\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = await runTool('apt-get', ['update'], { env, deadline: 5 * minute })
  let said = ''
  for (const name of wanted) {
    const args = ['install', '-y', '--no-install-recommends', name]
    const { code, output } = await runTool('apt-get', args, { env, deadline: 10 * minute })
    if (code === 0) return null
    said = output
  }
  return lastLine(update.code === 0 ? said : `${update.output}\n${said}`)
}

async function unpackForOne() {
  const cache = cacheFolder()
  process.stderr.write(`${ru.testing.browserUnpacking(cache)}…\n`)
  const waiting = {
    patience: 15 * minute,
    onWait: () => process.stderr.write(`${ru.waiting}…\n`),
    onLost: () => {
      throw new Error(ru.lockTooLong)
    },
  }
  try {
    return await underLock(join(cache, 'chromium.lock'), waiting, () => unpack(cache))
  } catch (error) {
    return error.message
  }
}

async function unpack(cache) {
  const apt = ownApt(cache)
  const update = await apt(['update'], cache)
  if (update.code !== 0) return lastLine(update.output)
  const [plan, name] = await planOf(apt, cache)
  const all = [...plan.output.matchAll(/^Inst (\S+)/gm)].map(([, found]) => found)
  const packages = all.filter((found) => !neverUnpacked.test(found))
  if (plan.code !== 0 || packages.length === 0) return lastLine(plan.output)

  const debs = join(cache, 'debs')
  rmSync(debs, { recursive: true, force: true })
  mkdirSync(debs, { recursive: true })
  const download = await apt(['download', ...packages], debs)
  if (download.code !== 0) return lastLine(download.output)

  const folder = join(cache, 'chromium')
  const aside = `${folder}.${process.pid}`
  rmSync(aside, { recursive: true, force: true })
  for (const deb of readdirSync(debs).filter((name) => name.endsWith('.deb'))) {
    const { code, output } = await runTool('dpkg', ['-x', join(debs, deb), aside], { deadline: 5 * minute })
    if (code !== 0) return lastLine(output)
  }
  writeStarter(aside, folder, name)
  rmSync(folder, { recursive: true, force: true })
  renameSync(aside, folder)
  rmSync(debs, { recursive: true, force: true })
  return null
}

/** What apt would install for the first of the wanted that it knows. */
async function planOf(apt, cache) {
  let plan
  for (const name of wanted) {
    plan = await apt(['--simulate', '--no-install-recommends', 'install', name], cache)
    if (plan.code === 0) return [plan, name]
  }
  return [plan, wanted.at(-1)]
}

/** apt-get with lists and caches of its own, so that no right of root and no earlier update is needed. */
function ownApt(cache) {
  const state = join(cache, 'apt/state')
  const archive = join(cache, 'apt/cache')
  mkdirSync(join(state, 'lists/partial'), { recursive: true })
  mkdirSync(join(archive, 'archives/partial'), { recursive: true })
  const options = {
    'Dir::State': state,
    'Dir::State::status': '/var/lib/dpkg/status',
    'Dir::Cache': archive,
    'Dir::Log': archive,
    'Debug::NoLocking': '1',
    'APT::Sandbox::User': '',
  }
  const given = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`])
  return (args, cwd) =>
    runTool('apt-get', [...given, ...args], {
      cwd,
      env: { ...process.env, LC_ALL: 'C' },
      deadline: 10 * minute,
    })
}

/** The unpacked libraries and type faces are found by the variables set here. */
function writeStarter(aside, folder, name) {
  writeFileSync(
    join(aside, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>/usr/share/fonts</dir><dir>${folder}/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>\n`,
  )
  const libraries = ['lib', 'usr/lib']
    .flatMap((place) => foldersIn(aside, place))
    .map((name) => `${folder}/${name}`)
  writeFileSync(
    join(aside, 'start'),
    `#!/bin/sh
export LD_LIBRARY_PATH='${libraries.join(':')}'
export FONTCONFIG_FILE='${folder}/fonts.conf'
exec '${folder}/usr/lib/chromium/${name}' "$@"
`,
  )
  chmodSync(join(aside, 'start'), 0o755)
}

function foldersIn(aside, place) {
  try {
    const families = readdirSync(join(aside, place)).filter((name) => name.endsWith('-linux-gnu'))
    return families.flatMap((name) => [
      `${place}/${name}`,
      `${place}/${name}/pulseaudio`,
      `${place}/${name}/blas`,
    ])
  } catch {
    return []
  }
}

async function has(program) {
  return (await runTool(program, ['--version'])).code === 0
}

function lastLine(output) {
  const lines = output.trim().split('\n')
  return (lines.filter((line) => line.startsWith('E:')).at(-1) ?? lines.at(-1) ?? '').trim()
}
