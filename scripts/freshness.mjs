import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './project.mjs'

const stampPath = join(root, 'dist/.built.json')
const results = ['dist/cli/main.js', 'dist/web/index.html']
const alsoBuiltFrom = [
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.node.json',
  'tsconfig.web.json',
  'vite.config.ts',
  'scripts/build.mjs',
]

/**
 * What dist was built from, against what is there now. Times and sizes are looked at first (a few milliseconds); only
 * where they differ is the content hashed, so that a checkout or a touch builds nothing.
 * @returns {{ node: boolean, web: boolean }} which half is stale
 */
export function whatIsStale() {
  const stamp = readStamp()
  if (stamp === null) return { node: true, web: true }
  const now = listSources()
  if (stamp.times === timesOf(now)) return { node: false, web: false }
  const contents = contentsOf(now)
  const stale = { node: stamp.contents.node !== contents.node, web: stamp.contents.web !== contents.web }
  if (!stale.node && !stale.web) {
    try {
      saveStamp(now, contents)
    } catch {
      // Somebody else's read-only copy: it is fresh all the same.
    }
  }
  return stale
}

/** What the build is about to read; taken before it starts, so that a later edit is stale again. */
export function takeStamp() {
  const now = listSources()
  const contents = contentsOf(now)
  // A build that breaks off leaves dist half new: nothing must vouch for it.
  rmSync(stampPath, { force: true })
  return () => saveStamp(now, contents)
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
  if (!results.every((path) => existsSync(join(root, path)))) return null
  try {
    return JSON.parse(readFileSync(stampPath, 'utf8'))
  } catch {
    return null
  }
}

function saveStamp(files, contents) {
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stampPath, `${JSON.stringify({ times: timesOf(files), contents })}\n`)
}
