import type { Block, Row } from '../../document.ts'
import { fitRow, isRowNumber, paragraphOf, rowOf, tableOf } from './text-blocks.ts'

const lookAhead = 60

/**
 * Lines of running text among tables whose rows are lines and whose cells are parted by tabs. Cells may go on over the
 * lines below; empty lines are page breaks; a line without tabs after a whole row closes the table.
 */
export function readTabbedLines(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = []
  const tabs = lines.map(countTabs)
  let rows: Row[] = []
  let width = 0
  let known = 0
  let lacking = false
  let bold = false
  const close = () => {
    if (rows.length > 0) blocks.push(tableOf(rows, width))
    if (rows.length > 0) known = width
    rows = []
    width = 0
    lacking = false
  }
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] ?? ''
    if (line.trim() === '' && (tabs[i] === 0 || width === 0)) {
      bold = false
      i++
      continue
    }
    if (width === 0 && (tabs[i] ?? 0) > 0 && !opensText.test(line)) width = widthFrom(tabs, lines, i, known)
    else if (width > 0 && (tabs[i] ?? 0) > 0 && changesWidth(tabs, i, width)) {
      // Rows below a header may all lack the tab of their empty last cell.
      lacking ||= rows.length === 1
      if (!lacking || tabs[i] !== width - 2) {
        close()
        width = widthFrom(tabs, lines, i, 0)
      }
    }
    const row = width > 0 && (tabs[i] ?? 0) > 0 ? gather(lines, tabs, i, width - 1) : null
    if (row === null) {
      close()
      const stars = line.split('**').length - 1
      const paragraph = paragraphOf(line.replaceAll('\t', ' '), bold && stars < 2)
      const opens = stars % 2 === 1 && !bold
      if (paragraph !== null) blocks.push(opens ? { ...paragraph, bold: true } : paragraph)
      if (stars % 2 === 1) bold = !bold
      i++
      continue
    }
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push(rowOf(fitRow(row.cells, width, false), width))
    i = row.next
  }
  close()
  return blocks
}

function countTabs(line: string): number {
  let count = 0
  for (let at = line.indexOf('\t'); at >= 0; at = line.indexOf('\t', at + 1)) count++
  return count
}

/** An indent, or a list's number or mark with the tab behind it: «1.<tab>Утвердить …». */
const opensText = /^(?:\t[^\t]*|\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[-–—•·▪*]|\p{L}\))\t[^\t]{12,})$/u

/** The width that the tab lines from here on agree on; 0 where they are running text (a signature, an indent). */
function widthFrom(tabs: readonly number[], lines: readonly string[], start: number, known: number): number {
  const seen = new Map<number, number>()
  let looked = 0
  for (let i = start; i < lines.length && looked < 12 && i < start + lookAhead; i++) {
    const count = tabs[i] ?? 0
    // An indent is no cell border.
    if (count === 0 || (count === 1 && opensText.test(lines[i] ?? ''))) continue
    looked++
    seen.set(count, (seen.get(count) ?? 0) + 1)
  }
  const first = tabs[start] ?? 0
  if (first === known - 1 && known > 2) return known
  let best = 0
  for (const [count, times] of seen) {
    if (times < (count === 1 ? 3 : 2) || count < first) continue
    if (best === 0 || times > (seen.get(best) ?? 0)) best = count
  }
  // Rows whose last cell is empty may lack its tab, each of them.
  if (best === 0 && first >= 3 && (seen.get(first - 1) ?? 0) >= 2) best = first
  return best === 0 || !reaches(tabs, lines, start, best) ? 0 : best + 1
}

/** The row that begins a table has its borders on this line, or on it and the lines below, with no empty one between. */
function reaches(tabs: readonly number[], lines: readonly string[], start: number, borders: number): boolean {
  let sum = tabs[start] ?? 0
  for (let i = start + 1; i < tabs.length && i < start + lookAhead && sum < borders; i++) {
    const more = tabs[i] ?? 0
    if (more >= borders || lines[i]?.trim() === '') return false
    sum += more
  }
  return sum === borders
}

/** From this line on another table begins: the next tab lines agree on another width, this one among them. */
function changesWidth(tabs: readonly number[], at: number, width: number): boolean {
  const count = tabs[at] ?? 0
  if (count === width - 1 || count === 0) return false
  let same = 0
  for (let i = at; i < tabs.length && i < at + 12; i++) {
    if (tabs[i] === 0) continue
    if (tabs[i] !== count) return false
    same++
    if (same === 3) return true
  }
  return false
}

/** One row from this line: the line itself, or it and the lines below until all its borders are there. */
function gather(
  lines: readonly string[],
  tabs: readonly number[],
  start: number,
  borders: number,
): { cells: readonly string[]; next: number } {
  let text = lines[start] ?? ''
  let count = tabs[start] ?? 0
  let next = start + 1
  if (count < borders) {
    let joined = text
    let sum = count
    for (let i = next; i < lines.length && i < start + lookAhead && sum < borders; i++) {
      const line = lines[i] ?? ''
      const more = tabs[i] ?? 0
      if (more >= borders || sum + more > borders) break
      if (more > 0 && isRowNumber(line.slice(0, line.indexOf('\t')))) break
      joined += `\n${line}`
      sum += more
      if (sum === borders) {
        text = joined
        count = sum
        next = i + 1
      }
    }
  }
  while (next < lines.length && tabs[next] === 0 && goesOn(text, lines[next] ?? '')) {
    text += `\n${lines[next]}`
    next++
  }
  return { cells: text.split('\t').map(unquote), next }
}

function goesOn(before: string, line: string): boolean {
  if (line.trim() === '') return false
  return /[,;:(]\s*$/u.test(before) || /^\s*(?:\p{Ll}|\(\p{Ll})/u.test(line)
}

/** A cell as spreadsheets put it on the clipboard when it holds line breaks or quotes. */
function unquote(cell: string): string {
  const text = cell.replaceAll('\u2028', '\n')
  if (!/^"[\s\S]*"$/u.test(text) || (text.split('"').length - 1) % 2 === 1) return text
  const inner = text.slice(1, -1)
  return /\n|""/u.test(inner) || !inner.includes('"') ? inner.replaceAll('""', '"') : text
}
