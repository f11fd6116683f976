import type { SourceTable } from '#contract/draft.ts'

export interface TableChunk {
  /** Index of its first row in the whole table. */
  readonly from: number
  readonly rows: SourceTable['rows']
}

/**
 * A long table in pieces that a browser can leave unpainted while they are out of sight; cut only where no cell spans
 * the cut.
 */
export function tableChunks(table: SourceTable, size = 40): readonly TableChunk[] {
  const chunks: TableChunk[] = []
  let from = 0
  let covered = 0
  for (const [index, row] of table.rows.entries()) {
    if (index >= covered && index - from >= size) {
      chunks.push({ from, rows: table.rows.slice(from, index) })
      from = index
    }
    for (const cell of row.cells) covered = Math.max(covered, index + cell.rowSpan)
  }
  if (from < table.rows.length) chunks.push({ from, rows: table.rows.slice(from) })
  return chunks
}
