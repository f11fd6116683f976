import { readDocument } from '#documents/readers/read-document.ts'
import { readConfined } from '#main/read-confined.ts'
import { goldShapeOf, goldShapeOfReading } from '../../support/gold-shape-of.ts'
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
  /** Why it was not read, by the code of the refusal. */
  readonly refused: string | null
}

/** Reads each file as the program does, and holds it against what stands in it. */
export async function scoreSamples(
  samples: readonly Sample[],
  extension: string,
  confined: boolean,
): Promise<readonly SampleScore[]> {
  const scores: SampleScore[] = []
  for (const sample of samples) {
    const { read, refused } = await readSample(sample, `план.${extension}`, confined)
    const { name, gold } = sample
    scores.push({ ...scoreReading(name, gold, read), refused })
  }
  return scores
}

/** What needs a program beside the readers, as scans do, is read as the site reads it. */
async function readSample(
  { bytes, converted }: Sample,
  name: string,
  confined: boolean,
): Promise<{ readonly read: GoldFile | null; readonly refused: string | null }> {
  if (confined) {
    const outcome = await readConfined(bytes, name)
    if (!outcome.ok) return { read: null, refused: outcome.refusal.code }
    return { read: goldShapeOfReading(outcome.reading), refused: null }
  }
  const outcome = await readDocument(bytes, name, converted)
  if (!outcome.ok) return { read: null, refused: outcome.refusal.code }
  return { read: goldShapeOf(outcome.document), refused: null }
}
