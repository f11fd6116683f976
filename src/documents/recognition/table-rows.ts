import type { Place } from '#core/plan/place.ts'
import { type Layout, layoutAt, roleOfHeading } from './column-roles.ts'
import { cellsOfRow, type Grid, type GridCell } from './grid.ts'
import { partedByNumbers } from './part-row.ts'
import { placeOf, type SlotRow, slotsOf } from './row-slots.ts'
import { nothing, signatureLine, totals } from './ru/column-words.ts'
import { tableNote } from './ru/frame-words.ts'
import { listMark, romanInside, romanNumber, rowNumber } from './ru/number-words.ts'
import { sectionWord } from './ru/section-words.ts'
import { mendTornRows } from './torn-rows.ts'

export interface HeadingRow {
  readonly kind: 'heading'
  readonly text: string
  readonly at: Place
}

export interface ValueRow extends SlotRow {
  readonly kind: 'values'
}

/** The rows of a plan's table behind its header: headings and values; empty, repeated and counting rows are left out. */
export function readTableRows(
  grid: Grid,
  block: number,
  layout: Layout,
  from: number,
): readonly (HeadingRow | ValueRow)[] {
  const rows: (HeadingRow | ValueRow)[] = []
  const numbered = layout.columns.some((column) => column.role === 'number')
  let open: SlotRow[] = []
  let lastTitle = ''
  const flush = () => {
    for (const row of mendTornRows(open, numbered)) rows.push({ kind: 'values', ...row })
    open = []
  }
  let current = layout
  for (let r = from; r < grid.rows.length; r++) {
    const cells = cellsOfRow(grid, r).filter((cell) => cell.row === r)
    if (cells.length === 0 || countsColumns(cells) || repeatsHeader(grid, current, cells)) continue
    if (mayBeHeader(cells)) {
      const again = layoutAt(grid, r)
      if (again !== null) {
        current = current.settled === true && sameHeadings(current, again) ? current : again
        r = again.bodyFrom - 1
        continue
      }
    }
    if (totals.test(cells[0]?.text ?? '') || isNote(cells) || isSigned(cells)) continue
    const slots = slotsOf(grid, block, current, r)
    const heading = headingIn(grid, r, cells, slots, current, lastTitle)
    if (heading !== null) {
      flush()
      rows.push({
        kind: 'heading',
        text: heading,
        at: cells[0]?.at ?? placeOf(grid, block, r, cells[0]?.column),
      })
      lastTitle = ''
      continue
    }
    if (!saysAnything(slots)) continue
    for (const one of partedByNumbers(slots)) {
      open.push(one)
      for (const side of one.sides) if (side.title !== null) lastTitle = side.title.text
    }
  }
  flush()
  return rows
}

/** «Продолжение таблицы», «Примечание: …», alone in a row. */
function isNote([first, ...others]: readonly GridCell[]): boolean {
  return (
    first !== undefined && others.length === 0 && /^\p{L}/u.test(first.text) && tableNote.test(first.text)
  )
}

/** Lines to sign on, which a program took for a last row. */
function isSigned(cells: readonly GridCell[]): boolean {
  return cells.every((cell) => signatureLine.test(cell.text))
}

/** «1 2 3 4 5»: the numbers of the columns, in whatever order the columns stand. */
function countsColumns(cells: readonly GridCell[]): boolean {
  if (cells.length < 3) return false
  const numbers = cells.map((cell) => Number(/^(\d{1,2})\.?$/u.exec(cell.text)?.[1] ?? -1))
  return (
    new Set(numbers).size === cells.length && numbers.every((number) => number >= 1 && number <= cells.length)
  )
}

/** The header once more, as it stands on each page: its words need not be those that headers are known by. */
function repeatsHeader(grid: Grid, layout: Layout, cells: readonly GridCell[]): boolean {
  if (layout.settled !== true) return false
  for (let r = layout.headerFrom; r < layout.bodyFrom; r++) {
    const header = cellsOfRow(grid, r).filter((cell) => cell.row === r)
    if (header.length === cells.length && header.every((cell, i) => cell.text === cells[i]?.text)) return true
  }
  return false
}

function sameHeadings(one: Layout, other: Layout): boolean {
  return (
    one.headings.length === other.headings.length &&
    one.headings.every((text, i) => text === other.headings[i])
  )
}

