import type { ColumnRole } from '#core/plan/column-role.ts'
import type { Track } from '#core/plan/track.ts'
import { namesMonths } from './day-in-month.ts'
import { cellsOfRow, foldLine, type Grid, type GridCell } from './grid.ts'
import {
  authorityTitle,
  bareQuarter,
  centreAgent,
  centreTitle,
  columnWords,
  endWords,
  headingBreak,
  looksLikeParty,
  looksLikeTerm,
  markCell,
  periodHeading,
  plannedOrDone,
  purposeHeading,
  quarterOver,
  startWords,
  ye,
  yo,
} from './ru/column-words.ts'
import { rowNumber } from './ru/number-words.ts'

export interface Column {
  readonly role: ColumnRole
  readonly heading: string
  /** The heading above, where the header has two levels. */
  readonly over: string
  readonly track: Track | null
  /** No heading says so, or another column says the same. */
  readonly doubtful?: boolean
}

/** What the columns of a plan's table mean, and which rows are its header. */
export interface Layout {
  readonly columns: readonly Column[]
  readonly headerFrom: number
  /** First row behind the header. */
  readonly bodyFrom: number
  readonly headings: readonly string[]
  /** A person said so: headers that are repeated further down do not change it. */
  readonly settled?: boolean
}

const lookedAt = 12

/** The layout of a table that is headed as a plan; null where no row of it is such a header. */
export function findLayout(grid: Grid): Layout | null {
  for (let row = 0; row < Math.min(grid.rows.length, lookedAt); row++) {
    const layout = layoutAt(grid, row)
    if (layout !== null) return layout
  }
  return null
}

/** The layout that a header in this row gives, with a second header row where there is one. */
export function layoutAt(grid: Grid, row: number): Layout | null {
  const cells = cellsOfRow(grid, row)
  if (cells.length < 2 || cells.some((cell) => cell.text.length > 160)) return null
  // A row that has a number is a measure, whatever nouns stand in it.
  if (rowNumber.test(cells[0]?.text ?? '')) return null
  const named = cells.filter((cell) => roleOfHeading(cell.text) !== null || isPeriodHeading(cell.text))
  if (named.length < 2 || named.length * 2 < cells.length) return null
  const depth = headerDepth(grid, row)
  const headings: string[] = []
  const columns: Draft[] = []
  for (let c = 0; c < grid.columns; c++) {
    const { heading, over } = headingAt(grid, row, depth, c)
    headings.push(foldLine(`${over} ${heading}`))
    columns.push({ role: roleOf(heading, over), heading, over, track: null, doubtful: false })
  }
  const bodyFrom = row + depth
  settleMarks(grid, columns, bodyFrom)
  settlePurposes(grid, columns, bodyFrom)
  fillByContent(grid, columns, bodyFrom)
  settleRepeats(columns, (column) => texts(grid, bodyFrom, columns.indexOf(column)))
  const roles = new Set(columns.map((column) => column.role))
  if (roles.has('due-responsible')) roles.add('due').add('responsible')
  const dated = roles.has('due') || roles.has('due-start') || roles.has('due-end') || roles.has('due-mark')
  if (!roles.has('title') || !(dated || (roles.has('responsible') && headsMeasures(columns)))) return null
  if (!headsMeasures(columns) && !(dated && (roles.has('responsible') || roles.has('result')))) return null
  return { columns, headerFrom: row, bodyFrom, headings }
}

/** The title column says outright that it lists measures. */
function headsMeasures(columns: readonly { role: ColumnRole; heading: string; over: string }[]): boolean {
  return columns.some((column) => column.role === 'title' && strongTitle(`${column.over} ${column.heading}`))
}

function strongTitle(heading: string): boolean {
  const text = plain(heading)
  return columnWords.some((word) => word.role === 'title' && word.weak !== true && word.pattern.test(text))
}

function plain(heading: string): string {
  return foldLine(heading).toLowerCase().replaceAll(yo, ye).replace(/-\s/gu, '')
}

function isPeriodHeading(heading: string): boolean {
  return periodHeading.test(plain(heading))
}

