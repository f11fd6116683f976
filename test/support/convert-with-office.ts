import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** LibreOffice is there: what it writes shares no code with the readers. */
export const officePresent = present()

/**
 * Files turned into another format by LibreOffice, all in one run with a profile of its own.
 * @param from extension of what is given
 * @param to extension, with a filter behind a colon where that is not enough (`odt`, `txt:Text`)
 */
export function convertWithOffice(
  files: readonly Uint8Array[],
  from: string,
  to: string,
): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    const names = files.map((bytes, index) => {
      const name = join(folder, `${index}.${from}`)
      writeFileSync(name, bytes)
      return name
    })
    const out = join(folder, 'out')
    mkdirSync(out)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, ...names], {
      stdio: 'ignore',
      timeout: 300_000,
    })
    const extension = to.split(':')[0] ?? to
    return files.map((_, index) => new Uint8Array(readFileSync(join(out, `${index}.${extension}`))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function present(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 30_000 })
    return true
  } catch {
    return false
  }
}
