import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { constants, setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Raster } from '#documents/readers/scan/raster.ts'
import { CHILD_ENVIRONMENT, wrapping } from './child-command.ts'
import { watchMemory } from './resident-memory.ts'

export interface TesseractRun {
  readonly program: string
  readonly pictures: readonly Raster[]
  /** Tesseract's page segmentation mode: 3 finds columns and blocks itself, 6 takes a picture for one block, 8 for a word. */
  readonly layout: 3 | 6 | 8
  /** Nothing but figures and full stops is looked for. */
  readonly figures: boolean
  readonly milliseconds: number
  readonly megabytes: number
  readonly signal?: AbortSignal
}

/** It writes a line for each word, and no page has so many. */
const LONGEST_ANSWER = 16 * 1024 * 1024

/**
 * The words of pictures as tesseract's TSV, page by page in their order: a process of its own in an empty folder, without
 * a network where the system lets us, behind everybody else in the queue for the processor. null where it had to be
 * ended, or failed.
 */
export async function runTesseract(run: TesseractRun): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'rostok-pictures-'))
  try {
    const names = run.pictures.map((_, index) => `${index}.pgm`)
    for (const [index, picture] of run.pictures.entries()) {
      await writeFile(join(folder, names[index] ?? ''), greymapOf(picture))
    }
    await writeFile(join(folder, 'pictures.txt'), `${names.join('\n')}\n`)
    return await listen(run, folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function listen(run: TesseractRun, folder: string): Promise<string | null> {
  const own = ['pictures.txt', '-', '-l', 'rus', '--dpi', '300', '--psm', String(run.layout)]
  const figures = run.figures ? ['-c', 'tessedit_char_whitelist=0123456789.'] : []
  const [program = run.program, ...rest] = [...(await wrapping()), run.program, ...own, ...figures, 'tsv']
  return await new Promise((resolve, reject) => {
    const child = spawn(program, rest, {
      cwd: folder,
      // One thread each: more of them make it slower, and the machine is not ours alone.
      env: { ...CHILD_ENVIRONMENT, HOME: folder, LANG: 'C.UTF-8', OMP_THREAD_LIMIT: '1' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const pid = child.pid ?? 0
    if (pid > 0) stepBack(pid)
    const kill = () => child.kill('SIGKILL')
    const deadline = setTimeout(kill, run.milliseconds)
    const unwatch = watchMemory(pid, run.megabytes, kill)
    run.signal?.addEventListener('abort', kill)
    const stop = () => {
      clearTimeout(deadline)
      unwatch()
      run.signal?.removeEventListener('abort', kill)
    }
    const chunks: Buffer[] = []
    let length = 0
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > LONGEST_ANSWER) kill()
      else chunks.push(chunk)
    })
    child.once('error', (error) => {
      stop()
      reject(error)
    })
    child.once('close', (code) => {
      stop()
      resolve(code === 0 ? Buffer.concat(chunks).toString('utf8') : null)
    })
  })
}

function stepBack(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It has ended already, or the system does not have it.
  }
}

/** PGM, the plainest of formats: a head and the pixels. */
function greymapOf({ width, height, pixels }: Raster): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels])
}
