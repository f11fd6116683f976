import type { ColumnRole } from '#core/plan/column-role.ts'
import { parseSchedule } from '#core/schedule/parse-schedule.ts'
import { type Column, roleOfColumn } from './column-roles.ts'
import type { Grid, GridCell } from './grid.ts'
import { actHeading } from './ru/act-words.ts'
import { looksLikeName, looksLikeParty, looksLikeTerm } from './ru/column-words.ts'
import { appendixLine } from './ru/frame-words.ts'
import { rowNumber } from './ru/number-words.ts'
import { sectionWord, wordThenNumber } from './ru/section-words.ts'
import type { Item, Line } from './stream.ts'

/** A table that lost its borders on the way: header cells and then every cell on a line of its own. */
interface BareHeader {
  readonly headings: readonly string[]
  readonly roles: readonly ColumnRole[]
  /** Index behind the header and the row of column numbers. */
  readonly bodyFrom: number
}

const mostColumns = 8

/** Runs of lines that are the cells of such a table become a table; everything else stays as it is. */
export function foldBareTables(items: readonly Item[]): readonly Item[] {
  const folded: Item[] = []
  for (let i = 0; i < items.length; ) {
    const header = headerAt(items, i)
    const sheet = header === null ? null : tableFrom(items, i, header)
    const item = items[i]
    if (sheet !== null) {
      folded.push(sheet.item)
      i = sheet.to
    } else {
      if (item !== undefined) folded.push(item)
      i++
    }
  }
  return folded
}

function headerAt(items: readonly Item[], at: number): BareHeader | null {
  const headings: string[] = []
  const roles: ColumnRole[] = []
  let i = at
  for (; i < items.length && headings.length < mostColumns; i++) {
    const item = items[i]
    if (item?.kind !== 'line' || item.text.length > 60 || /[:.;]$/u.test(item.text)) break
    const role = roleOfColumn(item.text)
    if (role === null || (role !== 'extra' && roles.includes(role))) break
    headings.push(item.text)
    roles.push(role)
  }
  const enough = roles.includes('title') && (roles.some(isDue) || roles.includes('responsible'))
  if (headings.length < 3 || !enough) return null
  const counted = countedColumns(items, i)
  // A number column may have lost its empty heading.
  const first = items[i + counted]
  const numbered = first?.kind === 'line' && rowNumber.test(first.text)
  if (!roles.includes('number') && (counted === headings.length + 1 || numbered)) {
    return { headings: ['№', ...headings], roles: ['number', ...roles], bodyFrom: i + counted }
  }
  return { headings, roles, bodyFrom: i + counted }
}

function isDue(role: ColumnRole): boolean {
  return role === 'due' || role === 'due-start' || role === 'due-end'
}

/** How many lines «1», «2», «3» … count the columns; 0 where the first row begins at once. */
function countedColumns(items: readonly Item[], from: number): number {
  let count = 0
  for (let i = from; i < items.length; i++, count++) {
    const item = items[i]
    if (item?.kind !== 'line' || item.text !== String(count + 1)) break
  }
  // The last of them may be the first row's own number.
  return count >= 3 ? count : 0
}

interface BareRow {
  readonly number: Line | null
  readonly lines: readonly Line[]
  readonly heading: boolean
}

function tableFrom(
  items: readonly Item[],
  at: number,
  header: BareHeader,
): { item: Item; to: number } | null {
  const first = items[at]
  if (first?.kind !== 'line') return null
  const { lines, to } = bodyLines(items, header)
  const numbered = header.roles[0] === 'number'
  const rows = numbered ? numberedRows(lines, header) : evenRows(lines, header)
  if (rows.filter((row) => !row.heading).length < 2) return null
  const columns = header.roles.length
  const cells: (readonly (GridCell | null)[])[] = [
    header.headings.map((text, column) => cellOf([text], 0, column, 1, first)),
  ]
  for (const row of rows) cells.push(cellsOf(row, header, cells.length, columns))
  const grid: Grid = { columns, rows: cells, within: null }
  const used = rows.reduce((sum, row) => sum + row.lines.length + (row.number === null ? 0 : 1), 0)
  return { item: { kind: 'sheet', grid, block: first.at.block }, to: header.bodyFrom + Math.min(used, to) }
}

