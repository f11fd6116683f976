import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')
const folder = join(root, '.cache/corpus')

/** The renderers themselves: a rendering is made anew when one of them has changed. */
const makers = digest(
  [join(root, 'test/support'), import.meta.dirname].flatMap((place) =>
    readdirSync(place)
      .filter((name) => /^(?:lay-out|laid|render|convert|encode|picture).*\.ts$/u.test(name))
      .map((name) => readFileSync(join(place, name), 'utf8')),
  ),
)

/**
 * Renderings kept by what they were made of. What is not there is made, all of it at once: starting a program takes
 * longer than its work.
 * @param sources what each rendering is made of, as text
 */
export async function keptRenderings(
  format: string,
  sources: readonly string[],
  make: (missing: readonly number[]) => Promise<readonly Uint8Array[]>,
): Promise<readonly Uint8Array[]> {
  mkdirSync(folder, { recursive: true })
  const paths = sources.map((source) =>
    join(folder, `${digest([format, makers, source])}.${format.split(' ')[0]}`),
  )
  const missing = paths.flatMap((path, index) => (existsSync(path) ? [] : [index]))
  const made = missing.length === 0 ? [] : await make(missing)
  for (const [at, index] of missing.entries()) {
    const [bytes, path] = [made[at], paths[index]]
    if (bytes === undefined || path === undefined) throw new Error(`not rendered: ${format} ${index}`)
    writeFileSync(`${path}.new`, bytes)
    renameSync(`${path}.new`, path)
  }
  return paths.map((path) => new Uint8Array(readFileSync(path)))
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex').slice(0, 32)
}
