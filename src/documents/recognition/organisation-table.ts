import { foldName } from '#core/organisation/ru/fold-name.ts'
import { kindWords } from '#core/organisation/ru/passport-words.ts'
import { columnWords } from '#core/organisation/sheet/ru/row-fault.ru.ts'
import type { SheetColumn, SheetRow } from '#core/organisation/sheet/sheet-row.ts'
import type { Block, Cell, Document, Row, Table } from '../document.ts'
import { otherHeadings } from './ru/organisation-headings.ts'

/** A table of organisations, as far as it could be made out. */
export type OrganisationTable =
  | {
      readonly ok: true
      readonly rows: readonly SheetRow[]
      /** Headings of columns that mean nothing here. */
      readonly ignored: readonly string[]
      /** The table does not tell kinds: all its rows were taken for schools. */
      readonly schoolsOnly: boolean
      /** Text that stands under the table and was not read as its rows. */
      readonly leftOver: readonly string[]
    }
  | {
      readonly ok: false
      readonly code: 'no-table' | 'column-twice'
      /** The column that stands there twice. */
      readonly column?: SheetColumn
    }

/** Above its headings a table may have lines of a title. */
const HIGHEST_HEADING = 10
const known = knownHeadings()

export function recogniseOrganisations(document: Document): OrganisationTable {
  const found = findTable(document.blocks)
  if (found === null) return { ok: false, code: 'no-table' }
  const { table, head, after } = found
  const columns = new Map<number, SheetColumn>()
  const ignored: string[] = []
  for (const cell of head.cells) {
    const heading = textOf(cell)
    const column = known.get(foldName(heading))
    if (column === undefined) {
      if (heading !== '') ignored.push(heading)
    } else if ([...columns.values()].includes(column)) return { ok: false, code: 'column-twice', column }
    else columns.set(cell.column, column)
  }
  const schoolsOnly = ![...columns.values()].includes('kind')
  const top = table.rows.indexOf(head)
  const rows = table.rows.slice(top + 1).flatMap((row, index) => {
    const cells = cellsOf(row, columns)
    if (Object.values(cells).every((text) => text === '')) return []
    const line = row.line ?? (head.line ?? top + 1) + index + 1
    return [{ line, cells: schoolsOnly ? { ...cells, kind: kindWords.school } : cells }]
  })
  return { ok: true, rows, ignored, schoolsOnly, leftOver: after.flatMap(textsOf) }
}

interface FoundTable {
  readonly table: Table
  readonly head: Row
  readonly after: readonly Block[]
}

/** The first table with a column of names and one more that is known. */
function findTable(blocks: readonly Block[]): FoundTable | null {
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'table') continue
    const head = block.rows.slice(0, HIGHEST_HEADING).find(isHead)
    if (head !== undefined) return { table: block, head, after: blocks.slice(index + 1) }
  }
  return null
}

function isHead(row: Row): boolean {
  const columns = row.cells
    .map((cell) => known.get(foldName(textOf(cell))))
    .filter((one) => one !== undefined)
  return columns.includes('name') && columns.length > 1
}

/** Every column of the table is there, with '' where nothing stands. */
function cellsOf(row: Row, columns: ReadonlyMap<number, SheetColumn>): Partial<Record<SheetColumn, string>> {
  const cells: Partial<Record<SheetColumn, string>> = {}
  for (const column of columns.values()) cells[column] = ''
  for (const cell of row.cells) {
    const column = columns.get(cell.column)
    if (column !== undefined) cells[column] = textOf(cell)
  }
  return cells
}

function textOf(cell: Cell): string {
  return cell.blocks.flatMap(textsOf).join(' ').replace(/\s+/gu, ' ').trim()
}

function textsOf(block: Block): readonly string[] {
  if (block.kind === 'paragraph') {
    const text = [block.label, block.text]
      .filter((part) => part !== null)
      .join(' ')
      .trim()
    return text === '' ? [] : [text]
  }
  return block.rows.flatMap((row) => {
    const text = row.cells
      .map(textOf)
      .filter((part) => part !== '')
      .join(' \u00b7 ')
    return text === '' ? [] : [text]
  })
}

function knownHeadings(): ReadonlyMap<string, SheetColumn> {
  const columns = Object.keys(columnWords) as SheetColumn[]
  return new Map(
    columns.flatMap((column) =>
      [columnWords[column], ...(otherHeadings[column] ?? [])].map(
        (words) => [foldName(words), column] as const,
      ),
    ),
  )
}
