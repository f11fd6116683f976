import type { SeenPiece } from './number-cells.ts'

const FEWEST_CELLS = 3
/** Share of a row's cells that must show their own number. */
const SHOWN = 0.6
const LONGEST_SLIP = 2

/** A row that numbers the columns, «1 2 З 4 5», has in each cell the number of that cell, however it was seen. */
export function mendCountingRows(seen: readonly SeenPiece[]): readonly SeenPiece[] {
  const rows = new Map<number, SeenPiece[]>()
  for (const one of seen) {
    if (one.piece.row === null) continue
    const row = rows.get(one.piece.row)
    if (row === undefined) rows.set(one.piece.row, [one])
    else row.push(one)
  }
  const mended = new Map<SeenPiece, SeenPiece>()
  for (const row of rows.values()) {
    const ordered = row.toSorted((one, other) => (one.piece.column ?? 0) - (other.piece.column ?? 0))
    const texts = ordered.map(({ words }) => words.map(({ text }) => text).join(' '))
    const right = texts.filter((text, index) => text === String(index + 1)).length
    if (texts.length < FEWEST_CELLS || right < texts.length * SHOWN) continue
    if (texts.some((text) => text.length > LONGEST_SLIP)) continue
    for (const [index, one] of ordered.entries()) {
      const [word] = one.words
      if (word !== undefined) mended.set(one, { ...one, words: [{ ...word, text: String(index + 1) }] })
    }
  }
  return seen.map((one) => mended.get(one) ?? one)
}
