import type { GoldFile } from './gold-shape.ts'
import { scoreFrame } from './score-frame.ts'
import { type MeasureCount, scoreMeasures } from './score-measures.ts'
import { emptyTally, type Tally, totalOf } from './tally.ts'

export interface ReadingScore {
  readonly name: string
  readonly measures: MeasureCount
  readonly tally: Tally
  readonly right: number
  readonly of: number
}

/** Holds what was read against what stands in the document, field by field; null for what was not read at all. */
export function scoreReading(name: string, gold: GoldFile, read: GoldFile | null): ReadingScore {
  const tally = emptyTally()
  const measures = scoreMeasures(tally, gold, read ?? {}, name)
  scoreFrame(tally, gold, read ?? {}, name)
  return { name, measures, tally, ...totalOf(tally) }
}
