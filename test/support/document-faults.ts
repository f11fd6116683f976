import type { Block, Document, Paragraph, Table } from '#documents/document.ts'

/**
 * What is wrong with a Document by its own rules, in words; nothing for a sound one. Cells lie inside their table and none
 * on another, numbers are whole and where they belong, texts are texts.
 */
export function documentFaults(document: Document): readonly string[] {
  const faults: string[] = []
  lookAt(document.blocks, 'block', 1, faults)
  return faults
}

const MOST_FAULTS = 20
/** Deeper nesting would break what walks the blocks by calling itself: recognition, JSON, the pages. */
const DEEPEST = 300

function lookAt(blocks: readonly Block[], place: string, depth: number, faults: string[]): void {
  if (depth > DEEPEST) faults.push(`${place}: blocks ${DEEPEST} deep`)
  if (depth > DEEPEST || faults.length > MOST_FAULTS) return
  for (const [index, block] of blocks.entries()) {
    const here = `${place} ${index}`
    if (block.kind === 'paragraph') lookAtParagraph(block, here, faults)
    else if (block.kind === 'table') lookAtTable(block, here, depth, faults)
    else faults.push(`${here}: neither a paragraph nor a table`)
  }
}

function lookAtParagraph(paragraph: Paragraph, place: string, faults: string[]): void {
  const { text, heading, label, level, page, bold, centred } = paragraph
  if (typeof text !== 'string') faults.push(`${place}: text is ${typeof text}`)
  else if (/\r/.test(text)) faults.push(`${place}: a carriage return in the text`)
  if (heading !== null && !isWhole(heading, 1, 6)) faults.push(`${place}: heading ${heading}`)
  if (label !== null && (typeof label !== 'string' || label === '')) faults.push(`${place}: label «${label}»`)
  if (level !== null && !isWhole(level, 0, 1_000)) faults.push(`${place}: level ${level}`)
  if (!isPage(page)) faults.push(`${place}: page ${page}`)
  if (typeof bold !== 'boolean' || typeof centred !== 'boolean') faults.push(`${place}: ${bold}, ${centred}`)
}

function lookAtTable(table: Table, place: string, depth: number, faults: string[]): void {
  if (!isWhole(table.columns, 1, 100_000)) faults.push(`${place}: ${table.columns} columns`)
  if (table.rows.length === 0) faults.push(`${place}: a table without rows`)
  if (!isPage(table.page)) faults.push(`${place}: page ${table.page}`)
  /** Of each column, the first row that is free again. */
  const free = new Map<number, number>()
  for (const [index, row] of table.rows.entries()) {
    if (faults.length > MOST_FAULTS) return
    const line = `${place}, row ${index}`
    if (typeof row.header !== 'boolean') faults.push(`${line}: header is no truth`)
    if (!isPage(row.page)) faults.push(`${line}: page ${row.page}`)
    let end = 0
    for (const cell of row.cells) {
      const { column, columnSpan, rowSpan } = cell
      const here = `${line}, column ${column}`
      if (!isWhole(column, 0, table.columns - 1)) faults.push(`${here}: no such column of ${table.columns}`)
      else if (!isWhole(columnSpan, 1, table.columns - column)) faults.push(`${here}: spans ${columnSpan}`)
      else if (column < end) faults.push(`${here}: not behind the cell before it`)
      else
        for (let c = column; c < column + columnSpan; c += 1) {
          if ((free.get(c) ?? 0) > index) faults.push(`${here}: lies on a cell from above`)
          free.set(c, index + rowSpan)
        }
      if (!isWhole(rowSpan, 1, table.rows.length - index)) faults.push(`${here}: spans ${rowSpan} rows`)
      end = column + columnSpan
      lookAt(cell.blocks, `${here}, block`, depth + 1, faults)
      if (faults.length > MOST_FAULTS) return
    }
  }
}

function isPage(page: number | null): boolean {
  return page === null || isWhole(page, 1, 1_000_000)
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}
