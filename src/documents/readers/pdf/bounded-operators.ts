import { ReadingStopped } from '../package/reading-stopped.ts'
import { OPS } from './operator-codes.ts'
import type { PDFPageProxy } from './pdf-engine.ts'
import type { PdfLimits } from './pdf-limits.ts'

export type OperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>

/** How the library hands a page's operators over, some thousand at a time; it has no limit of its own. */
interface Handing {
  _renderPageChunk?: (chunk: Chunk, state: unknown) => void
}

interface Chunk {
  readonly length: number
  readonly fnArray: readonly number[]
}

/**
 * A page's operators, as long as they are no more than a page has: forms that draw each other ten times, ten deep, would
 * never come to an end. @throws ReadingStopped beyond
 */
export function boundedOperators(page: PDFPageProxy, limits: PdfLimits): Promise<OperatorList> {
  return new Promise((resolve, reject) => {
    const handing = page as unknown as Handing
    const hand = handing._renderPageChunk?.bind(page)
    let [count, forms] = [0, 0]
    if (hand !== undefined) {
      handing._renderPageChunk = (chunk, state) => {
        count += chunk.length
        for (const code of chunk.fnArray) if (code === OPS.paintFormXObjectBegin) forms += 1
        // Nobody would hear an error here; what comes after is dropped until the file is closed.
        if (count <= limits.pageOperators && forms <= limits.pageForms) hand(chunk, state)
        else reject(new ReadingStopped('file/too-large', 'operators'))
      }
    }
    page.getOperatorList({ annotationMode: 0 }).then((operators) => {
      // The page lives as long as the file, and would hold on to its operators by what was put in here.
      delete handing._renderPageChunk
      resolve(operators)
    }, reject)
  })
}