/** What a heading's first telling noun says; null where it says nothing. */
export function roleOfHeading(heading: string): ColumnRole | null {
  const text = plain(heading)
  if (text === '') return null
  let best: ColumnRole | null = null
  let first = Number.POSITIVE_INFINITY
  for (const { role, pattern, weak } of columnWords) {
    const at = pattern.exec(text)?.index
    if (at === undefined) continue
    const place = at + (weak === true ? 1000 : 0)
    if (place < first) {
      first = place
      best = role
    }
  }
  return best
}

/** What a heading alone says of its column, halves of a term apart; null where it says nothing. */
export function roleOfColumn(heading: string): ColumnRole | null {
  const role = roleOfHeading(heading)
  return role === 'due' ? roleOf(heading, '') : role
}

function roleOf(heading: string, over: string): ColumnRole {
  const above = roleOfHeading(over)
  const own = plain(heading)
  if (above === 'extra') return 'extra'
  if (namesTermAndParty(own)) return 'due-responsible'
  if (quarterOver.test(plain(over)) && bareQuarter.test(own)) return 'due-mark'
  if (isPeriodHeading(heading)) return above === null || above === 'due' ? 'due-mark' : 'extra'
  if (above === 'due' || roleOfHeading(heading) === 'due') {
    if (startWords.test(own)) return 'due-start'
    if (endWords.test(own)) return 'due-end'
  }
  if ((startWords.test(own) || endWords.test(own)) && own.length < 24 && /\s|^.{4,}/u.test(own)) {
    return startWords.test(own) ? 'due-start' : 'due-end'
  }
  return roleOfHeading(heading) ?? above ?? 'extra'
}

/** «Срок, ответственный»: one column for both. */
function namesTermAndParty(heading: string): boolean {
  const roles = heading.split(headingBreak).map(roleOfHeading)
  return roles.includes('due') && roles.includes('responsible')
}

/** How many rows a header takes that begins in this one. */
export function headerDepth(grid: Grid, row: number): number {
  const cells = cellsOfRow(grid, row)
  let depth = Math.max(1, ...cells.map((cell) => Math.min(3, cell.row + cell.rowSpan - row)))
  if (depth === 1 && isSubHeader(grid, row + 1)) depth = 2
  return Math.min(depth, Math.max(1, grid.rows.length - row))
}

/** A row that only names halves of the columns above: «начало», «окончание», quarters, months, years. */
function isSubHeader(grid: Grid, row: number): boolean {
  // A header that was not merged downwards has empty cells beside the halves.
  const cells = cellsOfRow(grid, row).filter((cell) => cell.row === row && cell.text !== '')
  if (cells.length < 2) return false
  const quarters = cellsOfRow(grid, row - 1).some((cell) => quarterOver.test(plain(cell.text)))
  if (quarters && cells.length === 4 && cells.every((cell) => bareQuarter.test(plain(cell.text)))) return true
  return cells.every((cell) => {
    const text = plain(cell.text)
    if (text.length > 40) return false
    return isPeriodHeading(text) || startWords.test(text) || endWords.test(text) || plannedOrDone.test(text)
  })
}

export function headingAt(
  grid: Grid,
  row: number,
  depth: number,
  column: number,
): { heading: string; over: string } {
  const stack: GridCell[] = []
  for (let r = row; r < row + depth; r++) {
    const cell = grid.rows[r]?.[column]
    if (cell !== null && cell !== undefined && cell.text !== '' && stack.at(-1) !== cell) stack.push(cell)
  }
  const own = stack.at(-1)
  if (own === undefined) return { heading: '', over: '' }
  if (stack.length > 1) return { heading: own.text, over: stack[0]?.text ?? '' }
  // Without spans the heading above stands over the first of its columns only.
  if (depth > 1 && own.row > row) {
    for (let c = column - 1; c >= 0; c--) {
      const left = grid.rows[row]?.[c]
      if (left !== null && left !== undefined && left.text !== '')
        return { heading: own.text, over: left.text }
    }
  }
  return { heading: own.text, over: '' }
}

