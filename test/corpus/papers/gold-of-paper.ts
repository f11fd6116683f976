import type { GoldFile } from '../../support/score/gold-shape.ts'
import type { Paper } from './paper.ts'

/** What stands in a paper, in the shape that is read. Paragraphs of a cell are joined as white space. */
export function goldOfPaper({ pieces, findings }: Paper): GoldFile {
  return {
    documents: pieces.flatMap((piece) => (piece.kind === 'act' ? [piece.act] : [])),
    plans: pieces.flatMap((piece) => (piece.kind === 'plan' ? [piece.plan] : [])),
    findings,
  }
}
