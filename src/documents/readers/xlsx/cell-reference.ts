/** The last row and column of a sheet, from 0 (Excel 2007 and later). */
export const LAST_ROW = 1_048_575
export const LAST_COLUMN = 16_383

/** «B12» → row 11, column 1; null for what is no place in a sheet. */
export function parseReference(text: string): { readonly row: number; readonly column: number } | null {
  let column = 0
  let at = 0
  for (; at < text.length && at < 4; at += 1) {
    const letter = text.charCodeAt(at) & ~0x20
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  let row = 0
  const digits = at
  for (; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9 || at - digits > 7) return null
    row = row * 10 + digit
  }
  if (column === 0 || row === 0 || column - 1 > LAST_COLUMN || row - 1 > LAST_ROW) return null
  return { row: row - 1, column: column - 1 }
}
