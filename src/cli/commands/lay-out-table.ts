/** The lines of each row: texts in columns that fit the width together, words wrapped. */
export function layOutTable(
  rows: readonly (readonly string[])[],
  width: number,
): readonly (readonly string[])[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = columnWidths(rows, count, width)
  return rows.map((row) => {
    const cells = widths.map((size, c) => wrapWords(row[c] ?? '', size))
    const height = Math.max(1, ...cells.map((cell) => cell.length))
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((cell, c) => (cell[line] ?? '').padEnd(widths[c] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  })
}

function columnWidths(rows: readonly (readonly string[])[], count: number, width: number): readonly number[] {
  const longest = Array.from({ length: count }, (_, c) =>
    Math.max(1, ...rows.map((row) => row[c]?.length ?? 0)),
  )
  const free = Math.max(count * 4, width - 2 * Math.max(0, count - 1))
  let left = free
  let open = longest.map((_, c) => c)
  const widths: number[] = new Array(count).fill(4)
  // Columns that need less than an even share get what they need; the rest share what is left.
  for (;;) {
    const share = Math.floor(left / Math.max(1, open.length))
    const small = open.filter((c) => (longest[c] ?? 0) <= share)
    if (small.length === 0) {
      for (const c of open) widths[c] = Math.max(4, share)
      return widths
    }
    for (const c of small) {
      widths[c] = longest[c] ?? 4
      left -= widths[c] ?? 0
    }
    open = open.filter((c) => !small.includes(c))
    if (open.length === 0) return widths
  }
}

export function wrapWords(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u)) {
    let rest = word
    if (line !== '' && line.length + 1 + rest.length <= width) {
      line = `${line} ${rest}`
      continue
    }
    if (line !== '') lines.push(line)
    while (rest.length > width) {
      lines.push(rest.slice(0, width))
      rest = rest.slice(width)
    }
    line = rest
  }
  if (line !== '') lines.push(line)
  return lines
}
