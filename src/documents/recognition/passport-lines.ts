import { cellsOfRow, foldLine } from './grid.ts'
import { placeOf } from './row-slots.ts'
import { goalStart, indicatorStart, objectiveStart, periodLabel } from './ru/frame-words.ts'
import type { Line, Sheet } from './stream.ts'

/** A plan's passport, a table of labels and texts, as the lines it would be in running text. */
export function passportLines(sheet: Sheet): readonly Line[] {
  const lines: Line[] = []
  for (let row = 0; row < Math.min(sheet.grid.rows.length, 60); row++) {
    const cells = cellsOfRow(sheet.grid, row).filter((cell) => cell.row === row)
    const label = cells.at(-2)
    const value = cells.at(-1)
    if (label === undefined || value === undefined || cells.length > 3 || label.text.length > 80) continue
    if (![goalStart, objectiveStart, indicatorStart, periodLabel].some((pattern) => pattern.test(label.text)))
      continue
    const at = placeOf(sheet.grid, sheet.block, row, value.column)
    const shape = { kind: 'line', level: null, heading: false, bold: false, centred: false, at } as const
    const texts = value.paragraphs.map(foldLine).filter((text) => text !== '')
    if (periodLabel.test(label.text))
      lines.push({ ...shape, text: `${label.text}: ${value.text}`, label: null })
    else {
      lines.push({ ...shape, text: `${label.text.replace(/[\s:]+$/u, '')}:`, label: null })
      for (const text of texts) lines.push({ ...shape, text, label: '•' })
    }
  }
  return lines
}
