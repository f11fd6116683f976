import type { VisibleRow } from './visible-rows.ts'

/** A stretch of a sheet: lines of text, or the rows of one table. */
export interface Stretch {
  readonly kind: 'text' | 'table'
  readonly rows: readonly VisibleRow[]
}

/** A row with its cells and those that reach into it from above counted. */
interface FilledRow {
  readonly row: VisibleRow
  readonly filled: number
}

/**
 * Parts a sheet into tables and the text around them: blank rows part blocks, and in a block the table reaches from
 * the first row with several cells to the last one.
 */
export function partRows(rows: readonly VisibleRow[]): readonly Stretch[] {
  const counted = countFilled(rows)
  const widest = counted.reduce((most, one) => Math.max(most, one.filled), 0)
  const dense = widest < 2 ? Number.POSITIVE_INFINITY : Math.min(3, widest)
  const stretches: Stretch[] = []
  for (const block of blocksOf(counted)) {
    for (const stretch of partBlock(block, dense)) {
      const before = stretches.at(-1)
      if (before !== undefined && goesOn(before, stretch, widest)) {
        stretches[stretches.length - 1] = { kind: 'table', rows: [...before.rows, ...stretch.rows] }
      } else stretches.push(stretch)
    }
  }
  return stretches
}

function countFilled(rows: readonly VisibleRow[]): readonly FilledRow[] {
  // The last lines of cells that reach down into the rows below.
  let reaching: number[] = []
  return rows.map((row) => {
    reaching = reaching.filter((last) => last >= row.line)
    const filled = row.cells.length + reaching.length
    for (const cell of row.cells) if (cell.lastLine > row.line) reaching.push(cell.lastLine)
    return { row, filled }
  })
}

function blocksOf(rows: readonly FilledRow[]): readonly (readonly FilledRow[])[] {
  const blocks: FilledRow[][] = []
  let reached = Number.NEGATIVE_INFINITY
  for (const one of rows) {
    const block = blocks.at(-1)
    if (block === undefined || one.row.line > reached + 1) blocks.push([one])
    else block.push(one)
    const last = one.row.cells.reduce((most, cell) => Math.max(most, cell.lastLine), one.row.line)
    reached = Math.max(reached, last)
  }
  return blocks
}

function partBlock(block: readonly FilledRow[], dense: number): readonly Stretch[] {
  const first = block.findIndex((one) => one.filled >= dense)
  if (first < 0) return [text(block)]
  const inner = block.findLastIndex((one) => one.filled >= dense)
  const ruled = mostlyBordered(block.slice(first, inner + 1))
  let start = first
  while (ruled && start > 0 && bordered(block[start - 1]) && (block[start - 1]?.filled ?? 0) > 1) start -= 1
  let end = inner
  while (end + 1 < block.length && endsTable(block[end + 1], ruled)) end += 1
  return [text(block.slice(0, start)), table(block.slice(start, end + 1)), text(block.slice(end + 1))].filter(
    (stretch) => stretch.rows.length > 0,
  )
}

/** A short row right below a table that still belongs to it. */
function endsTable(one: FilledRow | undefined, ruled: boolean): boolean {
  if (one === undefined) return false
  if (ruled) return bordered(one)
  const [head] = one.row.cells
  return one.filled > 1 && head !== undefined && /^\d+(?:[.,]\d+)*[.)]?$/u.test(head.text.trim())
}

/** A blank row inside a table parts nothing: what follows has its columns and is no signature. */
function goesOn(before: Stretch, stretch: Stretch, widest: number): boolean {
  if (before.kind !== 'table' || stretch.kind !== 'table') return false
  const known = new Set(before.rows.flatMap((row) => row.cells.map((cell) => cell.column)))
  const aligned = stretch.rows.every((row) => row.cells.every((cell) => known.has(cell.column)))
  const most = stretch.rows.reduce((width, row) => Math.max(width, row.cells.length), 0)
  return aligned && (stretch.rows.length > 1 ? most * 2 > widest : most + 1 >= widest)
}

function mostlyBordered(rows: readonly FilledRow[]): boolean {
  return rows.filter(bordered).length * 5 >= rows.length * 4
}

function bordered(one: FilledRow | undefined): boolean {
  return one?.row.cells.some((cell) => cell.look.bordered === true) ?? false
}

function text(rows: readonly FilledRow[]): Stretch {
  return { kind: 'text', rows: rows.map((one) => one.row) }
}

function table(rows: readonly FilledRow[]): Stretch {
  return { kind: 'table', rows: rows.map((one) => one.row) }
}
