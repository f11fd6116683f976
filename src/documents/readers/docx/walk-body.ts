import type { Block } from '../../document.ts'
import type { ReaderFinding } from '../../finding.ts'
import type { XmlHandler } from '../package/read-xml.ts'
import type { LabelCount } from './count-labels.ts'
import { dropRepeatedBoxes } from './drop-repeated-boxes.ts'
import { closeContainer, FLOW_CLOSE, FLOW_OPEN } from './flow-steps.ts'
import { openNotices } from './notices.ts'
import { PARAGRAPH_CLOSE, PARAGRAPH_OPEN } from './paragraph-steps.ts'
import { addCharacters, RUN_CLOSE, RUN_OPEN } from './run-steps.ts'
import type { StyleLooks } from './style-look.ts'
import { TABLE_CLOSE, TABLE_OPEN } from './table-steps.ts'
import { type Step, WALK_LIMITS, type Walk, type WalkLimits } from './walk.ts'

const OPEN: ReadonlyMap<string, Step> = new Map(
  Object.entries({ ...FLOW_OPEN, ...TABLE_OPEN, ...PARAGRAPH_OPEN, ...RUN_OPEN }),
)
const CLOSE: ReadonlyMap<string, Step> = new Map(
  Object.entries({ ...FLOW_CLOSE, ...TABLE_CLOSE, ...PARAGRAPH_CLOSE, ...RUN_CLOSE }),
)

export interface BodyWalk {
  readonly handler: XmlHandler
  /** To be asked once, when the part has ended. Null where it had no body. */
  readonly finish: () => {
    readonly blocks: readonly Block[]
    readonly findings: readonly ReaderFinding[]
  } | null
}

/**
 * One pass over word/document.xml in linear time: no tree of the file is kept, only the blocks that come of it.
 * @throws ReadingStopped from its handler, beyond the limits.
 */
export function walkBody(styles: StyleLooks, labels: LabelCount, limits: WalkLimits = WALK_LIMITS): BodyWalk {
  const walk = openWalk(styles, labels, limits)
  return {
    handler: {
      open: (name, attributes) => {
        walk.depth += 1
        if (walk.skipInside === 0) OPEN.get(name)?.(walk, attributes)
      },
      close: (name) => {
        if (walk.skipInside === 0) CLOSE.get(name)?.(walk, {})
        else if (walk.skipInside === walk.depth) {
          walk.skipInside = 0
          if (!walk.skipEnd) CLOSE.get(name)?.(walk, {})
        }
        walk.depth -= 1
      },
      text: (text) => {
        if (walk.inText && walk.skipInside === 0) addCharacters(walk, text)
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

function openWalk(styles: StyleLooks, labels: LabelCount, limits: WalkLimits): Walk {
  return {
    styles,
    labels,
    notices: openNotices(),
    limits,
    containers: [],
    tables: [],
    fields: [],
    runs: [],
    boxes: [],
    prompts: [],
    choices: [],
    properties: null,
    inText: false,
    keepSpace: false,
    depth: 0,
    skipInside: 0,
    skipEnd: false,
    counts: { paragraphs: 0, rows: 0, cells: 0, characters: 0 },
  }
}
