import type { Ink } from './raster.ts'

/** A straight stroke along x (or, in a transposed picture, y), in pixels: `at` is its middle on the other axis. */
export interface InkRule {
  readonly at: number
  readonly from: number
  readonly to: number
  /** The runs of ink that it is made of: row, first pixel, the pixel behind the last. */
  readonly runs: readonly Run[]
}

interface Run {
  readonly row: number
  readonly from: number
  readonly to: number
}

interface OpenRule {
  readonly runs: Run[]
  ink: number
  from: number
  to: number
}

/** Pixels that may be missing in a run. */
const GAP = 2
/** A stroke is longer than it is thick by so many times. */
const SLENDER = 8

/**
 * Level strokes of ink: runs in neighbouring rows that lie over each other. Letters make short runs, pictures and
 * dark edges thick ones.
 * @param shortest pixels that a run must have
 * @param thickest pixels that a stroke may be thick
 */
export function findLevelRules(ink: Ink, shortest: number, thickest: number): readonly InkRule[] {
  const rules: OpenRule[] = []
  let above: OpenRule[] = []
  for (let row = 0; row < ink.height; row += 1) {
    const here: OpenRule[] = []
    for (const run of longRuns(ink, row, shortest)) {
      const over = above.find((rule) => overlaps(rule.runs.at(-1), run, row))
      const rule = over ?? { runs: [], ink: 0, from: run.from, to: run.to }
      if (over === undefined) rules.push(rule)
      rule.runs.push(run)
      rule.ink += run.to - run.from
      rule.from = Math.min(rule.from, run.from)
      rule.to = Math.max(rule.to, run.to)
      here.push(rule)
    }
    above = [...here, ...above.filter((rule) => row - (rule.runs.at(-1)?.row ?? 0) < GAP)]
  }
  return rules.flatMap((rule): readonly InkRule[] => {
    const thickness = rule.ink / (rule.to - rule.from)
    if (thickness > thickest || rule.to - rule.from < thickness * SLENDER) return []
    let sum = 0
    for (const run of rule.runs) sum += (run.row + 0.5) * (run.to - run.from)
    return [{ at: sum / rule.ink, from: rule.from, to: rule.to, runs: rule.runs }]
  })
}

/** The picture with its x and y exchanged: what stood upright lies level. */
export function transposed({ width, height, dark }: Ink): Ink {
  const other = new Uint8Array(dark.length)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) other[x * height + y] = dark[y * width + x] ?? 0
  }
  return { width: height, height: width, dark: other }
}

function overlaps(last: Run | undefined, run: Run, row: number): boolean {
  return last !== undefined && row - last.row <= GAP && last.from < run.to && run.from < last.to
}

function* longRuns({ width, dark }: Ink, row: number, shortest: number): Iterable<Run> {
  const start = row * width
  for (let x = 0; x < width; x += 1) {
    if (dark[start + x] !== 1) continue
    const from = x
    let to = x + 1
    for (x += 1; x < width && x - to < GAP + 1; x += 1) if (dark[start + x] === 1) to = x + 1
    if (to - from >= shortest) yield { row, from, to }
    x = to
  }
}
