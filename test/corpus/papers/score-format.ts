import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { readDocument } from '#documents/readers/read-document.ts'
import { goldShapeOf } from '../../support/gold-shape-of.ts'
import type { GoldFile } from '../../support/score/gold-shape.ts'
import { type ReadingScore, scoreReading } from '../../support/score/score-reading.ts'

/** A file of the corpus and what stands in it. */
export interface Sample {
  readonly name: string
  readonly bytes: Uint8Array
  readonly gold: GoldFile
  /** The same as .docx, where it is an old Word document. */
  readonly converted: Uint8Array | null
}

export interface SampleScore extends ReadingScore {
  /** Why it was not read. */
  readonly refused: string | null
}

/** Reads each file as the program does, and holds it against what stands in it. */
export async function scoreSamples(
  samples: readonly Sample[],
  extension: string,
  byProgram: boolean,
): Promise<readonly SampleScore[]> {
  const scores: SampleScore[] = []
  for (const sample of samples) {
    const { read, refused } = await readSample(sample, `план.${extension}`, byProgram)
    const { name, gold } = sample
    scores.push({ ...scoreReading(name, gold, read), refused })
  }
  return scores
}

async function readSample(
  { bytes, converted }: Sample,
  name: string,
  byProgram: boolean,
): Promise<{ readonly read: GoldFile | null; readonly refused: string | null }> {
  if (byProgram) return readByProgram(bytes, name)
  const outcome = await readDocument(bytes, name, converted)
  if (!outcome.ok) return { read: null, refused: outcome.refusal.code }
  return { read: goldShapeOf(outcome.document), refused: null }
}

const run = promisify(execFile)
const program = resolve(import.meta.dirname, '../../../dist/program/main.js')
const DEADLINE = 10 * 60_000

/** What needs other programs, as scans do, is read as people read it: `rostok read FILE --json`. */
async function readByProgram(bytes: Uint8Array, name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  const file = join(folder, name)
  writeFileSync(file, bytes)
  try {
    const words = [program, 'read', file, '--json']
    const { stdout } = await run(process.execPath, words, { timeout: DEADLINE, maxBuffer: 1 << 28 })
    return { read: JSON.parse(stdout) as GoldFile, refused: null }
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    // No plan is in it, which the reading says too.
    if (stdout.trimStart().startsWith('{')) return { read: JSON.parse(stdout) as GoldFile, refused: null }
    return { read: null, refused: stderr.trim() === '' ? String(error) : stderr.trim() }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
