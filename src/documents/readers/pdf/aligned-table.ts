import type { Rule } from './marks.ts'
import type { PageCell, PageTable } from './page-parts.ts'
import { type Band, type Interval, runsOf } from './text-bands.ts'
import { lineOf, type TextLine, toLines } from './text-line.ts'

/** Heights over and under the baseline, in font heights, that a line fills. */
const ASCENT = 0.8
const DESCENT = 0.22
/** Free height between rows, in font heights, over that between the lines of one row. */
const WIDER = 0.22

/** Lines of one row of a table without rules: what stands between two free stripes of the page. */
interface Stripe {
  readonly lines: TextLine[]
  top: number
  bottom: number
}

/** A table of the words of a band, parted by its free strips. Rows are what wider gaps, or rules, or first cells part. */
export function alignedTable(band: Band, horizontals: readonly Rule[]): PageTable {
  const columns = columnsOf(band)
  const rows = rowsOf(band, columns, horizontals)
  const xs = columns.map((column, i) =>
    i === 0 ? column.from - 3 : (column.from + (columns[i - 1]?.to ?? 0)) / 2,
  )
  xs.push((columns.at(-1)?.to ?? 0) + 3)
  const ys = rows.map((row, i) => (i === 0 ? row.top - 1 : (row.top + (rows[i - 1]?.bottom ?? 0)) / 2))
  ys.push((rows.at(-1)?.bottom ?? 0) + 1)
  const single = rows.flatMap((row, index) => cellsOf(band, row, index, columns, xs))
  const cells = headsTwice(band, rows) ? joinHeadings(single) : single
  const box = { left: xs[0] ?? 0, top: ys[0] ?? 0, right: xs.at(-1) ?? 0, bottom: ys.at(-1) ?? 0 }
  return { grid: { xs, ys, cells }, cells, box, loose: true }
}

function cellsOf(
  band: Band,
  row: Stripe,
  index: number,
  columns: readonly Interval[],
  xs: readonly number[],
): readonly PageCell[] {
  const across = row.lines.every((line) => band.across.has(line))
  const spans = across ? [[0, columns.length - 1] as const] : spansOf(band, row, columns)
  const words = row.lines.flatMap((line) => line.words)
  return spans.map(([first, last]) => {
    const [left, right] = [xs[first] ?? 0, xs[last + 1] ?? 0]
    const own = words.filter(({ from, to }) => (from + to) / 2 >= left && (from + to) / 2 < right)
    const ends = { from: columns[first]?.from ?? 0, to: columns[last]?.to ?? 0 }
    const lines = across ? row.lines : toLines(own)
    return { column: first, row: index, columnSpan: last - first + 1, rowSpan: 1, inner: [], lines, ...ends }
  })
}

/** The first two rows are one header: only what stands under a heading over several columns is parted in it. */
function headsTwice({ lines, over }: Band, rows: readonly Stripe[]): boolean {
  const [first, second] = rows
  const below = lines[over]
  if (over === 0 || first === undefined || second === undefined || below === undefined) return false
  return second.lines.includes(below) && second.top - first.bottom < WIDER * below.size
}

/** «№» over «п/п» is one cell of two rows; «Срок» over «начало» and «окончание» is not. */
function joinHeadings(cells: readonly PageCell[]): readonly PageCell[] {
  const upper = cells.filter(({ row, columnSpan }) => row === 0 && columnSpan === 1)
  const under = (cell: PageCell) => upper.some(({ column }) => column === cell.column)
  return cells.flatMap((cell) => {
    if (cell.row === 1 && under(cell)) return []
    if (!upper.includes(cell)) return [cell]
    const rest = cells.find(({ row, column }) => row === 1 && column === cell.column)
    return [{ ...cell, rowSpan: 2, lines: [...cell.lines, ...(rest?.lines ?? [])] }]
  })
}

/** First and last column of each cell of a row: one, or as many as a heading over several columns reaches over. */
function spansOf(
  band: Band,
  row: Stripe,
  columns: readonly Interval[],
): readonly (readonly [number, number])[] {
  const joined = columns.map(() => false)
  const over = band.lines.slice(0, band.over)
  const heading = row.lines.filter((line) => over.includes(line))
  for (const run of heading.flatMap(runsOf)) {
    for (const [index, gutter] of band.gutters.entries()) {
      if (run.from < gutter.from + 1 && run.to > gutter.to - 1) joined[index + 1] = true
    }
  }
  const words = row.lines.flatMap((line) => line.words)
  const isEmpty = ({ from, to }: Interval) => !words.some((word) => word.from < to && word.to > from)
  const spans: [number, number][] = []
  for (const [index, column] of columns.entries()) {
    const open = spans.at(-1)
    // A heading over several columns is a heading over those beside them that have none.
    const wide = open !== undefined && open[1] > open[0]
    if (open !== undefined && (joined[index] || (wide && isEmpty(column)))) open[1] = index
    else spans.push([index, index])
  }
  return spans
}

