import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Command } from './child-command.ts'
import { findOffice } from './find-office.ts'
import { layOfficeProfile } from './office-profile.ts'
import { openSlots } from './open-slots.ts'
import { runConfined } from './run-confined.ts'

export interface ConversionLimits {
  /** For the whole conversion. Default 60. */
  readonly seconds?: number
  /** Resident memory of LibreOffice. Default 600: it takes 200 for an empty page. */
  readonly megabytes?: number
}

const SECONDS = 60
const MEGABYTES = 600
const LARGEST_RESULT = 64 * 1024 * 1024
/** LibreOffice ends with this when it has laid out its profile and wants to be started anew. */
const START_AGAIN = 81
const MOST_STARTS = 3

const slots = openSlots(2)

/**
 * A Word 97–2003 document as .docx, by LibreOffice in a process of its own: with an empty profile, without a network
 * where the system lets us, ended at a deadline or when it takes too much memory. null where LibreOffice is not
 * installed or makes nothing of the file; then there are poorer ways to read it.
 */
export async function convertDoc(
  bytes: Uint8Array,
  limits: ConversionLimits = {},
): Promise<Uint8Array | null> {
  const office = await findOffice()
  if (office === null) return null
  const leave = await slots.enter()
  try {
    const folder = await mkdtemp(join(tmpdir(), 'rostok-convert-'))
    try {
      await layOfficeProfile(join(folder, 'profile'))
      await writeFile(join(folder, 'given.doc'), bytes)
      await run(commandFor(office, folder), folder, limits)
      return await resultIn(folder)
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    }
  } finally {
    leave()
  }
}

function commandFor(office: string, folder: string): Command {
  const words = [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    ...[
      '--headless',
      '--invisible',
      '--nologo',
      '--nodefault',
      '--nofirststartwizard',
      '--norestore',
      '--nolockcheck',
    ],
    // Whatever else the bytes may pass for, they are read as this and nothing more.
    '--infilter=MS Word 97',
    ...['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'made'), join(folder, 'given.doc')],
  ]
  return { program: office, arguments: words }
}

async function run(command: Command, folder: string, limits: ConversionLimits): Promise<void> {
  const until = Date.now() + (limits.seconds ?? SECONDS) * 1000
  for (let start = 0; start < MOST_STARTS; start += 1) {
    const milliseconds = until - Date.now()
    if (milliseconds <= 0) return
    const { code } = await runConfined({
      command,
      folder,
      environment: { SAL_USE_VCLPLUGIN: 'svp' },
      milliseconds,
      megabytes: limits.megabytes ?? MEGABYTES,
      longestAnswer: 0,
    })
    if (code !== START_AGAIN) return
  }
}

async function resultIn(folder: string): Promise<Uint8Array | null> {
  const made = join(folder, 'made', 'given.docx')
  const size = await stat(made).then(
    (stats) => stats.size,
    () => 0,
  )
  return size === 0 || size > LARGEST_RESULT ? null : new Uint8Array(await readFile(made))
}
