import type { Block } from '../../document.ts'
import type { ReaderFinding } from '../../finding.ts'
import { dropRepeatedBoxes } from '../docx/drop-repeated-boxes.ts'
import { openNotices } from '../docx/notices.ts'
import type { WalkLimits } from '../docx/walk.ts'
import { lookUpOfficeStyles, type OfficeStyles } from '../opendocument/office-style.ts'
import type { XmlHandler } from '../package/read-xml.ts'
import { countLists } from './count-lists.ts'
import { closeContainer, FLOW_CLOSE, FLOW_OPEN } from './flow-steps.ts'
import { addCharacters, PARAGRAPH_CLOSE, PARAGRAPH_OPEN } from './paragraph-steps.ts'
import { TABLE_CLOSE, TABLE_OPEN } from './table-steps.ts'
import type { Step, Walk } from './walk.ts'

const OPEN: ReadonlyMap<string, Step> = new Map(
  Object.entries({ ...FLOW_OPEN, ...TABLE_OPEN, ...PARAGRAPH_OPEN }),
)
const CLOSE: ReadonlyMap<string, Step> = new Map(
  Object.entries({ ...FLOW_CLOSE, ...TABLE_CLOSE, ...PARAGRAPH_CLOSE }),
)

export interface TextWalk {
  readonly handler: XmlHandler
  /** To be asked once, when the part has ended. Null where it held no text document. */
  readonly finish: () => {
    readonly blocks: readonly Block[]
    readonly findings: readonly ReaderFinding[]
  } | null
}

/**
 * One pass over an `office:body` in linear time: no tree of the file is kept, only the blocks that come of it.
 * @throws ReadingStopped from its handler, beyond the limits.
 */
export function walkText(styles: OfficeStyles, limits: WalkLimits): TextWalk {
  const walk: Walk = {
    looks: lookUpOfficeStyles(styles),
    lists: countLists(styles),
    notices: openNotices(),
    limits,
    containers: [],
    tables: [],
    boxes: [],
    depth: 0,
    skipInside: 0,
    counts: { paragraphs: 0, rows: 0, cells: 0, characters: 0 },
  }
  return {
    handler: {
      open: (name, attributes) => {
        walk.depth += 1
        if (walk.skipInside === 0) OPEN.get(name)?.(walk, attributes)
      },
      close: (name) => {
        if (walk.skipInside === 0) CLOSE.get(name)?.(walk, {})
        else if (walk.skipInside === walk.depth) walk.skipInside = 0
        walk.depth -= 1
      },
      text: (text) => {
        if (walk.skipInside === 0) addCharacters(walk, text)
      },
    },
    finish: () => {
      const body = walk.containers[0]?.blocks
      if (body === undefined) return null
      closeContainer(walk)
      const moved = dropRepeatedBoxes(walk, body)
      const findings = walk.notices
        .findings()
        .map((finding) =>
          finding.place === null
            ? finding
            : { ...finding, place: { ...finding.place, block: moved(finding.place.block) } },
        )
      return { blocks: body, findings }
    },
  }
}
