import type { ChainRow } from './chain-row.ts'

/** The texts of a row's cells, white space folded. */
export function textsOfRow(row: ChainRow): readonly string[] {
  return row.cells.map((cell) =>
    cell.lines
      .map((line) => line.text.trim())
      .join(' ')
      .trim(),
  )
}

export function sameTexts(one: ChainRow, other: ChainRow): boolean {
  if (one.cells.length !== other.cells.length) return false
  const [texts, others] = [textsOfRow(one), textsOfRow(other)]
  return one.cells.every((cell, i) => cell.column === other.cells[i]?.column && texts[i] === others[i])
}
