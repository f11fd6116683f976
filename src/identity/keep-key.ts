import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const fileName = 'secret-key'

/**
 * The key of the installation out of its data folder, made on first use and readable by its owner only. Two programs that
 * start at once get the same: the file appears whole or not at all.
 */
export async function keepKey(folder: string): Promise<string> {
  const path = join(folder, fileName)
  const kept = await readKey(path)
  if (kept !== null) return kept
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    await link(draft, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await rm(draft)
  }
  const made = await readKey(path)
  if (made === null) throw new Error(`${path} went away while it was being made`)
  return made
}

async function readKey(path: string): Promise<string | null> {
  try {
    const key = (await readFile(path, 'utf8')).trim()
    if (key === '') throw new Error(`${path} is empty`)
    return key
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
