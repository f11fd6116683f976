import { addTally, emptyTally, type Tally } from '../../support/score/tally.ts'
import type { Format } from './formats.ts'
import type { SampleScore } from './score-format.ts'

export interface FormatScore {
  readonly format: Format
  readonly samples: readonly SampleScore[]
  readonly right: number
  readonly of: number
  readonly kept: boolean
  /** No sample of it could be read at all. */
  readonly unread: boolean
}

/** A row for each field, a column for each format: the share that is right, the number of fields at the end. */
export function fieldTable(scores: readonly FormatScore[]): readonly string[] {
  const tallies = scores.map(({ samples }) => {
    const whole = emptyTally()
    for (const { tally } of samples) addTally(whole, tally)
    return whole
  })
  const fields = [...new Set(tallies.flatMap((tally) => [...tally.fields.keys()]))]
  const wide = Math.max(22, ...fields.map((field) => field.length + 1))
  const head = [
    'field'.padEnd(wide),
    ...scores.map(({ format }) => format.name.padStart(12)),
    '  fields',
  ].join('')
  return [
    head,
    ...fields.map((field) => {
      const cells = tallies.map((tally) => share(tally, field).padStart(12))
      const most = Math.max(...tallies.map((tally) => tally.fields.get(field)?.of ?? 0))
      return [field.padEnd(wide), ...cells, String(most).padStart(8)].join('')
    }),
  ]
}

function share(tally: Tally, field: string): string {
  const counted = tally.fields.get(field)
  return counted === undefined ? '–' : (counted.right / counted.of).toFixed(3)
}

/** A row for each format: the score against its promise, and the document that was read worst. */
export function formatTable(scores: readonly FormatScore[]): readonly string[] {
  return scores.map(({ format, samples, right, of, kept, unread }) => {
    if (unread) return `${format.name.padEnd(12)} not read (${samples[0]?.refused})`
    const lowest = [...samples].sort((a, b) => a.right / a.of - b.right / b.of)[0]
    const promised = format.promise === null ? '' : ` ${kept ? '≥' : '✗ <'} ${format.promise}`
    const worst = lowest === undefined ? '' : `${(lowest.right / lowest.of).toFixed(4)} ${lowest.name}`
    const score = `${right}/${of} = ${(right / of).toFixed(4)}${promised}`
    return `${format.name.padEnd(12)} ${String(samples.length).padStart(3)} documents  ${score.padEnd(32)} lowest ${worst}`
  })
}

export function missesOf(scores: readonly FormatScore[], most: number): readonly string[] {
  if (most === 0) return []
  return scores.flatMap(({ format, samples }) => {
    const lost = samples.flatMap(({ tally }) => tally.lost)
    if (lost.length === 0) return []
    const shown = lost.slice(0, most).map((line) => `  ${line}`)
    return ['', `${format.name}, missed (${shown.length} of ${lost.length}):`, ...shown]
  })
}
