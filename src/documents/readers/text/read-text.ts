import type { Block, Document } from '../../document.ts'
import type { ReaderFinding, ReadOutcome } from '../../finding.ts'
import { decodeText } from './decode-text.ts'
import { drawnUntil, opensDrawnTable, readDrawnTable } from './drawn-table.ts'
import { headsPipeTable, isPipeLine, readPipeTable } from './pipe-table.ts'
import { findSpacedTables, type SpacedTable } from './spaced-table.ts'
import { readStackedTable } from './stacked-table.ts'
import { readTabbedLines } from './tabbed-table.ts'

/** Largest text taken, in bytes. */
const largest = 16 * 1024 * 1024
/** A book has ten thousand lines; a sheet has at most a thousand columns. */
const mostLines = 100_000
const mostCells = 400_000
const widestLine = 1_024

/** A text file as a neutral document: its encoding is told by its content, its tables by their tabs or «|». */
export function readText(bytes: Uint8Array): ReadOutcome {
  if (bytes.length === 0) return { ok: false, refusal: { code: 'file/empty' } }
  if (bytes.length > largest) {
    return { ok: false, refusal: { code: 'file/too-large', params: { limit: largest, size: bytes.length } } }
  }
  const decoded = decodeText(bytes)
  if (decoded === null) return { ok: false, refusal: { code: 'file/not-a-document' } }
  if (decoded.text.trim() === '') return { ok: false, refusal: { code: 'file/empty' } }
  if (isBeyond(decoded.text)) return { ok: false, refusal: { code: 'file/too-large' } }
  const findings: ReaderFinding[] = []
  if (decoded.doubtful) findings.push({ code: 'encoding-guessed', text: decoded.encoding, place: null })
  if (decoded.lossy) findings.push({ code: 'characters-lost', text: decoded.encoding, place: null })
  return { ok: true, document: readPastedText(decoded.text), findings }
}

/** More lines or cells than a document has: each costs many times its bytes. */
function isBeyond(text: string): boolean {
  let [lines, cells, here] = [0, 0, 0]
  for (const sign of text.matchAll(/[\n\r\f\v\t|]/g)) {
    if (sign[0] === '\t' || sign[0] === '|') {
      cells++
      here++
      if (here > widestLine || cells > mostCells) return true
    } else {
      here = 0
      lines++
      if (lines > mostLines) return true
    }
  }
  return false
}

/** Text that was pasted, from a page, a letter or a spreadsheet, as a neutral document. */
export function readPastedText(text: string): Document {
  const lines = joinQuoted(
    withoutBars(text)
      .replace(/\r\n?|\u0085|\u2029/gu, '\n')
      .replaceAll('\v', '\n')
      .replaceAll('\f', '\n\n')
      .replaceAll('\u2028', '\n')
      .replaceAll('\u0007', '\t')
      .split('\n'),
  )
  const blocks: Block[] = []
  const spacedTables = findSpacedTables(lines)
  for (let i = 0; i < lines.length; ) {
    const spaced = spacedTables.get(i)
    if (spaced !== undefined) {
      blocks.push(spaced.table)
      i = spaced.end
      continue
    }
    const drawn = opensDrawnTable(lines[i] ?? '') ? drawnUntil(lines, i) : i
    const drawnTable = drawn > i + 2 ? readDrawnTable(lines.slice(i, drawn)) : null
    if (drawnTable !== null) {
      blocks.push(drawnTable)
      i = drawn
      continue
    }
    const end = pipesUntil(lines, i)
    if (end > i + 1) {
      const table = readPipeTable(lines.slice(i, end))
      if (table !== null) {
        blocks.push(table)
        i = end
        continue
      }
    }
    const stop = nextTable(lines, end > i ? end : i + 1, spacedTables)
    for (const block of readPlainLines(lines.slice(i, stop))) blocks.push(block)
    i = stop
  }
  return { blocks }
}

/** Cells that a page's text export closes with «|», one a line: the bars say nothing that the line's end does not. */
function withoutBars(text: string): string {
  if (!text.includes('|')) return text
  const lines = text.split('\n')
  const ends = lines.map(endBeforeBars)
  const closed = lines.filter(
    (line, i) => (ends[i] ?? 0) > 0 && (ends[i] ?? 0) < line.trimEnd().length,
  ).length
  const opened = lines.filter((line) => /^[ \t]{0,20}\|[ \t]{0,20}[^|\s]/u.test(line)).length
  if (closed < 6 || opened * 2 > closed) return text
  return lines
    .map((line, i) => (line.trimEnd().endsWith('|') ? `${line.slice(0, ends[i])}\n` : line))
    .join('\n')
}

/** The length of a line without the bars and blanks at its end. */
function endBeforeBars(line: string): number {
  let end = line.length
  while (end > 0 && ' \t|'.includes(line[end - 1] ?? '')) end--
  return end
}

function pipesUntil(lines: readonly string[], start: number): number {
  let end = start
  const open = headsPipeTable(lines[start] ?? '', lines[start + 1] ?? '')
  while (end < lines.length && (isPipeLine(lines[end] ?? '') || (open && lines[end]?.includes('|') === true)))
    end++
  return end
}

function nextTable(
  lines: readonly string[],
  start: number,
  spaced: ReadonlyMap<number, SpacedTable>,
): number {
  for (let i = start; i < lines.length; i++) {
    const [line, below] = [lines[i] ?? '', lines[i + 1] ?? '']
    if (spaced.has(i) || opensDrawnTable(line)) return i
    if ((isPipeLine(line) && isPipeLine(below)) || headsPipeTable(line, below)) return i
  }
  return lines.length
}

/** Stretches whose tab lines mostly open with their only tab are stacked tables; the rest is read line by line. */
function readPlainLines(lines: readonly string[]): readonly Block[] {
  const first = lines.findIndex((line) => line.startsWith('\t'))
  if (first < 0) return readTabbedLines(lines)
  let opening = 0
  let inner = 0
  for (const line of lines) {
    if (/^\t[^\t]*$/u.test(line)) opening++
    else if (line.includes('\t')) inner++
  }
  if (opening < 4 || opening < inner) return readTabbedLines(lines)
  const stacked = readStackedTable(lines.slice(first))
  return stacked === null ? readTabbedLines(lines) : [...readTabbedLines(lines.slice(0, first)), ...stacked]
}

/** Cells in quotes that hold line breaks, as spreadsheets copy them: their lines are joined by U+2028. */
function joinQuoted(lines: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    const end = /(?:^|\t)"[^"\t]*$/u.test(line) ? closingLine(lines, i) : i
    joined.push(end === i ? line : lines.slice(i, end + 1).join('\u2028'))
    i = end
  }
  return joined
}

function closingLine(lines: readonly string[], start: number): number {
  let quotes = countQuotes(lines[start] ?? '')
  for (let i = start + 1; i < lines.length && i < start + 100; i++) {
    const line = lines[i] ?? ''
    quotes += countQuotes(line)
    if (quotes % 2 === 0) return /"(?:\t|$)/u.test(line) ? i : start
  }
  return start
}

function countQuotes(line: string): number {
  return line.split('"').length - 1
}
