import type { Block, Table } from '../../document.ts'

/** A cell with so much text, or so many paragraphs, holds a page, not a value. */
const PAGE_CHARACTERS = 1_500
const PAGE_PARAGRAPHS = 8

/**
 * Whether a table only lays a page out: one cell, one column, a table inside that holds most of what is said, or a page
 * in one of its cells with next to nothing in the others.
 * @param beside characters of menus in it, which say nothing
 */
export function isForLayout(table: Table, beside: number): boolean {
  if (table.columns === 1) return true
  const whole = lengthOf(table) - beside
  if (whole <= 0) return false
  let nested = 0
  let [longest, paragraphs] = [0, 0]
  for (const row of table.rows) {
    for (const cell of row.cells) {
      const length = sumOf(cell.blocks)
      if (length > longest) [longest, paragraphs] = [length, cell.blocks.length]
      for (const block of cell.blocks) if (block.kind === 'table' && isGrid(block)) nested += lengthOf(block)
    }
  }
  if (nested * 2 > whole) return true
  return (longest >= PAGE_CHARACTERS || paragraphs >= PAGE_PARAGRAPHS) && longest * 10 >= whole * 8
}

function isGrid(table: Table): boolean {
  return table.rows.length > 1 && table.columns > 1
}

const known = new WeakMap<Table, number>()

/** Characters of all text in a table; each table is counted once, however many stand around it. */
function lengthOf(table: Table): number {
  let length = known.get(table)
  if (length === undefined) {
    length = 0
    for (const row of table.rows) for (const cell of row.cells) length += sumOf(cell.blocks)
    known.set(table, length)
  }
  return length
}

function sumOf(blocks: readonly Block[]): number {
  let sum = 0
  for (const block of blocks) sum += block.kind === 'table' ? lengthOf(block) : block.text.length
  return sum
}
