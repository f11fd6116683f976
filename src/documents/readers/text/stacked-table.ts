import type { Block, Row } from '../../document.ts'
import { fitRow, isRowNumber, paragraphOf, rowOf, tableOf } from './text-blocks.ts'

/** A cell of the layout in which every cell begins a line with a tab and goes on over the lines below. */
interface StackedCell {
  text: string
  readonly afterBlank: boolean
}

const widest = 14

/**
 * The layout in which each cell stands on a line of its own, opened by a tab; empty lines part the rows, but also stand
 * inside cells. The width is the one that most rows agree on. null: the lines are no such table.
 */
export function readStackedTable(lines: readonly string[]): readonly Block[] | null {
  const cells = cellsOf(lines)
  if (cells.length < 4) return null
  const cut = bestCut(cells)
  if (cut === null) return null
  return blocksOf(cut.columns, cut.rows)
}

function cellsOf(lines: readonly string[]): StackedCell[] {
  const cells: StackedCell[] = []
  let blank = true
  for (const line of lines) {
    if (line.startsWith('\t')) {
      cells.push({ text: line.slice(1).replaceAll('\t', ' '), afterBlank: blank })
      blank = false
      continue
    }
    blank = line.trim() === ''
    const last = cells.at(-1)
    if (last !== undefined) last.text += `\n${blank ? '' : line.replaceAll('\t', ' ')}`
  }
  return cells
}

interface Cut {
  readonly columns: number
  readonly rows: readonly (readonly StackedCell[])[]
}

function bestCut(cells: readonly StackedCell[]): Cut | null {
  let best: Cut | null = null
  let most = 0
  for (let columns = 2; columns <= widest; columns++) {
    const rows = cutRows(cells, columns)
    const exact = rows.filter((row) => row.length === columns).length
    const wide = rows.filter((row) => row.length > 1).length
    if (exact < 2 || exact * 5 < wide * 3) continue
    if (exact * columns > most) {
      most = exact * columns
      best = { columns, rows }
    }
  }
  return best
}

/** The cut into rows that costs least: rows of the right width are free, headings of one cell cheap. */
function cutRows(cells: readonly StackedCell[], columns: number): readonly (readonly StackedCell[])[] {
  const longest = columns + 6
  const cost: number[] = new Array(cells.length + 1).fill(Number.POSITIVE_INFINITY)
  const from: number[] = new Array(cells.length + 1).fill(0)
  cost[0] = 0
  for (let end = 1; end <= cells.length; end++) {
    if (end < cells.length && !mayBegin(cells[end])) continue
    for (let length = 1; length <= Math.min(longest, end); length++) {
      const before = cost[end - length] ?? Number.POSITIVE_INFINITY
      const size = length === columns ? 0 : length === 1 ? 0.6 : 1 + 0.2 * Math.abs(length - columns)
      const price = size + (numberInside(cells, end - length, end) ? 0.3 : 0)
      if (before + price < (cost[end] ?? 0)) {
        cost[end] = before + price
        from[end] = end - length
      }
    }
    // A stretch without any place to cut is one long row, whatever it costs.
    if (cost[end] === Number.POSITIVE_INFINITY) {
      let start = end - 1
      while (start > 0 && (cost[start] ?? 0) === Number.POSITIVE_INFINITY) start--
      cost[end] = (cost[start] ?? 0) + (end - start)
      from[end] = start
    }
  }
  const rows: StackedCell[][] = []
  for (let end = cells.length; end > 0; end = from[end] ?? 0) rows.push(cells.slice(from[end] ?? 0, end))
  return rows.reverse()
}

/** A row's number stands behind other words: a heading and the row below it, taken for one. */
function numberInside(cells: readonly StackedCell[], from: number, to: number): boolean {
  if (isRowNumber(cells[from]?.text ?? '')) return false
  for (let i = from + 1; i < to; i++) if (isRowNumber(cells[i]?.text ?? '')) return true
  return false
}

function mayBegin(cell: StackedCell | undefined): boolean {
  return cell === undefined || cell.afterBlank || isRowNumber(cell.text)
}

function blocksOf(columns: number, rows: Cut['rows']): readonly Block[] {
  const numbered = rows.filter((row) => isRowNumber(row[0]?.text ?? '')).length * 2 > rows.length
  const blocks: Block[] = []
  let open: Row[] = []
  const close = () => {
    if (open.length > 0) blocks.push(tableOf(open, columns))
    open = []
  }
  const firstWide = rows.findIndex((row) => row.length === columns)
  for (const [i, row] of rows.entries()) {
    const texts = row.map((cell) => cell.text)
    const { kept, after } = partTail(texts.at(-1) ?? '')
    texts[texts.length - 1] = kept
    if (i < firstWide) {
      for (const text of texts) pushParagraph(blocks, text)
    } else if (texts.length >= columns + 2) {
      const tail = texts.slice(columns)
      open.push(rowOf(fitRow(texts.slice(0, columns), columns, numbered), columns))
      if (tail.some((text) => text.trim() !== '')) open.push(rowOf(fitRow(tail, columns, numbered), columns))
    } else {
      open.push(rowOf(texts.length === 1 ? texts : fitRow(texts, columns, numbered), columns))
    }
    if (after.length > 0) {
      close()
      for (const text of after) pushParagraph(blocks, text)
    }
  }
  close()
  return blocks
}

function pushParagraph(blocks: Block[], raw: string): void {
  for (const line of raw.split('\n')) {
    const paragraph = paragraphOf(line)
    if (paragraph !== null) blocks.push(paragraph)
  }
}

/** Text below the last cell of a row, after an empty line: of the cell where the cell is unfinished, else of nobody. */
function partTail(text: string): { kept: string; after: readonly string[] } {
  const parts = text.split(/\n[^\S\n]*\n\s*/u).filter((part) => part.trim() !== '')
  let kept = 1
  while (kept < parts.length && goesOn(parts[kept - 1] ?? '', parts[kept] ?? '')) kept++
  return { kept: parts.slice(0, kept).join('\n\n'), after: parts.slice(kept) }
}

function goesOn(before: string, after: string): boolean {
  return /[,;:(–-]\s*$/u.test(before) || /^\s*(?:\p{Ll}|[-–•·(]|\d+[.)]\s)/u.test(after)
}
