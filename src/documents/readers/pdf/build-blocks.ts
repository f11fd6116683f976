import type { Block, Paragraph } from '../../document.ts'
import { type FoldedParagraph, foldLines, isCentred, type Margins } from './fold-lines.ts'
import { joinLines } from './join-hyphens.ts'
import type { PageTable } from './page-parts.ts'
import { chainOf, continueChain, continueLoose, type TableChain } from './table-chain.ts'
import type { TextLine } from './text-line.ts'
import type { Vocabulary } from './vocabulary.ts'
import { paragraphBlock, tableBlock } from './write-blocks.ts'

/** What follows on each other on a page: lines of running text, or a table. */
export type FlowPart =
  | { readonly kind: 'lines'; readonly lines: readonly TextLine[]; readonly margins: Margins }
  | { readonly kind: 'table'; readonly table: PageTable }

export interface PageFlow {
  readonly page: number
  readonly parts: readonly FlowPart[]
}

interface OpenText {
  readonly kind: 'text'
  readonly block: Paragraph
  readonly folded: FoldedParagraph
  readonly margins: Margins
}

type OpenBlock = OpenText | { readonly kind: 'table'; readonly chain: TableChain }

/** Pages one after another: what a page's end cut is put together again. */
export function buildBlocks(pages: readonly PageFlow[], vocabulary: Vocabulary): readonly Block[] {
  const open: OpenBlock[] = []
  for (const { page, parts } of pages) {
    let first = 0
    for (const [index, part] of parts.entries()) {
      const before = open.at(-1)
      if (part.kind === 'table') {
        const joined =
          index === first && before?.kind === 'table' && continueChain(before.chain, part.table, page)
        if (!joined) open.push({ kind: 'table', chain: chainOf(part.table, page) })
        continue
      }
      const torn = index === 0 && parts[1]?.kind === 'table' && before?.kind === 'table'
      if (torn && continueLoose(before.chain, part.lines, page)) {
        first = 1
        continue
      }
      const texts = foldLines(part.lines, part.margins, vocabulary).filter((folded) => folded.text !== '')
      for (const [at, folded] of texts.entries()) {
        const block = paragraphBlock(folded, page)
        const text: OpenText = { kind: 'text', block, folded, margins: part.margins }
        const last = open.at(-1)
        if (index === 0 && at === 0 && last?.kind === 'text' && goesOn(last, text)) {
          open[open.length - 1] = {
            ...text,
            block: { ...last.block, text: joinLines(last.block.text, block.text, vocabulary) },
          }
        } else open.push(text)
      }
    }
  }
  return open.map((one) => (one.kind === 'text' ? one.block : tableBlock(one.chain, vocabulary)))
}

/** Whether a paragraph at the top of a page is the rest of the one at the foot of the page before. */
function goesOn(above: OpenText, below: OpenText): boolean {
  const [last, first] = [above.folded.lines.at(-1), below.folded.lines[0]]
  if (last === undefined || first === undefined || last.bold !== first.bold) return false
  if (isCentred(last, above.margins) || isCentred(first, below.margins)) return false
  if (Math.abs(last.size - first.size) > 0.12 * last.size) return false
  const full = above.margins.to - last.to < first.firstWidth + 0.6 * first.size
  return full && (/^["«(]?\p{Ll}/u.test(first.text) || !/[.!?;:]["»)]*$/u.test(last.text))
}
