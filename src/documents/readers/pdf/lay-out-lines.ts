import { alignedTable, columnLines, columnsOf, rowsOf } from './aligned-table.ts'
import type { FlowPart } from './build-blocks.ts'
import type { Margins } from './fold-lines.ts'
import type { Rule } from './marks.ts'
import { type Band, findBands, type Interval } from './text-bands.ts'
import type { TextLine } from './text-line.ts'

const LABEL = /^(?:[•▪●○■□◦‣⁃–—*-]|\(?(?:\d{1,3}|\p{L})[.)](?:\d{1,3}[.)]?)*|\d{1,3}(?:\.\d{1,3})+)$/u
/** Rows that must stand there, most of them with both cells filled, for two columns to be a table. */
const FEWEST_ROWS = 3

/** Lines of a page outside ruled tables: running text, tables that only the places of words make, text in two columns. */
export function layOutLines(
  lines: readonly TextLine[],
  margins: Margins,
  horizontals: readonly Rule[],
): readonly FlowPart[] {
  const parts: FlowPart[] = []
  const addLines = (more: readonly TextLine[]) => {
    const last = parts.at(-1)
    if (last?.kind === 'lines' && last.margins === margins) {
      parts[parts.length - 1] = { ...last, lines: [...last.lines, ...more] }
    } else parts.push({ kind: 'lines', lines: more, margins })
  }
  for (const part of findBands(lines)) {
    if (!('gutters' in part)) addLines(part)
    else if (isLabelled(part)) addLines(part.lines)
    else if (part.gutters.length > 1 || isTable(part, horizontals)) {
      parts.push({ kind: 'table', table: alignedTable(part, horizontals) })
    } else {
      for (const column of columnsOf(part)) {
        parts.push({ kind: 'lines', lines: columnLines(part, column), margins: column })
      }
    }
  }
  return parts
}

/** Items of a list whose text hangs behind its marks. */
function isLabelled(band: Band): boolean {
  const [first] = columnsOf(band)
  if (band.gutters.length > 1 || first === undefined) return false
  const lines = columnLines(band, first)
  return lines.filter((line) => LABEL.test(line.text.trim())).length >= lines.length * 0.6
}

function isTable(band: Band, horizontals: readonly Rule[]): boolean {
  const columns = columnsOf(band)
  const rows = rowsOf(band, columns, horizontals)
  const has = (row: { readonly lines: readonly TextLine[] }, { from, to }: Interval) =>
    row.lines.some((line) => line.words.some((word) => word.from >= from - 1 && word.to <= to + 1))
  const full = rows.filter((row) => columns.every((column) => has(row, column)))
  return rows.length >= FEWEST_ROWS && full.length >= rows.length * 0.6 && rows.length < band.lines.length
}
