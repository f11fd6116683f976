import type { LaidBlock, LaidTable } from '../../support/laid-block.ts'
import { table as laidTable, line } from '../reading/build-document.ts'
import { layOutPlan } from './lay-out-plan.ts'
import type { ActPiece, LinesPiece, Paper, Piece } from './paper.ts'

/** A paper as blocks, which the renderers of each format take; nothing of it comes from a reader. */
export function layOutPaper(paper: Paper): readonly LaidBlock[] {
  return paper.pieces.flatMap((piece) => layOutPiece(piece))
}

export function layOutPiece(piece: Piece): readonly LaidBlock[] {
  switch (piece.kind) {
    case 'act':
      return layOutAct(piece)
    case 'lines':
      return layOutLines(piece)
    case 'plan':
      return layOutPlan(piece)
  }
}

function layOutLines({ lines }: LinesPiece): readonly LaidBlock[] {
  return lines.map((text) => line(text))
}

function layOutAct(piece: ActPiece): readonly LaidBlock[] {
  const { act } = piece
  const signatory = [act.signatory?.position, act.signatory?.name].join('\t')
  return [
    ...piece.letterhead.map((text) => line(text, { bold: true, centred: true })),
    line(''),
    line(piece.word, { bold: true, centred: true }),
    line(''),
    ...dateline(piece),
    line(''),
    ...piece.title.map((text) => line(text, { bold: true })),
    line(''),
    ...piece.preamble.map((text) => line(text)),
    line(piece.order),
    ...(act.clauses ?? []).map(({ number, text }) => {
      const label = number.includes('.') ? number : `${number}.`
      if (!piece.automatic) return line(`${label} ${text}`)
      const list = `clauses of ${act.number}`
      return { ...line(text, { label, level: number.split('.').length - 1 }), list }
    }),
    line(''),
    line(signatory),
    line(''),
  ]
}

function dateline({ act, date, dateline: look }: ActPiece): readonly LaidBlock[] {
  const number = `№ ${act.number}`
  const place = act.place ?? ''
  switch (look) {
    case 'tabs':
      return [line(`${date}\t${number}`), ...(place === '' ? [] : [line(place, { centred: true })])]
    case 'lines':
      return [line(`от ${date}`), line(number), ...(place === '' ? [] : [line(place)])]
    case 'table':
      return [{ ...(laidTable([[date, place, number]]) as LaidTable), plain: true }]
  }
}
