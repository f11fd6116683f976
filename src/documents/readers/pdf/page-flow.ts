import type { FlowPart } from './build-blocks.ts'
import type { Margins } from './fold-lines.ts'
import { layOutLines } from './lay-out-lines.ts'
import type { Rule } from './marks.ts'
import type { PageTable } from './page-parts.ts'
import type { TextLine } from './text-line.ts'

/** Tables and the lines between them, from the top of the page. */
export function flowOf(
  lines: readonly TextLine[],
  tables: readonly PageTable[],
  margins: Margins,
  horizontals: readonly Rule[],
): readonly FlowPart[] {
  const parts: FlowPart[] = []
  let rest = lines
  const take = (until: number) => {
    const above = rest.filter((line) => line.base <= until)
    rest = rest.filter((line) => line.base > until)
    parts.push(...layOutLines(above, margins, horizontals))
  }
  for (const table of tables) {
    take((table.box.top + table.box.bottom) / 2)
    parts.push({ kind: 'table', table })
  }
  take(Infinity)
  return parts
}
