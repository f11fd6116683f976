import type { ColumnRole } from '#core/plan/column-role.ts'
import type { Place } from '#core/plan/place.ts'
import type { Track } from '#core/plan/track.ts'
import { parseSchedule } from '#core/schedule/parse-schedule.ts'
import { isStageOfTerms, type Layout } from './column-roles.ts'
import { dayInMonth } from './day-in-month.ts'
import { foldLine, type Grid, type GridCell } from './grid.ts'
import { bareQuarter, markCell, nothing, placeInHeading, quarterTerm } from './ru/column-words.ts'
import { untilDay } from './ru/term-words.ts'
import { termAndParty } from './term-and-party.ts'

/** What a row says in one column. */
export interface Slot {
  readonly text: string
  readonly paragraphs: readonly string[]
  readonly at: Place
  /** The cell begins in this row; false where a cell merged from above covers it. */
  readonly own: boolean
  /** A term to read in place of the words, where their meaning comes from the column («окончание»). */
  readonly reading?: string
}

/** One title with its term: a row has two of them in the two-column plans. */
export interface Side {
  readonly track: Track | null
  readonly title: Slot | null
  readonly result: Slot | null
  readonly audience: Slot | null
  readonly due: Slot | null
  readonly responsible: Slot | null
}

export interface SlotRow {
  readonly row: number
  readonly at: Place
  readonly number: Slot | null
  readonly section: Slot | null
  readonly sides: readonly Side[]
  readonly extra: readonly { readonly heading: string; readonly text: string }[]
}

/** A row of the table, read by what its columns mean. */
export function slotsOf(grid: Grid, block: number, layout: Layout, row: number): SlotRow {
  const read = (role: ColumnRole, track: Track | null) => slotAt(grid, block, layout, row, role, track)
  const tracks: readonly (Track | null)[] = layout.columns.some((column) => column.track !== null)
    ? ['centre', 'authority']
    : [null]
  return {
    row,
    at: placeOf(grid, block, row),
    number: read('number', null),
    section: read('section', null),
    sides: tracks.map((track) => {
      const both = apart(read('due-responsible', track))
      return {
        track,
        title: read('title', track),
        result: read('result', track),
        audience: read('audience', track),
        due:
          both.due ??
          withoutPlace(read('due', track), layout) ??
          datesAt(grid, block, layout, row, track) ??
          marksAt(grid, block, layout, row) ??
          (layout.columns.some(isStageOfTerms) ? read('section', track) : null),
        responsible: both.responsible ?? read('responsible', track),
      }
    }),
    extra: extraAt(grid, layout, row),
  }
}

export function placeOf(grid: Grid, block: number, row: number, column?: number): Place {
  if (grid.within !== null) return { block, row: grid.within.row, column: grid.within.column }
  return column === undefined ? { block, row } : { block, row, column }
}

function cellsIn(grid: Grid, layout: Layout, row: number, role: ColumnRole, track: Track | null): GridCell[] {
  const cells: GridCell[] = []
  const line = grid.rows[row] ?? []
  for (let c = 0; c < layout.columns.length; c++) {
    const column = layout.columns[c]
    if (column?.role !== role || (track !== null && column.track !== track)) continue
    const cell = line[c]
    if (cell !== null && cell !== undefined && cell.text !== '' && cells.at(-1) !== cell) cells.push(cell)
  }
  return cells
}

function slotAt(
  grid: Grid,
  block: number,
  layout: Layout,
  row: number,
  role: ColumnRole,
  track: Track | null,
): Slot | null {
  const cells = cellsIn(grid, layout, row, role, track)
  const first = cells[0]
  if (first === undefined) return null
  return {
    text: cells.map((cell) => cell.text).join(' '),
    paragraphs: cells.flatMap((cell) => cell.paragraphs),
    at: first.at ?? placeOf(grid, block, first.row, first.column),
    own: cells.some((cell) => cell.row === row),
  }
}

/** The term and the party of a cell that holds both; what is neither is left to the party. */
function apart(slot: Slot | null): { readonly due: Slot | null; readonly responsible: Slot | null } {
  if (slot === null) return { due: null, responsible: null }
  const found = termAndParty(slot.paragraphs.join('\n'), true)
  if (found === null) return { due: null, responsible: slot }
  const part = (words: string): Slot | null =>
    words.trim() === '' ? null : { ...slot, text: foldLine(words), paragraphs: words.split('\n') }
  return { due: part(found.due), responsible: part(found.responsible) }
}

