import type { GridCell } from './grid-cell.ts'
import { type Box, boxOf, type PageMarks, type Turn, type Word } from './marks.ts'
import { boxOfGrid, findRuledGrids, type Grid } from './ruled-grids.ts'
import { type TextLine, toLines } from './text-line.ts'

/** A table found on one page, its text still in lines. */
export interface PageTable {
  readonly grid: Grid
  readonly cells: readonly PageCell[]
  readonly box: Box
  /** No rules show the columns: their borders are somewhere between the words. */
  readonly loose?: true
}

export interface PageCell extends GridCell {
  readonly lines: readonly TextLine[]
  readonly inner: readonly PageTable[]
  /** Ends of the cell along the reading direction of its text. */
  readonly from: number
  readonly to: number
}

export interface PageParts {
  readonly tables: readonly PageTable[]
  /** Words outside all tables. */
  readonly words: readonly Word[]
}

/** Shares the words of a page among the tables that rules draw; a table inside a cell of another goes into it. */
export function shareWords(marks: PageMarks): PageParts {
  const grids = findRuledGrids(marks.horizontals, marks.verticals)
    // A frame around a page or a note is no table.
    .filter((grid) => grid.cells.length > 1)
    .map((grid) => ({ grid, box: boxOfGrid(grid) }))
    .toSorted((one, other) => areaOf(one.box) - areaOf(other.box))
  const rest: Word[] = []
  const words = grids.map((): Word[] => [])
  for (const word of marks.words) {
    const centre = centreOf(word)
    // Grids are sorted by size: the innermost is the first that holds the word.
    const found = grids.findIndex(({ box }) => holds(box, centre))
    ;(words[found] ?? rest).push(word)
  }
  const open: (PageTable & { home: number })[] = []
  for (const [index, { grid, box }] of grids.entries()) {
    const home = grids.findIndex((other, i) => i > index && within(other.box, box))
    const inner = open.filter((table) => table.home === index)
    if (inner.length === 0 && words[index]?.length === 0) continue
    open.push({ grid, box, home, cells: fillCells(grid, words[index] ?? [], inner) })
  }
  const tables = open.filter((table) => table.home < 0).toSorted((one, other) => one.box.top - other.box.top)
  return { tables, words: rest }
}

function fillCells(grid: Grid, words: readonly Word[], inner: readonly PageTable[]): readonly PageCell[] {
  const columns = grid.xs.length - 1
  const owner = new Int32Array(columns * (grid.ys.length - 1)).fill(-1)
  for (const [index, cell] of grid.cells.entries()) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      owner.fill(index, row * columns + cell.column, row * columns + cell.column + cell.columnSpan)
    }
  }
  const cellAt = (x: number, y: number) => owner[slotAt(grid.ys, y) * columns + slotAt(grid.xs, x)] ?? -1
  const texts = grid.cells.map((): Word[] => [])
  for (const word of words) {
    const { x, y } = centreOf(word)
    texts[cellAt(x, y)]?.push(word)
  }
  const tables = grid.cells.map((): PageTable[] => [])
  for (const table of inner) {
    tables[cellAt((table.box.left + table.box.right) / 2, (table.box.top + table.box.bottom) / 2)]?.push(
      table,
    )
  }
  return grid.cells.map((cell, index) => {
    const cellWords = texts[index] ?? []
    const turn = mainTurn(cellWords)
    const left = grid.xs[cell.column] ?? 0
    const right = grid.xs[cell.column + cell.columnSpan] ?? 0
    const top = grid.ys[cell.row] ?? 0
    const bottom = grid.ys[cell.row + cell.rowSpan] ?? 0
    const [from, to] =
      turn === 0 ? [left, right] : turn === 2 ? [-right, -left] : turn === 1 ? [-bottom, -top] : [top, bottom]
    return { ...cell, from, to, inner: tables[index] ?? [], lines: linesByTurn(cellWords, turn) }
  })
}

/** Lines of the turn that most of the text has, then those of the others. */
export function linesByTurn(words: readonly Word[], main: Turn): readonly TextLine[] {
  if (words.every((word) => word.turn === main)) return toLines(words)
  const turns = [main, ...([0, 1, 2, 3] as const).filter((turn) => turn !== main)]
  return turns.flatMap((turn) => toLines(words.filter((word) => word.turn === turn)))
}

function mainTurn(words: readonly Word[]): Turn {
  const signs = [0, 0, 0, 0]
  for (const word of words) signs[word.turn] = (signs[word.turn] ?? 0) + word.text.length
  return Math.max(0, signs.indexOf(Math.max(...signs))) as Turn
}

/** The last border at or before a place. */
function slotAt(borders: readonly number[], place: number): number {
  let [low, high] = [0, borders.length - 2]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((borders[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

export function centreOf(word: Word): { readonly x: number; readonly y: number } {
  const { left, top, right, bottom } = boxOf(word)
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}

function holds(box: Box, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}

function within(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left - 1 &&
    inner.right <= outer.right + 1 &&
    inner.top >= outer.top - 1 &&
    inner.bottom <= outer.bottom + 1
  )
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top)
}