function mayBeHeader(cells: readonly GridCell[]): boolean {
  if (cells.length < 2 || cells.some((cell) => cell.text.length > 80)) return false
  return cells.filter((cell) => roleOfHeading(cell.text) !== null).length * 3 >= cells.length * 2
}

function saysAnything(row: SlotRow): boolean {
  return row.sides.some((side) =>
    [side.title, side.due, side.responsible, side.result].some(
      (slot) => slot?.own === true && !nothing.test(slot.text),
    ),
  )
}

/** The text of a row that only heads the rows below it. null: the row is no heading. */
function headingIn(
  grid: Grid,
  row: number,
  cells: readonly GridCell[],
  slots: SlotRow,
  layout: Layout,
  lastTitle: string,
): string | null {
  const first = cells[0]
  if (first === undefined) return null
  // Some programs write a merged cell out once for each of its columns.
  if (cells.length > 2 && cells.every((cell) => cell.text === first.text) && /\p{L}{4}/u.test(first.text))
    return first.text
  if (slots.sides.some((side) => side.due !== null || side.responsible !== null)) {
    const all = cells.length === 1 && spansAll(first, layout)
    const counted = rowNumber.test(first.text) || romanNumber.test(first.text)
    const both = cells.length === 2 && counted && spansAll(cells[1], layout)
    if (!all && !both) return null
  }
  if (cells.length === 1) return loneHeading(first, slots, layout, lastTitle)
  const [number, title, result] = cells
  if (number === undefined || title === undefined || cells.length > 3) return null
  if (slots.number === null || number.text !== slots.number.text) return null
  const whole = `${number.text} ${title.text}`
  if (cells.length === 2 && spansAll(title, layout)) return headed(number.text, title.text)
  if (result !== undefined && result.text !== slots.sides[0]?.result?.text) return null
  if (headsNext(grid, row, number.text, layout)) return headed(number.text, title.text)
  if (cells.length > 2) return null
  if (romanNumber.test(number.text) || (!rowNumber.test(number.text) && sectionWord.test(whole))) {
    return headed(number.text, title.text)
  }
  return title.bold && sectionWord.test(title.text) ? headed(number.text, title.text) : null
}

function headed(number: string, title: string): string {
  return rowNumber.test(number) || romanNumber.test(number)
    ? `${number.replace(/[.)\s]+$/u, '')}. ${title}`
    : `${number} ${title}`
}

function spansAll(cell: GridCell | undefined, layout: Layout): boolean {
  if (cell === undefined) return false
  const covered = layout.columns.slice(cell.column, cell.column + cell.columnSpan)
  const roles = new Set(covered.map((column) => column.role))
  return roles.size > 1 && (roles.has('title') || covered.length * 2 > layout.columns.length)
}

function loneHeading(cell: GridCell, slots: SlotRow, layout: Layout, lastTitle: string): string | null {
  if (rowNumber.test(cell.text) || nothing.test(cell.text)) return null
  if (spansAll(cell, layout)) return cell.text
  const role = layout.columns[cell.column]?.role
  if (role === 'number') return cell.text.length < 5 && !romanInside.test(cell.text) ? null : cell.text
  if (role !== 'title' || slots.sides.length > 1) return null
  // A list item under «…:», or a row torn off, is no heading.
  if (/^(?:["«(]?\p{Ll}|[;,.)])/u.test(cell.text) || listMark.test(cell.text)) {
    return /^\d{1,2}[.)]\s/u.test(cell.text) && !lastTitle.endsWith(':') ? cell.text : null
  }
  if (lastTitle.endsWith(':')) return sectionWord.test(cell.text) ? cell.text : null
  return cell.bold || cell.text.length <= 200 ? cell.text : null
}

/** The rows below are numbered under this one: «1» over «1.1». */
function headsNext(grid: Grid, row: number, number: string, layout: Layout): boolean {
  const column = layout.columns.findIndex((one) => one.role === 'number')
  const own = number.replace(/[.)\s]+$/u, '')
  for (let r = row + 1; r < Math.min(grid.rows.length, row + 4); r++) {
    const next = grid.rows[r]?.[column]?.text ?? ''
    if (next !== '') return next.startsWith(`${own}.`) && /^\d/u.test(next.slice(own.length + 1))
  }
  return false
}
