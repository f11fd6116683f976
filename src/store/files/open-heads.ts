import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the journal's heads are laid down, a file a day: they outlive whatever is done to the database. */
export interface Heads {
  /** false: the day has its file already, and it is left alone. */
  keep(day: string, text: string): Promise<boolean>
}

/** `folder` is the installation's data folder; the files lie in `journal` in it. */
export function openHeads(folder: string): Heads {
  const root = join(folder, 'journal')
  return {
    async keep(day, text) {
      await mkdir(root, { recursive: true, mode: 0o700 })
      const path = join(root, `heads-${day}.txt`)
      const file = await open(path, 'wx', 0o400).catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return null
        throw error
      })
      if (file === null) return false
      try {
        await file.writeFile(text)
        await file.sync()
      } catch (error) {
        await rm(path, { force: true })
        throw error
      } finally {
        await file.close()
      }
      return true
    },
  }
}