/** «октябрь, МБОУ СОШ № 1» under «Сроки и место проведения»: what is read is the term alone. */
function withoutPlace(slot: Slot | null, layout: Layout): Slot | null {
  const named = layout.columns.some(({ role, heading }) => role === 'due' && placeInHeading.test(heading))
  if (slot === null || !named || parseSchedule(slot.text).understood) return slot
  const parts = slot.text.split(/[,;]\s*/u)
  for (let length = parts.length - 1; length > 0; length--) {
    const reading = [parts.slice(0, length), parts.slice(-length)]
      .map((some) => some.join(', '))
      .find((some) => parseSchedule(some).understood)
    if (reading !== undefined) return { ...slot, reading }
  }
  return slot
}

/** A term that stands in a column of beginnings and one of ends. */
function datesAt(grid: Grid, block: number, layout: Layout, row: number, track: Track | null): Slot | null {
  const start = filled(slotAt(grid, block, layout, row, 'due-start', track))
  const end = filled(slotAt(grid, block, layout, row, 'due-end', track))
  if (start === null || end === null || start.text === end.text) {
    const one = start ?? end
    if (one === null || start !== null) return one
    return isDay(one.text) ? { ...one, reading: untilDay(one.text) } : one
  }
  const text = `${start.text} – ${end.text}`
  return { text, paragraphs: [text], at: start.at, own: start.own || end.own }
}

/** A month or a quarter in the column of ends has an end of its own. */
function isDay(text: string): boolean {
  const { schedule } = parseSchedule(text)
  return (
    schedule.kind === 'dated' &&
    schedule.items.every(({ span }) => span.from.unit === 'day' && span.to === null)
  )
}

function filled(slot: Slot | null): Slot | null {
  return slot === null || nothing.test(slot.text) ? null : slot
}

/** A term told by marks under quarters, months or years. */
function marksAt(grid: Grid, block: number, layout: Layout, row: number): Slot | null {
  const terms: string[] = []
  const readings: string[] = []
  let at: Place | null = null
  // The year above is said only where the columns have several.
  const years = new Set(
    layout.columns.flatMap((column) => (column.role === 'due-mark' ? [yearIn(column.over)] : [])),
  )
  const line = grid.rows[row] ?? []
  const marked = layout.columns.flatMap((column, c) => (column.role === 'due-mark' ? [line[c] ?? null] : []))
  const whole = marked[0] ?? null
  // «ежеквартально» in one cell under all the years: it is said once, of all of them.
  if (marked.length > 1 && whole !== null && !markCell.test(whole.text) && !nothing.test(whole.text)) {
    if (marked.every((cell) => cell === whole)) {
      const { text, paragraphs } = whole
      return { text, paragraphs, at: placeOf(grid, block, whole.row, whole.column), own: whole.row === row }
    }
  }
  for (const [c, column] of layout.columns.entries()) {
    const cell = line[c]
    if (column.role !== 'due-mark' || cell === null || cell === undefined || nothing.test(cell.text)) continue
    const mark = markCell.test(cell.text)
    const year = yearIn(column.heading) ?? (years.size > 1 ? yearIn(column.over) : null)
    const words = mark ? column.heading : (dayInMonth(cell.text, column.heading) ?? cell.text)
    const term = (said: string) => foldLine(yearIn(said) !== null || year === null ? said : `${said} ${year}`)
    terms.push(term(words))
    readings.push(term(mark && bareQuarter.test(words.toLowerCase()) ? quarterTerm(words) : words))
    at ??= placeOf(grid, block, row, c)
  }
  if (at === null) return null
  const text = [...new Set(terms)].join(', ')
  const reading = [...new Set(readings)].join(', ')
  return { text, paragraphs: [text], at, own: true, ...(reading === text ? {} : { reading }) }
}

function yearIn(text: string): string | null {
  return /20\d\d/u.exec(text)?.[0] ?? null
}

function extraAt(grid: Grid, layout: Layout, row: number): SlotRow['extra'] {
  const extra: { heading: string; text: string }[] = []
  const line = grid.rows[row] ?? []
  let before: GridCell | null = null
  for (const [c, column] of layout.columns.entries()) {
    const cell = line[c]
    if (column.role !== 'extra' || cell === null || cell === undefined || cell === before) continue
    before = cell
    if (cell.text === '') continue
    extra.push({ heading: foldLine(`${column.over} ${column.heading}`), text: cell.text })
  }
  return extra
}
