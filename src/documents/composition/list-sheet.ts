import type { WrittenColumn, WrittenSheet } from '../writers/xlsx/written-sheet.ts'

/** A column of a list, and what a line says in it; null: nothing. */
export interface ListColumn<Line> extends WrittenColumn {
  readonly says: (line: Line) => string | null
}

/** A list as it is seen on a page, as a sheet; its lines come as they are read, some at a time. */
export function composeList<Line>(
  name: string,
  columns: readonly ListColumn<Line>[],
  pages: AsyncIterable<readonly Line[]>,
): WrittenSheet {
  return { name, columns, rows: rowsOf(columns, pages) }
}

async function* rowsOf<Line>(
  columns: readonly ListColumn<Line>[],
  pages: AsyncIterable<readonly Line[]>,
): AsyncGenerator<readonly string[]> {
  for await (const lines of pages) for (const line of lines) yield columns.map(({ says }) => says(line) ?? '')
}
