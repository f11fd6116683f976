import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Raster } from '#documents/readers/scan/raster.ts'
import { runConfined } from './run-confined.ts'

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
  const { code, answer } = await runConfined({
    command: { program: run.program, arguments: [...own, ...figures, 'tsv'] },
    folder,
    // One thread each: more of them make it slower, and the machine is not ours alone.
    environment: { OMP_THREAD_LIMIT: '1' },
    milliseconds: run.milliseconds,
    megabytes: run.megabytes,
    longestAnswer: LONGEST_ANSWER,
    stepsBack: true,
    ...(run.signal === undefined ? {} : { signal: run.signal }),
  })
  return code === 0 ? answer : null
}

/** PGM, the plainest of formats: a head and the pixels. */
function greymapOf({ width, height, pixels }: Raster): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels])
}
