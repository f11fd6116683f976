import type { GridCell } from './grid-cell.ts'
import type { Rule } from './marks.ts'

/** A rule's place may differ by so much from the border it makes. */
const NEAR = 4.2
/** A border is there when rules cover so much of a slot's side. */
const COVERED = 0.7

/**
 * The cells of a grid: slots that no rule parts are one cell. Always rectangles that do not overlap, in reading order,
 * whatever the rules.
 */
export function mergeSlots(
  xs: readonly number[],
  ys: readonly number[],
  horizontals: readonly Rule[],
  verticals: readonly Rule[],
): readonly GridCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  // parted[border][slot]: whether a rule lies there.
  const below = ys.map((y) => partings(y, horizontals, xs))
  const right = xs.map((x) => partings(x, verticals, ys))
  const taken = new Uint8Array(columns * rows)
  const isFree = (row: number, column: number) => taken[row * columns + column] === 0
  const cells: GridCell[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!isFree(row, column)) continue
      let across = 1
      while (column + across < columns && isFree(row, column + across) && !right[column + across]?.[row])
        across += 1
      let down = 1
      while (row + down < rows && goesOn(row + down, column, across)) down += 1
      for (let r = row; r < row + down; r += 1)
        taken.fill(1, r * columns + column, r * columns + column + across)
      cells.push({ column, row, columnSpan: across, rowSpan: down })
    }
  }
  return cells

  /** The slots of a row belong to the cell above: nothing parts them from it or from each other. */
  function goesOn(row: number, column: number, across: number): boolean {
    for (let c = column; c < column + across; c += 1) {
      if (below[row]?.[c] || !isFree(row, c)) return false
      if (c > column && right[c]?.[row]) return false
    }
    const openLeft = column > 0 && isFree(row, column - 1) && !right[column]?.[row]
    const openRight =
      column + across < columns && isFree(row, column + across) && !right[column + across]?.[row]
    return !openLeft && !openRight
  }
}

/** For each slot along a border, whether rules lie on it. */
function partings(border: number, rules: readonly Rule[], slots: readonly number[]): readonly boolean[] {
  const near = rules.filter((rule) => Math.abs(rule.at - border) <= NEAR)
  return slots.slice(0, -1).map((from, index) => {
    const to = slots[index + 1] ?? from
    let covered = 0
    for (const rule of near) covered += Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from))
    return covered >= (to - from) * COVERED
  })
}
