import type { Ink } from './raster.ts'

/** Degrees to each side that a sheet may lie askew. */
const WIDEST = 6
/** Steps of the search, in degrees, each around the best place of the one before. */
const STEPS = [0.5, 0.1, 0.02] as const
const MOST_POINTS = 60_000
/** Points of ink are looked at in squares of so many pixels. */
const SQUARE = 4

/**
 * By how many degrees the lines of a page run down to the right. Lines of text and rules lie level when the ink of a
 * page falls into as few rows as can be (Postl's projection profile).
 */
export function findSkew(ink: Ink): number {
  const { xs, ys } = pointsOf(ink)
  if (xs.length < 100) return 0
  let best = 0
  let reach = WIDEST
  for (const step of STEPS) {
    const centre = best
    let most = -1
    const turns = Math.round(reach / step)
    // From the middle outwards: of equal angles the smaller one is taken.
    for (let turn = 0; turn <= 2 * turns; turn += 1) {
      const angle = centre + (turn % 2 === 0 ? -1 : 1) * Math.ceil(turn / 2) * step
      const score = sharpness(xs, ys, angle, ink)
      if (score > most) {
        most = score
        best = angle
      }
    }
    reach = step
  }
  return Math.abs(best) > WIDEST ? 0 : best
}

/** Squares with ink, thinned out evenly where there are very many. */
function pointsOf({ width, height, dark }: Ink): { readonly xs: Float32Array; readonly ys: Float32Array } {
  const found: number[] = []
  for (let y = 0; y < height; y += SQUARE) {
    for (let x = 0; x < width; x += SQUARE) if (dark[y * width + x] === 1) found.push(y * width + x)
  }
  const every = Math.max(1, Math.ceil(found.length / MOST_POINTS))
  const kept = found.filter((_, index) => index % every === 0)
  return {
    xs: Float32Array.from(kept, (place) => place % width),
    ys: Float32Array.from(kept, (place) => Math.floor(place / width)),
  }
}

/** How much the ink of neighbouring rows differs when the page is turned back by an angle. */
function sharpness(xs: Float32Array, ys: Float32Array, degrees: number, { width, height }: Ink): number {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const offset = Math.ceil(Math.abs(slope) * width)
  const rows = new Float64Array(Math.ceil((height + 2 * offset) / SQUARE) + 2)
  for (let i = 0; i < xs.length; i += 1) {
    const row = Math.floor(((ys[i] ?? 0) - (xs[i] ?? 0) * slope + offset) / SQUARE)
    rows[row] = (rows[row] ?? 0) + 1
  }
  let score = 0
  for (let i = 1; i < rows.length; i += 1) score += ((rows[i] ?? 0) - (rows[i - 1] ?? 0)) ** 2
  return score
}
