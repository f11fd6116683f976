import type { Place } from '#core/plan/place.ts'
import type { Block, Document, Table } from '../document.ts'
import { foldLine, type Grid, layGrid } from './grid.ts'
import { actHeading, actTitleStart, issuerNoun, pageLine, signedName } from './ru/act-words.ts'

/** A paragraph on the way through the document. */
export interface Line {
  readonly kind: 'line'
  readonly text: string
  /** «1.», «•»: a list label that the format keeps apart. */
  readonly label: string | null
  readonly level: number | null
  readonly heading: boolean
  readonly bold: boolean
  readonly centred: boolean
  readonly at: Place
}

export interface Sheet {
  readonly kind: 'sheet'
  readonly grid: Grid
  readonly block: number
}

export type Item = Line | Sheet

/** «- 1.1. Назначить …»: a dash in front of a number says nothing. */
const dashedNumber = /^[-–—•]\s+(?=\d{1,2}(?:\.\d{1,2})*[.)]\s)/u

/** The document as one stream of paragraphs and tables; tables that only lay out the page are opened. */
export function streamOf(document: Document): readonly Item[] {
  const items: Item[] = []
  for (const [block, content] of document.blocks.entries()) push(items, content, { block }, 0)
  return items
}

function push(items: Item[], block: Block, at: Place, depth: number): void {
  if (block.kind === 'paragraph') {
    const text = foldLine(block.text).replace(dashedNumber, '')
    if (text === '' || /^[-_=*~—–.\s]+$/u.test(text)) return
    items.push({
      kind: 'line',
      text,
      label: block.label,
      level: block.level,
      heading: block.heading !== null,
      bold: block.bold,
      centred: block.centred,
      at,
    })
    return
  }
  const widest = Math.max(0, ...block.rows.slice(0, 2000).map((row) => row.cells.length))
  const opened = depth < 6 && (widest <= 1 || holdsTables(block.rows.flatMap((row) => row.cells)))
  const layout = depth < 6 && laysOutPage(block)
  if (!opened && !layout) {
    const within = at.row === undefined ? null : { row: at.row, column: at.column ?? 0 }
    items.push({ kind: 'sheet', grid: layGrid(block, within), block: at.block })
    return
  }
  for (const [r, row] of block.rows.entries()) {
    for (const cell of row.cells) {
      const place = at.row === undefined ? { block: at.block, row: r, column: cell.column } : at
      for (const inner of cell.blocks) push(items, inner, place, depth + 1)
    }
  }
}

/** A signature, a letterhead, a mark of approval, laid out as a table of a few cells without lines. */
function laysOutPage(table: Table): boolean {
  const cells = table.rows.flatMap((row) => row.cells)
  if (table.rows.length > 2 || cells.length > 4) return false
  if (holdsOnlyTitle(cells)) return true
  return cells.some((cell) => {
    const texts = cell.blocks
      .filter((block) => block.kind === 'paragraph')
      .map((block) => foldLine(block.text))
    return (
      texts.length > 2 ||
      texts.some(
        (text) =>
          signedName.test(text) ||
          pageLine.test(text) ||
          ((actHeading.test(text) || (table.rows.length === 1 && issuerNoun.test(text))) &&
            text === text.toUpperCase()),
      )
    )
  })
}

/** «Об утверждении …» in the left half of the page: the only words of its table. */
function holdsOnlyTitle(cells: readonly { readonly blocks: readonly Block[] }[]): boolean {
  const texts = cells.map(({ blocks }) =>
    foldLine(blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(' ')),
  )
  const [only, ...others] = texts.filter((text) => text !== '')
  return only !== undefined && others.length === 0 && cells.length > 1 && actTitleStart.test(only)
}

/** A cell that holds a table of some size is there for the page's look. */
function holdsTables(cells: readonly { readonly blocks: readonly Block[] }[]): boolean {
  if (cells.length > 40) return false
  return cells.some((cell) =>
    cell.blocks.some((block) => block.kind === 'table' && block.rows.length > 2 && block.columns > 2),
  )
}
