import type { TextLine } from './text-line.ts'

/** A stretch of lines that leave the same upright strips of the page free. */
export interface Band {
  readonly lines: readonly TextLine[]
  /** Lines among them that run across the strips: headings inside a table. */
  readonly across: ReadonlySet<TextLine>
  /** The free strips, from the left. */
  readonly gutters: readonly Interval[]
  /** So many of its first lines head several columns at once: their words may stand over a strip. */
  readonly over: number
}

export interface Interval {
  readonly from: number
  readonly to: number
}

/** A gap between words, in font heights, that may part columns. */
const GAP = 0.85
/** The widest blank of a justified line is no wider than so many times its narrowest. */
const ALIKE = 1.35
/** Narrowest strip between columns, in points. */
const GUTTER = 5
/** Headings in a row, at most, that a table goes on behind. */
const MOST_ACROSS = 3
/** Lines that must show the strips. */
const FEWEST_PARTED = 3
/** So many strips in a single line are a header at the foot of a page, whose table is on the next one. */
const SURE_STRIPS = 3
/** Lines of headings over several columns, at most. */
const MOST_OVER = 3

/** Cuts lines into stretches with columns (bands) and plain ones, in order. */
export function findBands(lines: readonly TextLine[]): readonly (Band | readonly TextLine[])[] {
  const parts: (Band | readonly TextLine[])[] = []
  let plain: TextLine[] = []
  for (let start = 0; start < lines.length; ) {
    const line = lines[start] as TextLine
    const band = gapsOf(line).length > 0 ? bandBelowHeadings(lines, start) : null
    if (band === null) {
      plain.push(line)
      start += 1
      continue
    }
    if (plain.length > 0) parts.push(plain)
    plain = []
    parts.push(band)
    start += band.lines.length
  }
  if (plain.length > 0) parts.push(plain)
  return parts
}

/** «Срок» over «начало» and «окончание» closes the strip between them, which is free all the way below. */
function bandBelowHeadings(lines: readonly TextLine[], start: number): Band | null {
  let best = bandFrom(lines, start)
  if (best === null) return null
  const end = start + best.lines.length
  for (let over = 1; over <= MOST_OVER && start + over < end; over += 1) {
    const below = bandFrom(lines, start + over, lines.slice(start, start + over))
    if (below === null || start + over + below.lines.length < end) continue
    if (below.gutters.length <= best.gutters.length) continue
    best = { ...below, lines: lines.slice(start, start + over + below.lines.length), over }
  }
  return best
}

/** Grows a band from its first line as long as strips stay free; null where they do not stay long enough. */
function bandFrom(lines: readonly TextLine[], start: number, above: readonly TextLine[] = []): Band | null {
  const first = lines[start] as TextLine
  // Beside its first line a band may have columns that are empty there.
  let gutters: readonly Interval[] = [
    { from: -Infinity, to: first.from },
    ...gapsOf(first),
    { from: first.to, to: Infinity },
  ]
  for (const line of above) gutters = partedBy(gutters, line)
  let parted = 1
  let end = start + 1
  const across = new Set<TextLine>()
  let waiting: TextLine[] = []
  for (let i = start + 1; i < lines.length; i += 1) {
    const line = lines[i] as TextLine
    const before = lines[i - 1] as TextLine
    if (line.base - before.base > 6 * line.size) break
    const left = narrowed(gutters, line)
    // A line that closes a strip belongs to none of the columns, or to other ones.
    if (left.length < gutters.length) {
      waiting.push(line)
      if (waiting.length > MOST_ACROSS || gapsOf(line).length > 1) break
      continue
    }
    if (waiting.length > 0 && gapsOf(line).length === 0) break
    for (const one of waiting) across.add(one)
    waiting = []
    gutters = left
    if (gapsOf(line).length > 0) parted += 1
    end = i + 1
  }
  const inner = lines.slice(start, end)
  const kept = gutters.filter(
    ({ from, to }) => hasText(inner, across, -Infinity, from) && hasText(inner, across, to, Infinity),
  )
  const enough = parted >= FEWEST_PARTED || kept.length >= SURE_STRIPS
  return enough && kept.length > 0 ? { lines: inner, across, gutters: kept, over: 0 } : null
}

function hasText(
  lines: readonly TextLine[],
  across: ReadonlySet<TextLine>,
  from: number,
  to: number,
): boolean {
  return lines.some(
    (line) => !across.has(line) && line.words.some((word) => word.from >= from - 1 && word.to <= to + 1),
  )
}

/** Gaps inside a line that are wider than blanks; the blanks of a justified line are wide, but all alike. */
function gapsOf({ words, size }: TextLine): readonly Interval[] {
  const gaps: Interval[] = []
  let [least, most] = [Infinity, 0]
  for (let i = 1; i < words.length; i += 1) {
    const [from, to] = [words[i - 1]?.to ?? 0, words[i]?.from ?? 0]
    least = Math.min(least, to - from)
    most = Math.max(most, to - from)
    if (to - from > Math.max(GAP * size, GUTTER)) gaps.push({ from, to })
  }
  return words.length > 2 && most < least * ALIKE ? [] : gaps
}

/** Headings that stand in the middle of a strip make two of it; those that reach over several columns make none. */
function partedBy(gutters: readonly Interval[], line: TextLine): readonly Interval[] {
  let free = gutters
  for (const run of runsOf(line)) {
    free = free.flatMap((one) => {
      if (run.from < one.from || run.to > one.to) return [one]
      return [
        { from: one.from, to: run.from },
        { from: run.to, to: one.to },
      ].filter(({ from, to }) => to - from >= GUTTER)
    })
  }
  return free
}

/** Words with no more than blanks between them. */
export function runsOf({ words, size }: TextLine): readonly Interval[] {
  const runs: { from: number; to: number }[] = []
  for (const { from, to } of words) {
    const open = runs.at(-1)
    if (open !== undefined && from - open.to <= Math.max(GAP * size, GUTTER)) open.to = Math.max(open.to, to)
    else runs.push({ from, to })
  }
  return runs
}

/** What of the strips a line leaves free; words in the middle of one make two of it. */
function narrowed(gutters: readonly Interval[], line: TextLine): readonly Interval[] {
  let free = gutters
  for (const word of line.words) {
    free = free.flatMap((one) => {
      if (word.to <= one.from || word.from >= one.to) return [one]
      return [
        { from: one.from, to: word.from },
        { from: word.to, to: one.to },
      ].filter(({ from, to }) => to - from >= GUTTER)
    })
  }
  return free
}
