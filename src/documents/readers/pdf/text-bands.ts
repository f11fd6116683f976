import type { TextLine } from './text-line.ts'

/** A stretch of lines that leave the same upright strips of the page free. */
export interface Band {
  readonly lines: readonly TextLine[]
  /** Lines among them that run across the strips: headings inside a table. */
  readonly across: ReadonlySet<TextLine>
  /** The free strips, from the left. */
  readonly gutters: readonly Interval[]
}

export interface Interval {
  readonly from: number
  readonly to: number
}

/** A gap between words, in font heights, that may part columns. */
const GAP = 0.85
/** Narrowest strip between columns, in points. */
const GUTTER = 5
/** Headings in a row, at most, that a table goes on behind. */
const MOST_ACROSS = 3
/** Lines that must show the strips. */
const FEWEST_PARTED = 3

/** Cuts lines into stretches with columns (bands) and plain ones, in order. */
export function findBands(lines: readonly TextLine[]): readonly (Band | readonly TextLine[])[] {
  const parts: (Band | readonly TextLine[])[] = []
  let plain: TextLine[] = []
  for (let start = 0; start < lines.length; ) {
    const line = lines[start] as TextLine
    const band = gapsOf(line).length > 0 ? bandFrom(lines, start) : null
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

/** Grows a band from its first line as long as strips stay free; null where they do not stay long enough. */
function bandFrom(lines: readonly TextLine[], start: number): Band | null {
  const first = lines[start] as TextLine
  let gutters = gapsOf(first)
  let parted = 1
  let end = start + 1
  const across = new Set<TextLine>()
  let waiting: TextLine[] = []
  for (let i = start + 1; i < lines.length; i += 1) {
    const line = lines[i] as TextLine
    const before = lines[i - 1] as TextLine
    if (line.base - before.base > 6 * line.size) break
    const left = narrowed(gutters, line)
    // A line that closes most strips belongs to none of the columns.
    const closes = left.length === 0 || left.length < Math.min(gutters.length, 2)
    if (closes) {
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
  return parted < FEWEST_PARTED || kept.length === 0 ? null : { lines: inner, across, gutters: kept }
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

/** Gaps inside a line that are wider than blanks. */
function gapsOf({ words, size }: TextLine): readonly Interval[] {
  const gaps: Interval[] = []
  for (let i = 1; i < words.length; i += 1) {
    const [from, to] = [words[i - 1]?.to ?? 0, words[i]?.from ?? 0]
    if (to - from > Math.max(GAP * size, GUTTER)) gaps.push({ from, to })
  }
  return gaps
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
