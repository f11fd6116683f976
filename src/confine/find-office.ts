import { access, constants, readdir, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where packages of the system, of LibreOffice itself and of macOS put the program. */
const PLACES = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/usr/lib64/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
]
const OPTIONAL = '/opt'

let found: Promise<string | null> | null = null

/** LibreOffice's program on this machine; null where there is none. Looked for once. */
export function findOffice(): Promise<string | null> {
  found ??= look()
  return found
}

async function look(): Promise<string | null> {
  const own = (await readdir(OPTIONAL).catch(() => []))
    .filter((name) => name.startsWith('libreoffice'))
    .map((name) => join(OPTIONAL, name, 'program', 'soffice'))
  for (const place of [...PLACES, ...own]) {
    const program = await realpath(place).catch(() => null)
    if (program === null) continue
    // The launcher only starts this one, which can then be watched and ended itself.
    const itself = join(dirname(program), 'soffice.bin')
    if (await runs(itself)) return itself
    if (await runs(program)) return program
  }
  return null
}

async function runs(program: string): Promise<boolean> {
  return await access(program, constants.X_OK).then(
    () => true,
    () => false,
  )
}
