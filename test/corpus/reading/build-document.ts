import type { Block, Cell, Document, Paragraph, Row } from '#documents/document.ts'

export interface CellText {
  readonly text: string
  /** Columns and rows that it covers. */
  readonly across?: number
  readonly down?: number
  readonly bold?: boolean
  /** An automatic number. */
  readonly label?: string
}

export function line(
  text: string,
  look: Partial<Pick<Paragraph, 'bold' | 'centred' | 'label' | 'level' | 'heading'>> = {},
): Paragraph {
  return {
    kind: 'paragraph',
    text,
    heading: null,
    label: null,
    level: null,
    page: null,
    bold: false,
    centred: false,
    ...look,
  }
}

export function title(text: string): Paragraph {
  return line(text, { bold: true, centred: true })
}

/** A table of texts; places under a cell that reaches down are left out of the rows below. */
export function table(rows: readonly (readonly (string | CellText)[])[]): Block {
  const taken: number[] = []
  let columns = 0
  const laid: Row[] = rows.map((cells) => {
    const row: Cell[] = []
    let column = 0
    for (const given of cells) {
      const cell: CellText = typeof given === 'string' ? { text: given } : given
      while ((taken[column] ?? 0) > 0) column++
      const across = cell.across ?? 1
      row.push({
        column,
        columnSpan: across,
        rowSpan: cell.down ?? 1,
        blocks: cell.text
          .split('\n\n')
          .filter((text) => text !== '' || cell.label !== undefined)
          .map((text) => line(text, { bold: cell.bold ?? false, label: cell.label ?? null })),
      })
      for (let c = column; c < column + across; c++) taken[c] = Math.max(taken[c] ?? 0, cell.down ?? 1)
      column += across
      columns = Math.max(columns, column)
    }
    for (let c = 0; c < taken.length; c++) taken[c] = Math.max(0, (taken[c] ?? 0) - 1)
    columns = Math.max(columns, taken.length)
    return { cells: row, header: false, page: null }
  })
  return { kind: 'table', columns, rows: laid, page: null }
}

export function documentOf(...blocks: readonly Block[]): Document {
  return { blocks }
}
