import type { GridCell } from './grid-cell.ts'
import type { Box, Rule } from './marks.ts'
import { mergeSlots } from './merge-slots.ts'

/** A table's cells, as its rules show them. Columns and rows are counted from 0. */
export interface Grid {
  /** Borders of the columns, from the left; one more than there are columns. */
  readonly xs: readonly number[]
  /** Borders of the rows, from the top. */
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
}

/** Rules that end so close to each other meet. */
const TOUCH = 4
/** Rules so close to each other are one border. */
const SAME_BORDER = 4
/** A page with more crossings is a drawing. */
const MOST_PAIRS = 1_000_000
const MOST_SLOTS = 60_000

export function boxOfGrid({ xs, ys }: Grid): Box {
  return { left: xs[0] ?? 0, top: ys[0] ?? 0, right: xs.at(-1) ?? 0, bottom: ys.at(-1) ?? 0 }
}

/** The tables that rules draw, each from the lines that hang together. Lines that cross nothing are no table's. */
export function findRuledGrids(horizontals: readonly Rule[], verticals: readonly Rule[]): readonly Grid[] {
  if (horizontals.length * verticals.length > MOST_PAIRS) return []
  return hangTogether(horizontals, verticals).flatMap(
    (part) => gridOf(part.horizontals, part.verticals) ?? [],
  )
}

interface Part {
  readonly horizontals: Rule[]
  readonly verticals: Rule[]
}

function hangTogether(horizontals: readonly Rule[], verticals: readonly Rule[]): readonly Part[] {
  const parents = Array.from({ length: horizontals.length + verticals.length }, (_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parents[root] !== root) root = parents[root] ?? root
    parents[index] = root
    return root
  }
  for (const [h, flat] of horizontals.entries()) {
    for (const [v, upright] of verticals.entries()) {
      const crosses =
        upright.at >= flat.from - TOUCH &&
        upright.at <= flat.to + TOUCH &&
        flat.at >= upright.from - TOUCH &&
        flat.at <= upright.to + TOUCH
      if (crosses) parents[rootOf(h)] = rootOf(horizontals.length + v)
    }
  }
  const parts = new Map<number, Part>()
  const partOf = (index: number): Part => {
    const root = rootOf(index)
    const part = parts.get(root) ?? { horizontals: [], verticals: [] }
    parts.set(root, part)
    return part
  }
  for (const [h, flat] of horizontals.entries()) partOf(h).horizontals.push(flat)
  for (const [v, upright] of verticals.entries()) partOf(horizontals.length + v).verticals.push(upright)
  return [...parts.values()]
}

function gridOf(horizontals: readonly Rule[], verticals: readonly Rule[]): Grid | null {
  if (horizontals.length === 0 || verticals.length === 0) return null
  if (horizontals.length + verticals.length < 4) return null
  // A table may be open at its sides, and at the top and bottom of a page: its frame is then where its rules end.
  const xs = borders(
    [...verticals.map((rule) => rule.at), ...horizontals.flatMap((rule) => [rule.from, rule.to])],
    verticals,
  )
  const ys = borders(
    [...horizontals.map((rule) => rule.at), ...verticals.flatMap((rule) => [rule.from, rule.to])],
    horizontals,
  )
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 1 || rows < 1 || columns * rows > MOST_SLOTS) return null
  return { xs, ys, cells: mergeSlots(xs, ys, horizontals, verticals) }
}

/** Borders are the rules themselves and the two outermost ends of those that cross them. */
function borders(all: readonly number[], rules: readonly Rule[]): readonly number[] {
  const places = [...rules.map((rule) => rule.at)]
  let [least, most] = [Infinity, -Infinity]
  for (const place of all) {
    least = Math.min(least, place)
    most = Math.max(most, place)
  }
  places.push(least, most)
  places.sort((one, other) => one - other)
  const kept: number[] = []
  for (const place of places) if (place - (kept.at(-1) ?? -Infinity) > SAME_BORDER) kept.push(place)
  return kept
}
