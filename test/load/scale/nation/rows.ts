/** A value of a row as COPY takes it. */
export type Cell = string | number | boolean | null

/** One line of COPY's text form, with its line end. */
export function copyLine(cells: readonly Cell[]): string {
  return `${cells.map(written).join('\t')}\n`
}

function written(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell !== 'string') return String(cell)
  return /[\\\t\n\r]/.test(cell)
    ? cell.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
    : cell
}
