import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

export interface SourceFile {
  /** From the project's root, with forward slashes: `src/core/result.ts`. */
  readonly path: string
  readonly text: string
}

/** Every file of code under a folder, sorted. What is built or kept by the program is no code. */
export function readSourceFiles(
  folder: string,
  ending = /\.(?:tsx?|mjs)$/,
  root = projectRoot,
): SourceFile[] {
  return listFiles(folder, root)
    .filter((path) => ending.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

function listFiles(folder: string, root: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      return entry.isDirectory() ? listFiles(path, root) : [path]
    })
    .sort()
}

export function isTest(path: string): boolean {
  return path.startsWith('test/') || /\.test\.tsx?$/.test(path) || path.includes('/fixtures/')
}

export function roomOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null
}
