import type { MeasureDraft } from '../plan-draft.ts'
import { foldTitle, likeness } from './likeness.ts'
import type { MeasureBefore } from './measure-before.ts'

/** Which measure of the plan a row of a draft is. */
export interface RowMatch {
  /** The row's key. */
  readonly key: string
  /** null: a measure that the plan has not had. */
  readonly measureId: string | null
  /** false: by their words alone it may be, and a person is asked. */
  readonly sure: boolean
}

type Row = Pick<MeasureDraft, 'key' | 'number' | 'track' | 'title'>

/** From here on two wordings of one number are one measure. */
const sameNumber = 0.5
/** From here on two wordings are one measure whatever their numbers. */
const alike = 0.8
/** Below it nobody would take one for the other. */
const possible = 0.45

/**
 * The rows of a draft held against the measures of the plan, each measure taken once. Goes before everything what a person
 * said of a row; then a row that was made of a measure and bears its id as its key; then the same words with the same
 * number, the same words, and last the closest wording.
 */
export function matchMeasures(
  rows: readonly Row[],
  measures: readonly MeasureBefore[],
  said: Readonly<Record<string, string | null>>,
): readonly RowMatch[] {
  const found = new Map<string, Pick<RowMatch, 'measureId' | 'sure'>>()
  const free = new Map(measures.map((measure) => [measure.id, measure]))
  const take = (row: Row, measureId: string | null, sure: boolean) => {
    found.set(row.key, { measureId, sure })
    if (measureId !== null) free.delete(measureId)
  }
  for (const row of rows) {
    const word = said[row.key]
    if (word === null) take(row, null, true)
    else if (word !== undefined && free.has(word)) take(row, word, true)
  }
  for (const row of rows) if (!found.has(row.key) && free.has(row.key)) take(row, row.key, true)
  const waiting = () => rows.filter((row) => !found.has(row.key))
  for (const row of waiting()) {
    const same = [...free.values()].filter((measure) => sameWords(row, measure))
    const one =
      same.find((measure) => measure.number === row.number) ?? (same.length === 1 ? same[0] : undefined)
    if (one !== undefined) take(row, one.id, true)
  }
  for (const { row, measure, score, sure } of byLikeness(waiting(), [...free.values()])) {
    if (found.has(row.key) || !free.has(measure.id) || score < possible) continue
    take(row, measure.id, sure)
  }
  return rows.map(({ key }) => ({ key, ...(found.get(key) ?? { measureId: null, sure: true }) }))
}

function sameWords(row: Row, measure: MeasureBefore): boolean {
  return row.track === measure.track && foldTitle(row.title) === foldTitle(measure.title)
}

/** Every pair that could be one measure, the likest first; a number in common counts for something. */
function byLikeness(rows: readonly Row[], measures: readonly MeasureBefore[]) {
  return rows
    .flatMap((row) =>
      measures
        .filter((measure) => measure.track === row.track)
        .map((measure) => {
          const numbered = row.number !== null && row.number === measure.number
          const words = likeness(row.title, measure.title)
          return {
            row,
            measure,
            score: words + (numbered ? 0.2 : 0),
            sure: words >= alike || (numbered && words >= sameNumber),
          }
        }),
    )
    .toSorted((one, other) => other.score - one.score)
}
