import type { ColumnRole } from '#core/plan/column-role.ts'
import type { Place } from '#core/plan/place.ts'
import type {
  ColumnReading,
  ColumnWord,
  RememberedFrom,
  TableOrigin,
  TableReading,
} from '#core/plan/table-reading.ts'
import { foldName, tableShape } from '#core/plan/table-shape.ts'
import { headerDepth, headingAt, type Layout, roleOfHeading } from './column-roles.ts'
import { fitsLayout } from './content-layout.ts'
import { cellsOfRow, foldLine, type Grid } from './grid.ts'
import { looksLikeTerm, periodHeading } from './ru/column-words.ts'
import { rowNumber } from './ru/number-words.ts'
import type { Sheet } from './stream.ts'

/** What people said about the columns of a table, in this draft or in an earlier document of its issuer. */
export interface Told {
  /** Without a column of measures it is, by what they said, no plan's table. */
  readonly layout: Layout
  readonly remembered: RememberedFrom | null
}

/** null where nobody said anything. */
export function toldColumns(
  sheet: Sheet,
  guessed: Layout | null,
  issuer: string | null,
  word: ColumnWord,
): Told | null {
  if (word.settled.length === 0 && word.remembered.length === 0) return null
  const layout = guessed ?? bareLayout(sheet.grid)
  const at = placeOfSheet(sheet)
  const settled = word.settled.find((one) => samePlace(one.at, at))
  if (settled !== undefined)
    return { layout: withRoles(layout, settled.roles), remembered: settled.remembered }
  if (word.remembered.length === 0) return null
  // The same headings are proof enough; as many columns are one only where the table could be a plan.
  if (layout.bodyFrom === layout.headerFrom && !isLarge(sheet.grid)) return null
  const shape = tableShape({ header: headerOf(layout), columns: columnsOf(layout) })
  const memory = word.remembered.find((one) => one.shape === shape && one.issuer === foldName(issuer))
  if (memory === undefined) return null
  const told = withRoles(layout, memory.roles)
  return fitsLayout(sheet.grid, told) ? { layout: told, remembered: memory.from } : null
}

/** How a table was read; null for one that is no plan's and too small to be one. */
export function noteTable(
  sheet: Sheet,
  layout: Layout | null,
  told: Told | null,
  origin: TableOrigin,
  issuer: string | null,
): TableReading | null {
  if (layout === null && told === null && !isLarge(sheet.grid)) return null
  const shown = told?.layout ?? layout ?? bareLayout(sheet.grid)
  const columns = columnsOf(shown)
  return {
    at: placeOfSheet(sheet),
    header: headerOf(shown),
    columns: origin === 'headings' ? withOpenQuestions(columns) : columns,
    origin: told === null ? origin : told.remembered === null ? 'person' : 'memory',
    issuer,
    remembered: told?.remembered ?? null,
  }
}

/** The layout has a column of measures, so that rows can be read by it. */
export function holdsMeasures(layout: Layout): boolean {
  return layout.columns.some((column) => column.role === 'title')
}

function withRoles(layout: Layout, roles: readonly ColumnRole[]): Layout {
  const columns = layout.columns.map((column, c) => ({
    ...column,
    role: roles[c] ?? 'extra',
    doubtful: false,
  }))
  return { ...layout, columns, settled: true }
}

/** The headings of a table that is not headed as a plan, so that a person sees what the columns are. */
function bareLayout(grid: Grid): Layout {
  const header = headerRow(grid)
  const depth = header === null ? 0 : headerDepth(grid, header)
  const columns = Array.from({ length: grid.columns }, (_, c) => {
    const { heading, over } = header === null ? { heading: '', over: '' } : headingAt(grid, header, depth, c)
    return { role: 'extra' as const, heading, over, track: null }
  })
  const headings = columns.map(({ heading, over }) => foldLine(`${over} ${heading}`))
  return { columns, headerFrom: header ?? 0, bodyFrom: (header ?? 0) + depth, headings }
}

/** The first row that is filled with short words, and neither counts nor dates anything. */
function headerRow(grid: Grid): number | null {
  for (let row = 0; row < Math.min(grid.rows.length - 1, 6); row++) {
    const cells = cellsOfRow(grid, row)
    if (cells.length * 2 < grid.columns || cells.length < 2) continue
    const plain = cells.every(
      ({ text }) => text.length <= 80 && !rowNumber.test(text) && !/[.;]$/u.test(text) && !isTerm(text),
    )
    return plain ? row : null
  }
  return null
}

function isTerm(text: string): boolean {
  return looksLikeTerm.test(text) && !periodHeading.test(text.toLowerCase())
}

/** A column whose heading says nothing known is asked about where the table has no term, or nobody responsible. */
function withOpenQuestions(columns: readonly ColumnReading[]): readonly ColumnReading[] {
  const has = (...roles: readonly ColumnRole[]) => columns.some((column) => roles.includes(column.role))
  const dated = has('due', 'due-start', 'due-end', 'due-mark', 'due-responsible')
  if (columns.some(({ track }) => track !== null) || (dated && has('responsible', 'due-responsible')))
    return columns
  return columns.map((column) =>
    column.role === 'extra' && column.heading !== '' && roleOfHeading(column.heading) === null
      ? { ...column, doubtful: true }
      : column,
  )
}

function columnsOf(layout: Layout): readonly ColumnReading[] {
  return layout.columns.map(({ role, heading, over, track, doubtful = false }) => ({
    role,
    heading: foldLine(over === heading ? heading : `${over} ${heading}`),
    track,
    doubtful,
  }))
}

function headerOf(layout: Layout): TableReading['header'] {
  return { from: layout.headerFrom, to: layout.bodyFrom }
}

/** Large enough to be asked about, although nothing says that it is a plan. */
function isLarge(grid: Grid): boolean {
  return grid.columns >= 3 && grid.rows.length >= 3
}

function placeOfSheet({ block, grid }: Sheet): Place {
  return grid.within === null ? { block } : { block, row: grid.within.row, column: grid.within.column }
}

function samePlace(one: Place, other: Place): boolean {
  return one.block === other.block && one.row === other.row && one.column === other.column
}
