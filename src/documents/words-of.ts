import type { Block, Document } from './document.ts'

const between = ' · '

/**
 * What a document says, a paragraph or a row of a table to a line, as somebody would read it aloud.
 * @param most signs; what is longer is cut behind the last line that fits
 */
export function wordsOf({ blocks }: Document, most: number): string {
  const lines: string[] = []
  let length = 0
  for (const line of linesOf(blocks)) {
    length += line.length + 1
    if (length > most + 1) break
    lines.push(line)
  }
  return lines.join('\n')
}

function* linesOf(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const { cells } of block.rows) {
        const row = cells.map((cell) => [...linesOf(cell.blocks)].join(' ')).filter((words) => words !== '')
        if (row.length > 0) yield row.join(between)
      }
    } else {
      const line = plain(block.label === null ? block.text : `${block.label} ${block.text}`)
      if (line !== '') yield line
    }
  }
}

/** On one line, without signs that say nothing. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}
