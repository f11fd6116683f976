import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './project.mjs'

const stampPath = join(root, 'dist/.built.json')
const alsoBuiltFrom = [
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.node.json',
  'tsconfig.web.json',
  'vite.config.ts',
  'vite.child.config.ts',
  'vite.program.config.ts',
  'scripts/build.mjs',
]

/** @typedef {{ node: boolean, web: boolean }} Halves */

/**
 * What dist was built from, against what is there now. Times and sizes are looked at first (a few milliseconds); only
 * where they differ is the content hashed, so that a checkout or a touch builds nothing.
 * @returns {Halves} which half is stale
 */
export function whatIsStale() {
  const stamp = readStamp()
  const now = listSources()
  const times = timesOf(now)
  const current = stamp.times === times ? stamp.current : contentsOf(now)
  if (stamp.times !== times) tryToSave({ times, current, built: stamp.built })
  return {
    node: stamp.built.node !== current.node || !existsSync(join(root, 'dist/program/main.js')),
    web: stamp.built.web !== current.web || !existsSync(join(root, 'dist/web/index.html')),
  }
}

/**
 * Notes what the build is about to read, so that a later edit is stale again; until the note is confirmed nothing vouches
 * for what is being built, for a build that breaks off leaves it half new.
 * @param {Halves} stale
 * @returns {() => void} confirms
 */
export function takeStamp(stale) {
  const now = listSources()
  const times = timesOf(now)
  const current = contentsOf(now)
  const { built } = readStamp()
  const kept = { node: stale.node ? null : built.node, web: stale.web ? null : built.web }
  saveStamp({ times, current, built: kept })
  return () =>
    saveStamp({
      times,
      current,
      built: { node: stale.node ? current.node : built.node, web: stale.web ? current.web : built.web },
    })
}

function listSources() {
  const files = []
  walk('src', files)
  for (const path of alsoBuiltFrom) {
    const { mtimeMs, size } = statSync(join(root, path))
    files.push({ path, mtimeMs, size })
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

function walk(folder, files) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) walk(path, files)
    else if (!/\.test\.tsx?$/.test(entry.name)) {
      const { mtimeMs, size } = statSync(join(root, path))
      files.push({ path, mtimeMs, size })
    }
  }
}

function timesOf(files) {
  const hash = createHash('sha256').update(root)
  for (const { path, mtimeMs, size } of files) hash.update(`${path}\0${mtimeMs}\0${size}\n`)
  return hash.digest('hex')
}

function contentsOf(files) {
  const node = createHash('sha256')
  const web = createHash('sha256')
  for (const { path } of files) {
    const digest = createHash('sha256')
      .update(readFileSync(join(root, path)))
      .digest('hex')
    const line = `${path}\0${digest}\n`
    if (!path.startsWith('src/web/')) node.update(line)
    if (!path.startsWith('src/') || /^src\/(web|core|contract)\//.test(path)) web.update(line)
  }
  return { node: node.digest('hex'), web: web.digest('hex') }
}

function readStamp() {
  try {
    const { times, current, built } = JSON.parse(readFileSync(stampPath, 'utf8'))
    return { times, current, built: { node: built.node, web: built.web } }
  } catch {
    return { times: null, current: null, built: { node: null, web: null } }
  }
}

function saveStamp(stamp) {
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stampPath, `${JSON.stringify(stamp)}\n`)
}

function tryToSave(stamp) {
  try {
    saveStamp(stamp)
  } catch {
    // Somebody else's read-only copy: next time is as slow as this one, no more.
  }
}
