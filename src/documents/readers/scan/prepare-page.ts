import { joinRules } from '../pdf/join-rules.ts'
import type { Box, Rule } from '../pdf/marks.ts'
import { boxAround } from '../pdf/marks.ts'
import { boxOfGrid, findRuledGrids } from '../pdf/ruled-grids.ts'
import { findInk } from './find-ink.ts'
import { findLevelRules, type InkRule, transposed } from './find-rules.ts'
import { findSkew } from './find-skew.ts'
import type { Area, Ink, Raster } from './raster.ts'
import { WHITE } from './raster.ts'
import { levelRaster } from './turn-raster.ts'

/** Pixels for a point: pages are looked at as 300 to the inch. */
export const PIXELS = 300 / 72

/** A page in pieces that can be read one by one, and what parts them. */
export interface PreparedPage {
  readonly box: Box
  /** In points, level. */
  readonly horizontals: readonly Rule[]
  readonly verticals: readonly Rule[]
  readonly pieces: readonly Piece[]
}

export interface Piece {
  /** A table's cell holds one block of text; what stands outside of tables is laid out anyhow. */
  readonly kind: 'cell' | 'rest'
  /** Cells of one column of one table share it; null for the rest. */
  readonly column: number | null
  /** Likewise those that begin in one row. */
  readonly row: number | null
  /** Where its first pixel lies on the level page, in pixels. */
  readonly left: number
  readonly top: number
  readonly raster: Raster
}

/** In points. */
const SHORTEST_LEVEL = 24
const SHORTEST_UPRIGHT = 11
const THICKEST = 3.5
/** Upright strokes that are shorter may be letters: a table's meet level ones at both ends. */
const SURE_UPRIGHT = 25
const MEETS = 3
/** Pixels around a rule that its ink may fray out to. */
const FRAY = 2
const MARGIN = 14
const FEWEST_DARK = 14
/** Neither columns nor rows are more: MOST_SLOTS of a grid. */
const MOST_LINES = 100_000

/** Levels a page, finds its rules and cuts it into the cells that they draw and the rest. */
export function preparePage(given: Raster): PreparedPage {
  const raster = levelRaster(given, findSkew(findInk(given)))
  const ink = findInk(raster)
  const { width, height } = raster
  const level = findLevelRules(ink, SHORTEST_LEVEL * PIXELS, THICKEST * PIXELS)
  const horizontals = joinRules(level.map(inPoints))
  const standing = findLevelRules(transposed(ink), SHORTEST_UPRIGHT * PIXELS, THICKEST * PIXELS).filter(
    (rule) => isUpright(inPoints(rule), horizontals),
  )
  const verticals = joinRules(standing.map(inPoints))
  const clean = { width, height, pixels: raster.pixels.slice() }
  for (const rule of level) erase(rule, (along, across) => across * width + along, ink, clean.pixels)
  for (const rule of standing) erase(rule, (along, across) => along * width + across, ink, clean.pixels)
  return {
    box: boxAround(0, 0, width / PIXELS, height / PIXELS),
    horizontals,
    verticals,
    pieces: cutPieces(clean, ink, horizontals, verticals),
  }
}

function inPoints({ at, from, to }: InkRule): Rule {
  return { at: at / PIXELS, from: from / PIXELS, to: to / PIXELS }
}

function isUpright(rule: Rule, horizontals: readonly Rule[]): boolean {
  if (rule.to - rule.from >= SURE_UPRIGHT) return true
  const meets = (end: number) =>
    horizontals.some(
      ({ at, from, to }) => Math.abs(at - end) <= MEETS && rule.at >= from - MEETS && rule.at <= to + MEETS,
    )
  return meets(rule.from) && meets(rule.to)
}

function erase(
  rule: InkRule,
  place: (along: number, across: number) => number,
  ink: Ink,
  pixels: Uint8Array,
): void {
  for (const { row, from, to } of rule.runs) {
    for (let across = row - FRAY; across <= row + FRAY; across += 1) {
      if (across < 0) continue
      for (let along = from; along < to; along += 1) {
        const at = place(along, across)
        if (at >= pixels.length) continue
        pixels[at] = WHITE
        ink.dark[at] = 0
      }
    }
  }
}

/** Cells of the innermost tables first; what is cut out is gone from the page. */
function cutPieces(
  page: Raster,
  ink: Ink,
  horizontals: readonly Rule[],
  verticals: readonly Rule[],
): readonly Piece[] {
  const pieces: Piece[] = []
  const grids = findRuledGrids(horizontals, verticals)
    .filter((grid) => grid.cells.length > 1)
    .map((grid) => ({ grid, area: areaOf(boxOfGrid(grid)) }))
    .toSorted((one, other) => sizeOf(one.area) - sizeOf(other.area))
  const cut = (kind: Piece['kind'], column: number | null, row: number | null, area: Area) => {
    const inner = inkedArea(ink, area)
    if (inner !== null)
      pieces.push({
        kind,
        column,
        row,
        left: inner.left - MARGIN,
        top: inner.top - MARGIN,
        raster: crop(page, inner),
      })
  }
  for (const [index, { grid, area }] of grids.entries()) {
    for (const { column, columnSpan, row, rowSpan } of grid.cells) {
      const [left, right] = [grid.xs[column] ?? 0, grid.xs[column + columnSpan] ?? 0]
      const [top, bottom] = [grid.ys[row] ?? 0, grid.ys[row + rowSpan] ?? 0]
      const first = index * MOST_LINES
      cut('cell', first + column, first + row, areaOf({ left, top, right, bottom }))
    }
    for (let y = Math.max(0, area.top); y < Math.min(area.bottom, page.height); y += 1) {
      page.pixels.fill(WHITE, y * page.width + area.left, y * page.width + Math.min(page.width, area.right))
      ink.dark.fill(0, y * page.width + area.left, y * page.width + Math.min(page.width, area.right))
    }
  }
  cut('rest', null, null, { left: 0, top: 0, right: page.width, bottom: page.height })
  return pieces
}

function areaOf({ left, top, right, bottom }: Box): Area {
  return {
    left: Math.max(0, Math.round(left * PIXELS)),
    top: Math.max(0, Math.round(top * PIXELS)),
    right: Math.round(right * PIXELS),
    bottom: Math.round(bottom * PIXELS),
  }
}

function sizeOf({ left, top, right, bottom }: Area): number {
  return (right - left) * (bottom - top)
}

/** The part of an area that has ink; null where there is none worth reading. */
function inkedArea({ width, height, dark }: Ink, area: Area): Area | null {
  let [left, top, right, bottom, count] = [Infinity, Infinity, -1, -1, 0]
  for (let y = area.top; y < Math.min(area.bottom, height); y += 1) {
    for (let x = area.left; x < Math.min(area.right, width); x += 1) {
      if (dark[y * width + x] !== 1) continue
      count += 1
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = y + 1
    }
  }
  return count < FEWEST_DARK ? null : { left, top, right, bottom }
}

/** With a white margin all around, as tesseract likes it. */
function crop(page: Raster, { left, top, right, bottom }: Area): Raster {
  const [width, height] = [right - left + 2 * MARGIN, bottom - top + 2 * MARGIN]
  const pixels = new Uint8Array(width * height).fill(WHITE)
  for (let y = top; y < bottom; y += 1) {
    pixels.set(
      page.pixels.subarray(y * page.width + left, y * page.width + right),
      (y - top + MARGIN) * width + MARGIN,
    )
  }
  return { width, height, pixels }
}
