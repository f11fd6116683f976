import type { Block, Cell, Paragraph, Row, Table } from '../../document.ts'
import { cleanMarks, foldSpace } from './clean-marks.ts'

const bullet = /^\s*([-–—−•·▪●○■□◦‣*§\uf0b7\uf02d\uf0a7])\s+(?=\S)/u
const hash = /^\s*(#{1,6})\s+(?=\S)/u
const boldWhole =
  /^\s*(?:\*\*|__|<(?:b|strong)(?:\s[^<>\n]{0,200})?>)[\s\S]*?(?:\*\*|__|<\/(?:b|strong)>)[\s.:]*$/iu

/** A line of running text as a paragraph; null where nothing but marks stood on it. */
export function paragraphOf(raw: string, insideBold = false): Paragraph | null {
  const listed = bullet.exec(raw)
  const rest = listed === null ? raw : raw.slice(listed[0].length)
  const headed = hash.exec(rest)
  const text = foldSpace(cleanMarks(headed === null ? rest : rest.slice(headed[0].length)))
  if (text === '' || /^[-_=*~—–\s]{3,}$/u.test(text)) return null
  return {
    kind: 'paragraph',
    text,
    heading: headed === null ? null : (headed[1]?.length ?? 1),
    label: listed?.[1] ?? null,
    level: listed === null ? null : 0,
    page: null,
    bold: insideBold || boldWhole.test(rest),
    centred: /^ {15,}\S/u.test(raw),
  }
}

/** A cell's lines as its paragraphs: empty lines part paragraphs, other breaks are soft. */
export function cellBlocks(raw: string): readonly Block[] {
  const blocks: Block[] = []
  for (const part of raw.split(/\n[^\S\n]*\n\s*/u)) {
    const text = foldSpace(cleanMarks(part))
    if (text === '') continue
    blocks.push({
      kind: 'paragraph',
      text,
      heading: null,
      label: null,
      level: null,
      page: null,
      bold: boldWhole.test(part),
      centred: false,
    })
  }
  return blocks
}

/** A row of plain cells; `spans` makes the only cell cover the whole row. */
export function rowOf(cells: readonly string[], columns: number): Row {
  if (cells.length === 1) return { cells: [cellOf(cells[0] ?? '', 0, columns)], header: false, page: null }
  return { cells: cells.map((text, column) => cellOf(text, column, 1)), header: false, page: null }
}

function cellOf(text: string, column: number, columnSpan: number): Cell {
  return { column, columnSpan, rowSpan: 1, blocks: cellBlocks(text) }
}

export function tableOf(rows: readonly Row[], columns: number): Table {
  return { kind: 'table', columns, rows, page: null }
}

/** «1», «2.1.», «3)»: what stands at the head of a numbered row. */
export function isRowNumber(text: string): boolean {
  return /^\s*\d{1,3}(?:\.\d{1,3}){0,3}[.)]?\s*$/u.test(text)
}

/**
 * Cells of one row brought to the table's width: stray scraps of a torn line (a preposition alone, an empty cell too
 * many) go, what still hangs over joins the last cell, and a short row under merged cells stands to the right.
 */
export function fitRow(cells: readonly string[], columns: number, numbered: boolean): readonly string[] {
  const fitted = [...cells]
  while (fitted.length > columns) {
    const scrap = scrapIn(fitted)
    if (scrap < 0) break
    fitted.splice(scrap, 1)
  }
  if (fitted.length > columns) {
    const over = fitted.splice(columns)
    fitted[columns - 1] = [fitted[columns - 1] ?? '', ...over].join(' ')
  }
  if (fitted.length === columns) return fitted
  const missing: string[] = new Array(columns - fitted.length).fill('')
  const first = fitted[0] ?? ''
  return numbered && !isRowNumber(first) && fitted.length > 1
    ? [...missing, ...fitted]
    : [...fitted, ...missing]
}

function scrapIn(cells: readonly string[]): number {
  if ((cells.at(-1) ?? '').trim() === '') return cells.length - 1
  const scrap = cells.findIndex((cell, i) => i > 0 && /^\s*\p{Ll}{1,3}\s*$/u.test(cell))
  if (scrap > 0) return scrap
  return cells.findIndex((cell, i) => i > 0 && cell.trim() === '')
}
