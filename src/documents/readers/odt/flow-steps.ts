import { wholeNumber } from '../docx/property.ts'
import { LARGEST_NUMBER } from '../docx/read-numbering.ts'
import { innermost } from '../docx/walk.ts'
import { closeParagraph } from './paragraph-steps.ts'
import { note, openContainer, type Step, type Steps, skip, type Walk } from './walk.ts'

const pass: Step = (walk) => skip(walk)
const remark: Step = (walk) => {
  note(walk, 'notes-left-out')
  skip(walk)
}

const box: Step = (walk) => {
  if (walk.containers.length === 0) return skip(walk)
  walk.containers.push(openContainer())
}

const endBox: Step = (walk) => {
  if (walk.containers.length < 2) return
  const blocks = closeContainer(walk)
  const container = innermost(walk.containers)
  if (container === undefined || blocks.length === 0) return
  // The box stands before the paragraph that it is anchored in: at its head, as approval marks do.
  for (const block of blocks) container.blocks.push(block)
  walk.boxes.push({ container, blocks })
}

const item =
  (header: boolean): Step =>
  (walk, attributes) => {
    const list = innermost(innermost(walk.containers)?.lists ?? [])
    if (list === undefined) return
    list.item = {
      header,
      start: wholeNumber(attributes['text:start-value'], 0, LARGEST_NUMBER),
      style: attributes['text:style-override'] ?? null,
      labelled: false,
      sublists: 0,
    }
  }
const endItem: Step = (walk) => {
  const list = innermost(innermost(walk.containers)?.lists ?? [])
  if (list !== undefined) list.item = null
}

const list: Step = (walk, attributes) => {
  const container = innermost(walk.containers)
  if (container === undefined) return skip(walk)
  const around = innermost(container.lists)
  const style = attributes['text:style-name'] ?? around?.style ?? null
  const continues = attributes['text:continue-numbering'] === 'true'
  if (around === undefined) {
    const id = attributes['xml:id'] ?? attributes['text:id']
    const numbers = walk.lists.open({ id, style, continues, continued: attributes['text:continue-list'] })
    container.lists.push({ numbers, style, item: null })
    return
  }
  // The second list inside of one item begins anew.
  const again = (around.item?.sublists ?? 0) > 0
  if (again && !continues) around.numbers.at[container.lists.length] = null
  if (around.item !== null) around.item.sublists += 1
  container.lists.push({ numbers: around.numbers, style, item: null })
}

/** What is left out, what is looked through, and what stands beside the text. */
export const FLOW_OPEN: Steps = {
  'office:text': (walk) => {
    if (walk.containers.length === 0) walk.containers.push(openContainer())
  },
  // What was deleted stands there, apart from the text; what was inserted stands in the text.
  'text:tracked-changes': (walk) => {
    note(walk, 'changes-accepted')
    skip(walk)
  },
  'text:note': remark,
  'office:annotation': remark,
  'text:section': (walk, attributes) => {
    const hidden =
      attributes['text:display'] === 'none' ||
      (attributes['text:display'] === 'condition' && attributes['text:is-hidden'] === 'true')
    if (!hidden) return
    note(walk, 'hidden-left-out', attributes['text:name'] ?? '')
    skip(walk)
  },
  'text:hidden-text': (walk, attributes) => {
    if (attributes['text:is-hidden'] === 'false') return
    note(walk, 'hidden-left-out', attributes['text:string-value'] ?? '')
    skip(walk)
  },
  // Indexes only repeat the headings.
  'text:table-of-content': pass,
  'text:alphabetical-index': pass,
  'text:illustration-index': pass,
  'text:table-index': pass,
  'text:object-index': pass,
  'text:user-index': pass,
  'text:bibliography': pass,
  'text:placeholder': pass,
  'text:ruby-text': pass,
  'office:forms': pass,
  'office:scripts': pass,
  'office:event-listeners': pass,
  'office:binary-data': pass,
  'draw:object': pass,
  'draw:image': pass,
  // Titles and descriptions of pictures (svg:title, svg:desc) hold no text:p but characters.
  '?svg-title': pass,
  '?svg-desc': pass,
  'draw:text-box': box,
  'draw:custom-shape': box,
  'draw:rect': box,
  'text:list': list,
  'text:list-item': item(false),
  'text:list-header': item(true),
}

export const FLOW_CLOSE: Steps = {
  'draw:text-box': endBox,
  'draw:custom-shape': endBox,
  'draw:rect': endBox,
  'text:list': (walk) => {
    innermost(walk.containers)?.lists.pop()
  },
  'text:list-item': endItem,
  'text:list-header': endItem,
}

/** Ends the innermost container and gives its blocks. */
export function closeContainer(walk: Walk) {
  closeParagraph(walk)
  return walk.containers.pop()?.blocks ?? []
}
