import type { Block } from '../../document.ts'
import { closeParagraph, current } from './paragraph-steps.ts'
import { isOn } from './property.ts'
import { innermost, note, openParagraph, type Step, type Steps, skip, type Walk } from './walk.ts'

const pass: Step = (walk) => skip(walk)

/** A tracked deletion: of content, of a paragraph's end, or of a row. */
const deletion: Step = (walk) => {
  note(walk, 'changes-accepted')
  const paragraph = current(walk)
  const row = walk.properties === 'row' ? innermost(walk.tables)?.row : null
  if (walk.properties === 'mark' && paragraph !== null) paragraph.markDeleted = true
  else if (row != null) row.dropped = true
  skip(walk)
}

const insertion: Step = (walk) => note(walk, 'changes-accepted')

const outside: Step = (walk) => {
  note(walk, 'part-unreadable')
  skip(walk)
}

/** What is left out, what is looked through, and what stands beside the text. */
export const FLOW_OPEN: Steps = {
  'w:body': (walk) => {
    if (walk.containers.length === 0) walk.containers.push({ blocks: [], paragraph: null, carried: '' })
  },
  'w:del': deletion,
  'w:moveFrom': deletion,
  'w:ins': insertion,
  'w:moveTo': insertion,
  // How things were before a tracked change of their look.
  'w:pPrChange': pass,
  'w:rPrChange': pass,
  'w:tblPrChange': pass,
  'w:tblPrExChange': pass,
  'w:tblGridChange': pass,
  'w:trPrChange': pass,
  'w:tcPrChange': pass,
  'w:sectPrChange': pass,
  'w:sectPr': pass,
  'w:tblPr': pass,
  'w:tblPrEx': pass,
  'w:instrText': pass,
  'w:delText': pass,
  'w:delInstrText': pass,
  'w:rt': pass,
  'w:tabs': pass,
  'w:background': pass,
  'w:altChunk': outside,
  'w:subDoc': outside,
  'w:sdt': (walk) => {
    walk.prompts.push(false)
  },
  'w:showingPlcHdr': (walk, attributes) => {
    if (walk.prompts.length > 0 && isOn(attributes['w:val'])) walk.prompts[walk.prompts.length - 1] = true
  },
  'w:docPartGallery': (walk, attributes) => {
    // A table of contents only repeats the headings.
    const contents = attributes['w:val'] === 'Table of Contents'
    if (walk.prompts.length > 0 && contents) walk.prompts[walk.prompts.length - 1] = true
  },
  'w:sdtContent': (walk) => {
    if (innermost(walk.prompts) === true) skip(walk)
  },
  'mc:AlternateContent': (walk) => {
    walk.choices.push(false)
  },
  'mc:Choice': (walk) => {
    if (innermost(walk.choices) === true) skip(walk)
    else if (walk.choices.length > 0) walk.choices[walk.choices.length - 1] = true
  },
  'mc:Fallback': (walk) => {
    if (innermost(walk.choices) === true) skip(walk)
  },
  'w:txbxContent': (walk) => {
    if (walk.containers.length === 0) return skip(walk)
    walk.containers.push({ blocks: [], paragraph: null, carried: '' })
  },
}

export const FLOW_CLOSE: Steps = {
  'w:sdt': (walk) => {
    walk.prompts.pop()
  },
  'mc:AlternateContent': (walk) => {
    walk.choices.pop()
  },
  'w:txbxContent': (walk) => {
    if (walk.containers.length < 2) return
    const blocks = closeContainer(walk)
    const container = innermost(walk.containers)
    if (container === undefined || blocks.length === 0) return
    // The box stands before the paragraph that it is anchored in: at its head, as approval marks do.
    container.blocks.push(...blocks)
    walk.boxes.push({ container, blocks })
  },
}

/** Ends the innermost container and gives its blocks. */
export function closeContainer(walk: Walk): Block[] {
  closeParagraph(walk)
  const container = innermost(walk.containers)
  if (container === undefined) return []
  if (container.carried !== '') {
    container.paragraph = openParagraph()
    closeParagraph(walk)
  }
  walk.containers.pop()
  return container.blocks
}
