import { type Look, lookOf } from './element-look.ts'
import { declarationsOf } from './element-style.ts'
import { type GivenCell, type GivenRow, layTable } from './lay-table.ts'
import { leftOut } from './left-out.ts'
import type { OpenList } from './list-label.ts'
import { closeText, count, type Flow, flowOf, note, openFlow, type PageWalk } from './page-walk.ts'
import { attributeOf, isElement, type PageElement, textOf } from './parse-page.ts'
import { isForLayout } from './table-use.ts'

type WalkInside = (walk: PageWalk, element: PageElement, look: Look, list: OpenList | null) => void

/** A row's or cell's spans as browsers clamp them. */
const WIDEST = 1_000
const TALLEST = 65_534

interface ReadCell extends GivenCell {
  readonly flow: Flow
}

interface ReadRow extends GivenRow {
  readonly cells: readonly ReadCell[]
}

/** Reads a table; one that only lays a page out gives what its cells hold instead. */
export function walkTable(walk: PageWalk, table: PageElement, look: Look, walkInside: WalkInside): void {
  closeText(walk)
  const rows = readRows(walk, table, look, walkInside)
  const laid = layTable(rows, walk.limits.columns)
  if (laid === null) return
  const flow = flowOf(walk)
  const role = attributeOf(table, 'role')
  const cells = rows.flatMap((row) => row.cells)
  const menus = new Set(cells.filter((cell) => isMenu(cell.flow) || isSiteFoot(cell)))
  let beside = 0
  for (const cell of cells) {
    flow.characters += cell.flow.characters
    if (menus.has(cell)) beside += cell.flow.characters
  }
  if (role !== 'presentation' && role !== 'none' && !isForLayout(laid, beside)) {
    flow.blocks.push(laid)
    return
  }
  for (const cell of cells) {
    if (!menus.has(cell)) for (const block of cell.blocks) flow.blocks.push(block)
  }
}

/** A column of links beside the text is the site's menu. */
function isMenu({ links, linkedCharacters, characters }: Flow): boolean {
  return links >= 3 && linkedCharacters >= characters * 0.8
}

/** «© Все права защищены» below the page. */
function isSiteFoot({ blocks: [first] }: ReadCell): boolean {
  return first?.kind === 'paragraph' && first.text.startsWith('©')
}

function readRows(
  walk: PageWalk,
  table: PageElement,
  look: Look,
  walkInside: WalkInside,
): readonly ReadRow[] {
  const heads: ReadRow[] = []
  const bodies: ReadRow[] = []
  const feet: ReadRow[] = []
  let part = 0
  for (const child of table.childNodes) {
    if (!isElement(child)) continue
    part += 1
    const style = declarationsOf(child)
    if (child.tagName === 'caption') {
      walkInside(walk, child, lookOf(look, child, style, walk.classes), null)
      closeText(walk)
      continue
    }
    if (leftOut(child, style, look) === 'hidden') {
      note(walk, 'hidden-left-out')
      continue
    }
    const inside = lookOf(look, child, style, walk.classes)
    const target = child.tagName === 'thead' ? heads : child.tagName === 'tfoot' ? feet : bodies
    for (const row of child.childNodes) {
      if (!isElement(row) || row.tagName !== 'tr') continue
      const read = readRow(walk, row, inside, part, child.tagName === 'thead', walkInside)
      if (read !== null) target.push(read)
    }
  }
  return [...heads, ...(heads.length === 0 ? withFirstHeads(bodies) : bodies), ...feet]
}

/** Without a head of its own, only a table's first rows of nothing but `th` are one. */
function withFirstHeads(rows: readonly ReadRow[]): readonly ReadRow[] {
  const first = rows.findIndex((row) => !row.header)
  return first < 0 ? rows : rows.map((row, index) => (index > first ? { ...row, header: false } : row))
}

function readRow(
  walk: PageWalk,
  row: PageElement,
  outer: Look,
  part: number,
  head: boolean,
  walkInside: WalkInside,
): ReadRow | null {
  const style = declarationsOf(row)
  const reason = leftOut(row, style, outer)
  const given = row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
  if (reason === 'hidden') {
    // Programs end a table with a hidden row that only sets its columns.
    const text = textOf(row, 80)
    if (text !== '') note(walk, 'hidden-left-out', text)
    return null
  }
  if (reason !== null) return null
  count(walk, 'rows')
  const look = lookOf(outer, row, style, walk.classes)
  const cells = given.flatMap((cell) => readCell(walk, cell, look, walkInside))
  if (attributeOf(row, 'height') === '0' && cells.every((cell) => cell.blocks.length === 0)) return null
  const allHeads = given.length > 0 && given.every((cell) => cell.tagName === 'th')
  return { cells, header: head || allHeads, part }
}

function readCell(
  walk: PageWalk,
  cell: PageElement,
  outer: Look,
  walkInside: WalkInside,
): readonly ReadCell[] {
  const style = declarationsOf(cell)
  const flow = openFlow()
  if (style.get('display') === 'none' || attributeOf(cell, 'hidden') !== null) {
    if (cell.childNodes.length > 0) note(walk, 'hidden-left-out', textOf(cell, 80))
    return []
  }
  count(walk, 'cells')
  walk.flows.push(flow)
  walkInside(walk, cell, lookOf(outer, cell, style, walk.classes), null)
  closeText(walk)
  walk.flows.pop()
  return [
    {
      columnSpan: spanOf(cell, 'colspan', 1, WIDEST),
      rowSpan: spanOf(cell, 'rowspan', 0, TALLEST),
      blocks: flow.blocks,
      flow,
    },
  ]
}

/** A span that makes no sense is one; only `rowspan="0"` means something. */
function spanOf(cell: PageElement, name: string, least: number, most: number): number {
  const written = attributeOf(cell, name)
  if (written === null || !/^\s*\+?\d+/.test(written)) return 1
  const span = Number.parseInt(written, 10)
  return span < least ? 1 : Math.min(span, most)
}
