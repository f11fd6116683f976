import type { SourceBlock, SourceTable } from '#contract/draft.ts'

const narrowest = 44
const widest = 340
const perLetter = 8.2

/**
 * A width in pixels for each grid column, from what stands in it: the longest word must fit, long text gets more than
 * short, and no column takes the whole page. The source keeps no widths of its own.
 */
export function columnWidths(table: SourceTable): readonly number[] {
  const word = new Array<number>(table.columns).fill(0)
  const text = new Array<number>(table.columns).fill(0)
  for (const row of table.rows.slice(0, 300))
    for (const cell of row.cells) {
      if (cell.columnSpan !== 1) continue
      const words = wordsOf(cell.blocks)
      word[cell.column] = Math.max(word[cell.column] ?? 0, longest(words))
      text[cell.column] = Math.max(text[cell.column] ?? 0, words.length)
    }
  return word.map((letters, column) => {
    const needed = Math.min(letters, 15) * perLetter + 14
    const wanted = Math.sqrt(text[column] ?? 0) * 22
    return Math.round(Math.min(widest, Math.max(narrowest, needed, wanted)))
  })
}

function longest(text: string): number {
  return text.split(/[\s/-]+/u).reduce((most, word) => Math.max(most, word.length), 0)
}

function wordsOf(blocks: readonly SourceBlock[]): string {
  return blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(' ')
}
