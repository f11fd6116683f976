import type { FlowPart } from './build-blocks.ts'
import type { Margins } from './fold-lines.ts'
import type { PageTable } from './page-parts.ts'
import type { TextLine } from './text-line.ts'

/** Tables and the lines between them, from the top of the page. */
export function flowOf(
  lines: readonly TextLine[],
  tables: readonly PageTable[],
  margins: Margins,
): readonly FlowPart[] {
  const parts: FlowPart[] = []
  let rest = lines
  const take = (until: number) => {
    const above = rest.filter((line) => line.base <= until)
    rest = rest.filter((line) => line.base > until)
    if (above.length > 0) parts.push({ kind: 'lines', lines: above, margins })
  }
  for (const table of tables) {
    take((table.box.top + table.box.bottom) / 2)
    parts.push({ kind: 'table', table })
  }
  take(Infinity)
  return parts
}
