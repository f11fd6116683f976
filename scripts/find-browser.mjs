import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { runTool } from './run-tool.mjs'

/**
 * @typedef {object} Browser
 * @property {string} path of an executable that takes Chromium's flags
 * @property {readonly string[]} flags it needs on this machine
 */

/**
 * First the one that is nothing but a page's engine, Debian's `chromium-headless-shell`: the whole browser draws windows that nobody sees, which
 * cost the tests a seventh of their time.
 */
const names = [
  'chromium-headless-shell',
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  'chromium-browser',
]

export const quietFlags = [
  '--disable-gpu',
  // Without a graphics card it only composes what the page has drawn; a process of its own is one more to be woken.
  '--in-process-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

export function cacheFolder() {
  const home = process.env.XDG_CACHE_HOME
  return join(home !== undefined && home !== '' ? home : join(homedir(), '.cache'), 'rostok')
}

/** Where an unpacked browser is started from. */
export const unpackedBrowser = () => join(cacheFolder(), 'chromium/start')

/**
 * The first browser of the machine that really starts; and of those that do not, why.
 * @returns {Promise<{ browser: Browser | null, faults: readonly { path: string, why: string }[] }>}
 */
export async function findBrowser() {
  const faults = []
  for (const path of candidates()) {
    const { browser, why } = await tryBrowser(path)
    if (browser !== null) return { browser, faults }
    faults.push({ path, why })
  }
  return { browser: null, faults }
}

function candidates() {
  const named = process.env.ROSTOK_BROWSER
  if (named !== undefined && named !== '') return [named]
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, unpackedBrowser()].filter(isExecutable)
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Root can only run it without the sandbox; so can a user on a machine that forbids user namespaces. Our own pages are
 * all that it opens.
 * @param {string} path
 * @returns {Promise<{ browser: Browser | null, why: string }>}
 */
async function tryBrowser(path) {
  const first = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const started = await start(path, first)
  if (started.ok) return { browser: { path, flags: [...first, ...quietFlags] }, why: '' }
  if (first.length === 0 && /sandbox/i.test(started.why)) {
    const flags = ['--no-sandbox']
    if ((await start(path, flags)).ok) return { browser: { path, flags: [...flags, ...quietFlags] }, why: '' }
  }
  return { browser: null, why: started.why }
}

async function start(path, flags) {
  const profile = mkdtempSync(join(tmpdir(), 'rostok-browser-'))
  try {
    const { code, stdout, output } = await runTool(
      path,
      [
        '--headless',
        ...flags,
        ...quietFlags,
        `--user-data-dir=${profile}`,
        '--dump-dom',
        'data:text/html,<p>sprout</p>',
      ],
      { deadline: 45_000 },
    )
    return {
      ok: code === 0 && stdout.includes('sprout'),
      why: output.trim().split('\n').slice(-3).join(' ').slice(0, 300),
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
