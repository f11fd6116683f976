import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const beat = 2_000
const silent = 20_000

/**
 * Runs the work while no other process runs work under the same lock file. A holder that was killed leaves its file
 * behind: it counts as gone when its process is, or when it has not touched the file for 20 s (another machine's or
 * container's process ids say nothing here).
 * @template Value
 * @param {string} path
 * @param {{ patience: number, onWait: () => void, onLost: () => never }} waiting patience in milliseconds
 * @param {() => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function underLock(path, waiting, work) {
  mkdirSync(dirname(path), { recursive: true })
  const until = Date.now() + waiting.patience
  let told = false
  while (!take(path)) {
    dropAbandoned(path)
    if (Date.now() > until) waiting.onLost()
    if (!told) waiting.onWait()
    told = true
    await pause(150)
  }
  const timer = setInterval(() => touch(path), beat)
  const drop = () => rmSync(path, { force: true })
  process.once('exit', drop)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    process.off('exit', drop)
    drop()
  }
}

function take(path) {
  try {
    writeFileSync(path, `${process.pid}`, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function dropAbandoned(path) {
  const holder = readHolder(path)
  if (holder === null || !isGone(path, holder)) return
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  // Between looking and moving another waiter may have taken the lock anew: then it is put back.
  if (readHolder(aside) !== holder && !existsSync(path)) {
    try {
      linkSync(aside, path)
    } catch {}
  }
  rmSync(aside, { force: true })
}

function readHolder(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function isGone(path, holder) {
  try {
    if (Date.now() - statSync(path).mtimeMs > silent) return true
  } catch {
    return false
  }
  const id = Number(holder)
  if (!Number.isInteger(id) || id <= 0) return false
  try {
    process.kill(id, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

function touch(path) {
  try {
    const now = new Date()
    utimesSync(path, now, now)
  } catch {}
}