/** The places of the columns' text, between the strips. */
export function columnsOf({ lines, across, gutters, over }: Band): readonly Interval[] {
  const words = lines.filter((line, at) => at >= over && !across.has(line)).flatMap((line) => line.words)
  return [...gutters, { from: Infinity, to: Infinity }].map((gutter, index) => {
    const start = gutters[index - 1]?.to ?? -Infinity
    let [from, to] = [Infinity, -Infinity]
    for (const word of words) {
      if (word.from < start - 1 || word.to > gutter.from + 1) continue
      from = Math.min(from, word.from)
      to = Math.max(to, word.to)
    }
    return { from, to }
  })
}

/** The rows of a band, from the top. */
export function rowsOf(
  band: Band,
  columns: readonly Interval[],
  horizontals: readonly Rule[],
): readonly Stripe[] {
  const stripes = stripesOf(band)
  const gaps = stripes.slice(1).map((stripe, i) => stripe.top - (stripes[i]?.bottom ?? 0))
  const size = Math.max(...band.lines.map((line) => line.size))
  const least = usualGap(gaps, size)
  const [left, right] = [columns[0]?.from ?? 0, columns.at(-1)?.to ?? 0]
  const rules = horizontals.filter(
    (rule) => Math.min(rule.to, right) - Math.max(rule.from, left) > (right - left) / 2,
  )
  const ruled = (index: number) => {
    const [above, below] = [stripes[index - 1]?.bottom ?? 0, stripes[index]?.top ?? 0]
    return rules.some((rule) => rule.at > above - size * 0.3 && rule.at < below + size * 0.3)
  }
  const byRules = stripes.filter((_, index) => index > 0 && ruled(index)).length >= 2
  const byGaps =
    gaps.some((gap) => gap > least + WIDER * size) && gaps.some((gap) => gap < least + (WIDER / 2) * size)
  const firstEnd = columns[0]?.to ?? 0
  const rows: Stripe[] = []
  for (const [index, stripe] of stripes.entries()) {
    const isAcross = stripe.lines.some((line) => band.across.has(line))
    const wasAcross = stripes[index - 1]?.lines.some((line) => band.across.has(line)) === true
    const starts = byRules
      ? ruled(index)
      : byGaps
        ? (gaps[index - 1] ?? 0) > least + WIDER * size
        : stripe.lines.some((line) => line.from <= firstEnd)
    const row = rows.at(-1)
    const below = band.over > 0 && stripe.lines.includes(band.lines[band.over] as TextLine)
    if (row === undefined || starts || below || isAcross !== wasAcross)
      rows.push({ ...stripe, lines: [...stripe.lines] })
    else {
      row.lines.push(...stripe.lines)
      row.bottom = Math.max(row.bottom, stripe.bottom)
    }
  }
  return rows
}

/** The free height between the lines of one row: the least that is no exception. */
function usualGap(gaps: readonly number[], size: number): number {
  const sorted = gaps.toSorted((one, other) => one - other)
  const enough = sorted.length < 4 ? 1 : Math.max(2, Math.min(4, Math.floor(sorted.length / 4)))
  const usual = sorted.find((gap, i) => (sorted[i + enough - 1] ?? Infinity) < gap + (WIDER / 2) * size)
  return usual ?? Infinity
}

/** Lines whose heights overlap, in whatever column, make one stripe. */
function stripesOf({ lines, across }: Band): readonly Stripe[] {
  const stripes: Stripe[] = []
  for (const line of lines) {
    const [top, bottom] = [line.base - ASCENT * line.size, line.base + DESCENT * line.size]
    const last = stripes.at(-1)
    const apart = last === undefined || across.has(line) || last.lines.some((one) => across.has(one))
    if (!apart && top < last.bottom - 0.05 * line.size) {
      last.lines.push(line)
      last.bottom = Math.max(last.bottom, bottom)
    } else stripes.push({ lines: [line], top, bottom })
  }
  return stripes
}

/** The lines of one column of a band. */
export function columnLines(band: Band, { from, to }: Interval): readonly TextLine[] {
  return band.lines.flatMap((line) => {
    const own = line.words.filter((word) => word.from >= from - 1 && word.to <= to + 1)
    return own.length === 0 ? [] : [lineOf(own)]
  })
}