type Draft = { role: ColumnRole; heading: string; over: string; track: Track | null; doubtful: boolean }

function texts(grid: Grid, from: number, column: number): readonly string[] {
  const found: string[] = []
  for (let r = from; r < Math.min(grid.rows.length, from + 60); r++) {
    const cell = grid.rows[r]?.[column]
    if (
      cell !== null &&
      cell !== undefined &&
      cell.row === r &&
      cell.columnSpan < grid.columns &&
      cell.text !== ''
    ) {
      found.push(cell.text)
    }
  }
  return found
}

/** Columns under quarters or years are marks only where marks (or terms) stand in them, not sums. */
function settleMarks(grid: Grid, columns: Draft[], from: number): void {
  const marks = columns.flatMap((column, c) => (column.role === 'due-mark' ? texts(grid, from, c) : []))
  const fits = marks.filter((text) => markCell.test(text) || looksLikeTerm.test(text)).length
  if (marks.length > 0 && fits * 2 >= marks.length) return
  for (const column of columns) if (column.role === 'due-mark') column.role = 'extra'
}

/** «Цель контроля»: what each row is for, another one in every row, heads no rows. */
function settlePurposes(grid: Grid, columns: Draft[], from: number): void {
  for (const [c, column] of columns.entries()) {
    if (column.role !== 'section' || !purposeHeading.test(plain(column.heading))) continue
    const cells = texts(grid, from, c)
    const rows = grid.rows.slice(from, from + 60).filter((row) => (row[c]?.columnSpan ?? 1) === 1)
    if (cells.length > 1 && cells.length === rows.length && new Set(cells).size === cells.length)
      column.role = 'extra'
  }
}

type CellsOf = (column: Draft) => readonly string[]

/** «Месяц» beside «Дата»: the days are the terms, and the months the stages that they stand in. */
function settleMonths(columns: readonly Draft[], cellsOf: CellsOf): void {
  const terms = columns.filter(({ role }) => role === 'due' || role === 'due-start' || role === 'due-end')
  if (terms.length < 2 || columns.some(({ role }) => role === 'section')) return
  const months = terms.filter((column) => {
    const cells = cellsOf(column)
    return cells.length > 0 && cells.filter(namesMonths).length * 3 > cells.length * 2
  })
  const [only, ...others] = months
  if (only === undefined || others.length > 0 || only.role !== 'due') return
  only.role = 'section'
}

/** A column of stages that are terms too, for rows that say no other. */
export function isStageOfTerms({ role, heading }: Pick<Column, 'role' | 'heading'>): boolean {
  return role === 'section' && roleOfHeading(heading) === 'due'
}

function fillByContent(grid: Grid, columns: Draft[], from: number): void {
  const has = (role: ColumnRole) => columns.some((column) => column.role === role)
  const free = (c: number) => columns[c]?.role === 'extra' && columns[c].heading === ''
  for (let c = 0; c < columns.length; c++) {
    const column = columns[c]
    if (column === undefined || !free(c)) continue
    const cells = texts(grid, from, c)
    if (cells.length === 0) continue
    const share = (test: RegExp) => shareOf(cells, test)
    if (!has('number') && share(/^\d{1,3}(?:\.\d{1,3})*[.)]?$/u) > 0.7) column.role = 'number'
    else if (!has('due') && !has('due-mark') && share(looksLikeTerm) > 0.6) column.role = 'due'
    else if (!has('title') && cells.join('').length / cells.length > 40) column.role = 'title'
    else if (!has('responsible') && share(looksLikeParty) > 0.6) column.role = 'responsible'
    column.doubtful = column.role !== 'extra'
  }
}

