import type { Block, Cell } from '#documents/document.ts'

/**
 * The text that is pasted from a document: cells parted by tabs, a row a line. null where a table's shape does not
 * live through that: cells over rows, or over some but not all of the columns, or of several paragraphs.
 */
export function layOutText(blocks: readonly Block[]): string | null {
  const lines: string[] = []
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      lines.push(textOf(block.label, block.text))
      continue
    }
    for (const { cells } of block.rows) {
      const odd = cells.some(
        ({ rowSpan, columnSpan, blocks: inside }) =>
          rowSpan > 1 || inside.length > 1 || (columnSpan > 1 && columnSpan < block.columns),
      )
      if (odd) return null
      lines.push(cells.map(cellText).join('\t'))
    }
  }
  return `${lines.join('\n')}\n`
}

function cellText({ blocks }: Cell): string {
  return blocks.map((block) => (block.kind === 'paragraph' ? textOf(block.label, block.text) : '')).join(' ')
}

function textOf(label: string | null, text: string): string {
  return [label, text].filter((part) => part !== null && part !== '').join(' ')
}
