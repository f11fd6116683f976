import { layOutPaper, layOutPiece } from './lay-out-paper.ts'
import type { Paper } from './paper.ts'
import type { Rendered } from './render-papers.ts'
import { columnsAndText } from './sources/columns-and-text.ts'
import { districtOrders } from './sources/district-orders.ts'
import { longRoadMaps } from './sources/long-road-maps.ts'
import { nestedAndTorn } from './sources/nested-and-torn.ts'
import { schools } from './sources/schools.ts'
import { severalInOne } from './sources/several-in-one.ts'

/** Every paper of the corpus. */
export const papers: readonly Paper[] = [
  ...districtOrders,
  ...schools,
  ...nestedAndTorn,
  ...columnsAndText,
  ...severalInOne,
  ...longRoadMaps,
]

export function renderedPaper(paper: Paper): Rendered {
  const { landscape, ruled, runningHead, sheets = false } = paper.look
  const blocks = layOutPaper(paper)
  return {
    blocks,
    sheets: sheets
      ? paper.pieces.map((piece, index) => ({
          name: `Лист${index + 1}`,
          blocks: layOutPiece(piece),
          lived: true,
        }))
      : [{ name: 'Лист1', blocks }],
    look: {
      ...(landscape === undefined ? {} : { landscape }),
      ...(ruled === undefined ? {} : { ruled }),
      ...(runningHead === undefined ? {} : { runningHead }),
    },
  }
}