function settleRepeats(columns: Draft[], cellsOf: CellsOf): void {
  const titles = groupsOf(columns, 'title')
  if (titles.length > 1 && !settleTracks(columns, titles)) {
    const kept = titles.find((group) => strongTitle(group[0]?.heading ?? '')) ?? titles[0]
    for (const group of titles) if (group !== kept) dismiss(group, strongTitle(group[0]?.heading ?? ''))
  }
  if (titles.length === 0) {
    for (const column of groupsOf(columns, 'section')[0] ?? []) column.role = 'title'
  }
  if (columns.some((column) => column.track !== null)) return
  settleMonths(columns, cellsOf)
  for (const role of ['number', 'result', 'audience', 'responsible', 'due', 'section'] as const) {
    const groups = groupsOf(columns, role)
    const named = groups.filter((group) => !isWeak(group[0]?.heading ?? '', role))
    const choice = named.length > 0 ? named : groups
    // «Срок обучения» in hours beside «Дата проведения»: the term is where terms stand.
    const kept =
      role === 'due' ? mostOf(choice, (group) => shareOf(group.flatMap(cellsOf), looksLikeTerm)) : choice[0]
    for (const group of groups) if (group !== kept) dismiss(group, !isWeak(group[0]?.heading ?? '', role))
  }
  settleBoth(columns)
  if (!columns.some((column) => column.role === 'due')) return
  dismiss(columns.filter((column) => column.role === 'due-start' || column.role === 'due-end'))
}

/** The first of those that have the most. */
function mostOf<T>(all: readonly T[], measure: (one: T) => number): T | undefined {
  const measured = all.map((one) => ({ one, measure: measure(one) }))
  const most = Math.max(0, ...measured.map((one) => one.measure))
  return measured.find((one) => one.measure === most)?.one
}

function shareOf(cells: readonly string[], test: RegExp): number {
  return cells.length === 0 ? 0 : cells.filter((text) => test.test(text)).length / cells.length
}

/** Where a column of its own holds one of the two, the other one is left for the column named after both. */
function settleBoth(columns: readonly Draft[]): void {
  const has = (role: ColumnRole) => columns.some((column) => column.role === role)
  for (const column of columns) {
    if (column.role !== 'due-responsible') continue
    if (has('due')) column.role = has('responsible') ? 'extra' : 'responsible'
    else if (has('responsible')) column.role = 'due'
  }
}

/** Only a word that could mean something else gives this heading its role. */
function isWeak(heading: string, role: ColumnRole): boolean {
  const text = plain(heading)
  return !columnWords.some((word) => word.role === role && word.weak !== true && word.pattern.test(text))
}

/** Columns of one role, those under one heading that covers several columns of the grid together. */
function groupsOf(columns: readonly Draft[], role: ColumnRole): readonly (readonly Draft[])[] {
  const groups: Draft[][] = []
  for (const [c, column] of columns.entries()) {
    if (column.role !== role) continue
    const left = columns[c - 1]
    const group = groups.at(-1)
    if (left !== undefined && group?.at(-1) === left && left.heading === column.heading) group.push(column)
    else groups.push([column])
  }
  return groups
}

/** `doubtful`: their heading says as much as that of the columns that are kept. */
function dismiss(columns: readonly Draft[], doubtful = false): void {
  for (const column of columns) {
    column.role = 'extra'
    column.doubtful ||= doubtful
  }
}

/** Measures of the centre and of the authority side by side, each with its own terms. */
function settleTracks(columns: readonly Draft[], titles: readonly (readonly Draft[])[]): boolean {
  const sides = titles.map((group): Track | null => {
    const text = plain(`${group[0]?.over ?? ''} ${group[0]?.heading ?? ''}`)
    if (authorityTitle.test(text) && !centreAgent.test(text)) return 'authority'
    return centreTitle.test(text) ? 'centre' : null
  })
  if (titles.length !== 2 || sides[0] === sides[1] || sides.includes(null)) return false
  const sided = columns.filter((column) => column.role !== 'number' && column.role !== 'section')
  // The columns of a side follow its title, or all stand in front of it.
  const ordered = sided[0]?.role === 'title' ? sided : sided.toReversed()
  let side: Track | null = null
  for (const column of ordered) {
    const at = titles.findIndex((group) => group.includes(column))
    if (at >= 0) side = sides[at] ?? null
    column.track = side
  }
  return true
}
