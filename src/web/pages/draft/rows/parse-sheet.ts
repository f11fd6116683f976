/**
 * Rows of cells out of what a spreadsheet or a word processor lays on the clipboard as text: cells parted by tabs,
 * rows by line ends, a cell with either of them in double quotes (doubled inside). Empty rows at the end are left out.
 */
export function parseSheet(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    const [cell, end] = text[at] === '"' ? quoted(text, at) : plain(text, at)
    row.push(cell.replace(/\r\n?/gu, '\n').trim())
    at = end
    if (text[at] === '\t') at += 1
    else {
      rows.push(row)
      row = []
      if (at >= text.length) break
      at += text.startsWith('\r\n', at) ? 2 : 1
    }
  }
  while (rows.length > 0 && (rows.at(-1) ?? []).every((cell) => cell === '')) rows.pop()
  return rows
}

function plain(text: string, from: number): readonly [cell: string, end: number] {
  let end = from
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1
  return [text.slice(from, end), end]
}

/** A quote that is never closed, or with something behind it, is a quote that somebody wrote. */
function quoted(text: string, from: number): readonly [cell: string, end: number] {
  let end = from + 1
  for (;;) {
    end = text.indexOf('"', end)
    if (end === -1) return plain(text, from)
    if (text[end + 1] !== '"') break
    end += 2
  }
  const after = text[end + 1]
  if (after !== undefined && after !== '\t' && after !== '\n' && after !== '\r') return plain(text, from)
  return [text.slice(from + 1, end).replaceAll('""', '"'), end + 1]
}
