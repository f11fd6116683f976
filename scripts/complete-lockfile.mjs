import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './project.mjs'

/**
 * npm writes no entry for an optional package that its registry does not hold (a tool's binary for another platform), and
 * then `npm ci` refuses the very lockfile as out of step (npm/cli issue 9846). Such entries are written here, with
 * the platform that their name says, so that nobody else tries to install them. Run it after `npm install`; the walls
 * tell when it was forgotten.
 */
const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64']

/**
 * The optional packages that the lockfile asks for and does not list: path in node_modules → entry.
 * @param {{ packages: Record<string, any> }} lock
 */
export function missingEntries({ packages }) {
  const missing = new Map()
  for (const entry of Object.values(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`))) continue
      const found = platformOf(name)
      if (found !== null) missing.set(`node_modules/${name}`, { version: range, ...found, dev: entry.dev })
    }
  }
  return missing
}

function platformOf(name) {
  const words = name.split(/[/-]/)
  const os = words.filter((word) => systems.includes(word))
  const cpu = words.filter((word) => processors.includes(word))
  if (os.length === 0 || cpu.length === 0) return null
  const libc = name.includes('musl') ? ['musl'] : name.includes('gnu') ? ['glibc'] : undefined
  return { cpu, ...(libc === undefined ? {} : { libc }), optional: true, os }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = join(root, 'package-lock.json')
  const lock = JSON.parse(readFileSync(path, 'utf8'))
  for (const [place, entry] of missingEntries(lock)) lock.packages[place] = entry
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  )
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
}
