import type { Cell, Row, Table } from '../../document.ts'
import { joinLines } from '../pdf/join-hyphens.ts'
import type { Vocabulary } from '../pdf/vocabulary.ts'
import { cellBlocks, isRowNumber, tableOf } from './text-blocks.ts'

const border = '│┃║|'
const joint = '┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╟╢╫╪╞╡╤╧╥╨+'
const edge = new RegExp(`^\\s{0,20}[${border}${joint}]`, 'u')
const drawn = new RegExp(`^\\s{0,20}[${joint}][─━═+┬┴┼╤╧╦╩╪╫┌┐└┘-]{3,}.*[${joint}]\\s*$`, 'u')
const ruled = /^[─━═-]+$/u

/** A line that begins a table drawn with box signs: «┌────┬────┐», «+----+----+». */
export function opensDrawnTable(line: string): boolean {
  return drawn.test(line) && !/[\p{L}\d]/u.test(line)
}

/** Behind the last line of the table that begins here. */
export function drawnUntil(lines: readonly string[], start: number): number {
  let end = start
  while (end < lines.length && edge.test(lines[end] ?? '')) end++
  return end
}

interface OpenCell {
  readonly column: number
  readonly columnSpan: number
  readonly row: number
  rowSpan: number
  readonly lines: string[]
}

/** The piece of a line between two borders. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * A table drawn with lines of signs, as legal databases export it: borders stand at the same places in all its lines, a
 * rule below a cell closes it, and a cell without one goes on in the next row. null: no two columns, or no text.
 */
export function readDrawnTable(lines: readonly string[]): Table | null {
  const places = columnPlaces(lines)
  const columns = places.length - 1
  if (columns < 2 || columns > 64) return null
  const cells: OpenCell[] = []
  const open: (OpenCell | null)[] = new Array(columns).fill(null)
  let row = 0
  let filled = false
  for (const line of lines) {
    const pieces = piecesOf(line)
    if (pieces.some(isRule)) {
      if (filled) row++
      filled = false
      for (const piece of pieces) {
        for (let c = placeOf(places, piece.from); c < placeOf(places, piece.to); c++) {
          const cell = open[c] ?? null
          if (isRule(piece)) open[c] = null
          else if (cell !== null && cell.column === c && cell.row < row) cell.rowSpan = row - cell.row + 1
        }
      }
    }
    if (filled && beginsRow(pieces, open[0] ?? null)) {
      row++
      open.fill(null)
    }
    for (const piece of pieces) {
      if (isRule(piece)) continue
      const column = placeOf(places, piece.from)
      const columnSpan = placeOf(places, piece.to) - column
      if (columnSpan < 1) continue
      filled = true
      let cell = open[column] ?? null
      if (cell === null) {
        cell = { column, columnSpan, row, rowSpan: 1, lines: [] }
        cells.push(cell)
        open.fill(cell, column, column + columnSpan)
      }
      cell.lines.push(piece.text.trim())
    }
  }
  return tableOf(rowsOf(cells), columns)
}

/** Some exports draw no rules between rows: the next number begins the next row. */
function beginsRow([first]: readonly Piece[], open: OpenCell | null): boolean {
  if (first === undefined || open === null || !isRowNumber(first.text)) return false
  return open.columnSpan === 1 && open.lines.some(isRowNumber)
}

/** Where borders stand in at least one line of text, from the left; the line's end counts as one. */
function columnPlaces(lines: readonly string[]): readonly number[] {
  const places = new Set<number>()
  for (const line of lines) {
    for (const piece of piecesOf(line)) places.add(piece.from).add(piece.to)
  }
  return [...places].toSorted((one, other) => one - other)
}

function placeOf(places: readonly number[], at: number): number {
  return places.indexOf(at)
}

function piecesOf(line: string): readonly Piece[] {
  const at = [...line].flatMap((sign, i) => (border.includes(sign) || isJoint(line, i) ? [i] : []))
  return at.slice(1).map((to, i) => {
    const from = at[i] ?? 0
    return { from, to, text: line.slice(from + 1, to) }
  })
}

/** «+» is a joint only beside a rule or a line's end: in a cell it is a mark. */
function isJoint(line: string, at: number): boolean {
  const sign = line[at] ?? ''
  if (!joint.includes(sign)) return false
  return sign !== '+' || /-/u.test(`${line[at - 1] ?? ''}${line[at + 1] ?? ''}`)
}

function isRule({ text }: Piece): boolean {
  return ruled.test(text)
}

function rowsOf(cells: readonly OpenCell[]): readonly Row[] {
  const rows: Cell[][] = []
  for (const { column, columnSpan, row, rowSpan, lines } of cells) {
    while (rows.length <= row) rows.push([])
    rows[row]?.push({ column, columnSpan, rowSpan, blocks: cellBlocks(unwrapped(lines)) })
  }
  return rows.map((row) => ({
    cells: row.toSorted((one, other) => one.column - other.column),
    header: false,
    page: null,
  }))
}

/** Empty lines only fill the cell's height; a word that is broken at a line's end is made whole. */
function unwrapped(lines: readonly string[]): string {
  let text = ''
  for (const line of lines) {
    if (line === '') continue
    const broken = /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line)
    text = text === '' ? line : broken ? joinLines(text, line, narrowCells) : `${text}\n${line}`
  }
  return text
}

/** What is drawn with signs is narrow, and its words are broken. */
const narrowCells: Vocabulary = {
  knows: () => false,
  knowsExactly: () => false,
  knowsBeginning: () => false,
  breaksWords: true,
}