function bodyLines(items: readonly Item[], header: BareHeader): { lines: readonly Line[]; to: number } {
  const lines: Line[] = []
  for (let i = header.bodyFrom; i < items.length; i++) {
    const item = items[i]
    if (item?.kind !== 'line' || appendixLine.test(item.text)) break
    // «приказ» may be a cell; «ПРИКАЗ» begins the next act.
    if (actHeading.test(item.text) && item.text === item.text.toUpperCase()) break
    lines.push(item)
  }
  return { lines, to: lines.length }
}

/** Where rows begin: at the next number, or at one that is repeated or comes after a gap where a whole row stood between. */
function startsOf(lines: readonly Line[], width: number): readonly number[] {
  const numbers = lines.map(({ text }) => (rowNumber.test(text) ? text.replace(/[^\d.]|\.$/gu, '') : null))
  const starts: number[] = []
  let last: string | null = null
  for (const [i, number] of numbers.entries()) {
    if (number === null) continue
    if (last !== null && !follows(last, number)) {
      const before = last
      const next = numbers.findIndex((one, at) => at > i && one !== null && follows(before, one))
      const whole = i - (starts.at(-1) ?? 0) >= width
      const repeated = number === last && (next < 0 || next - i >= width)
      if (!whole || !(repeated || (next < 0 && comesSoonAfter(last, number)))) continue
    }
    starts.push(i)
    last = number
  }
  return starts
}

/** «5» after «3»: a clerk took out a row. */
function comesSoonAfter(before: string, number: string): boolean {
  const [a, b] = [before.split('.').map(Number), number.split('.').map(Number)]
  const step = (b.at(-1) ?? 0) - (a.at(-1) ?? 0)
  return (
    a.length === b.length && a.slice(0, -1).join('.') === b.slice(0, -1).join('.') && step > 1 && step < 4
  )
}

/** Rows that begin with the next number; a heading may stand between two of them. */
function numberedRows(lines: readonly Line[], header: BareHeader): readonly BareRow[] {
  const width = header.roles.length - 1
  const starts = startsOf(lines, width)
  const rows: BareRow[] = []
  pushHeadings(rows, lines.slice(0, starts[0] ?? 0))
  for (const [k, start] of starts.entries()) {
    const end = starts[k + 1] ?? Math.min(lines.length, start + 1 + width)
    let own = lines.slice(start + 1, end)
    let tail = own.length
    while (tail > 1 && tail > width - 1 && headsSection(own[tail - 1]?.text ?? '')) tail--
    const headings = own.slice(tail)
    own = own.slice(0, tail)
    const number = lines[start]
    if (number !== undefined && own.length > 0) rows.push({ number, lines: own, heading: false })
    pushHeadings(rows, headings)
  }
  return rows
}

function headsSection(text: string): boolean {
  return sectionWord.test(text) || wordThenNumber.test(text)
}

function pushHeadings(rows: BareRow[], lines: readonly Line[]): void {
  for (const line of lines) rows.push({ number: null, lines: [line], heading: true })
}

/** «3» after «2», «2.1» after «2», «1.3» or «1.2.4». */
function follows(before: string, number: string): boolean {
  const [a, b] = [before.split('.').map(Number), number.split('.').map(Number)]
  const level = b.length - 1
  if (b.length > a.length)
    return b.length === a.length + 1 && b[level] === 1 && number.startsWith(`${before}.`)
  return (
    b.every((part, i) => (i === level ? part === (a[i] ?? 0) + 1 : part === a[i])) ||
    (level > 0 && b[level] === 1)
  )
}

/** Without numbers each row has as many lines as there are columns, and terms stand where terms should. */
function evenRows(lines: readonly Line[], header: BareHeader): readonly BareRow[] {
  const width = header.roles.length
  const due = header.roles.findIndex(isDue)
  const rows: BareRow[] = []
  for (let i = 0; i + width <= lines.length; ) {
    const line = lines[i]
    const row = lines.slice(i, i + width)
    if (due >= 0 && isTerm(row[due]?.text ?? '')) {
      rows.push({ number: null, lines: row, heading: false })
      i += width
    } else if (line !== undefined && headsSection(line.text)) {
      rows.push({ number: null, lines: [line], heading: true })
      i++
    } else {
      // A row with an empty or a merged cell is shorter: the next whole one tells where it ends.
      const next = nextWhole(lines, i, header)
      if (next === null) break
      rows.push({ number: null, lines: lines.slice(i, next), heading: false })
      i = next
    }
  }
  return rows
}

function nextWhole(lines: readonly Line[], from: number, { roles }: BareHeader): number | null {
  const width = roles.length
  const due = roles.findIndex(isDue)
  const responsible = roles.indexOf('responsible')
  if (due < 0 || responsible < 0) return null
  for (let at = from + 2; at < from + 2 * width && at + width <= lines.length; at++) {
    const party = lines[at + responsible]?.text ?? ''
    const named = looksLikeParty.test(party) || looksLikeName.test(party)
    if (named && isTerm(lines[at + due]?.text ?? '')) return at
  }
  return null
}

/** By its look, or because it is understood: «по необходимости». */
function isTerm(text: string): boolean {
  return looksLikeTerm.test(text) || (text.length < 90 && parseSchedule(text).understood)
}

function cellsOf(
  row: BareRow,
  header: BareHeader,
  at: number,
  columns: number,
): readonly (GridCell | null)[] {
  const first = row.lines[0]
  if (row.heading && first !== undefined) {
    return new Array<GridCell | null>(columns).fill(cellOf([first.text], at, 0, columns, first))
  }
  const roles = row.number === null ? header.roles : header.roles.slice(1)
  const parts = share(row.lines, roles)
  const cells = parts.map((lines, i) => {
    const begin = lines[0]
    const column = columns - roles.length + i
    return begin === undefined
      ? null
      : cellOf(
          lines.map((line) => line.text),
          at,
          column,
          1,
          begin,
        )
  })
  return row.number === null ? cells : [cellOf([row.number.text], at, 0, 1, row.number), ...cells]
}

function cellOf(
  paragraphs: readonly string[],
  row: number,
  column: number,
  columnSpan: number,
  line: Line,
): GridCell {
  return {
    paragraphs,
    text: paragraphs.join(' '),
    bold: line.bold,
    row,
    column,
    columnSpan,
    rowSpan: 1,
    at: line.at,
  }
}

/** The row's lines shared out among the columns, in order, so that each holds what its heading says. */
function share(lines: readonly Line[], roles: readonly Column['role'][]): readonly (readonly Line[])[] {
  const count = Math.min(lines.length, 40)
  if (count === roles.length) return lines.map((line) => [line])
  const best: number[][] = [[0, ...new Array<number>(count).fill(Number.NEGATIVE_INFINITY)]]
  const from: number[][] = [[]]
  for (const [c, role] of roles.entries()) {
    const score: number[] = []
    const back: number[] = []
    for (let end = 0; end <= count; end++) {
      score.push(Number.NEGATIVE_INFINITY)
      back.push(0)
      for (let start = 0; start <= end; start++) {
        const value = (best[c]?.[start] ?? Number.NEGATIVE_INFINITY) + worth(role, lines.slice(start, end))
        if (value > (score[end] ?? 0)) [score[end], back[end]] = [value, start]
      }
    }
    best.push(score)
    from.push(back)
  }
  const parts: (readonly Line[])[] = []
  let end = count
  for (let c = roles.length; c > 0; c--) {
    const start = from[c]?.[end] ?? 0
    parts.unshift(lines.slice(start, end))
    end = start
  }
  return parts
}

function worth(role: ColumnRole, lines: readonly Line[]): number {
  const terms = lines.filter((line) => line.text.length < 90 && looksLikeTerm.test(line.text)).length
  const parties = lines.filter((line) => looksLikeParty.test(line.text)).length
  if (isDue(role))
    return lines.length === 0 ? -2 : lines.length > 3 ? -9 : terms * 2 - (lines.length - terms) * 3 + 1
  if (role === 'responsible') return lines.length === 0 ? -2 : parties - (lines.length - parties) * 1.5
  if (role === 'title') return lines.length === 0 ? -6 : 1 + lines.length * 0.1 - terms * 1.5
  return lines.length === 0 ? -0.7 : 0.6 - lines.length * 0.1 - terms
}
