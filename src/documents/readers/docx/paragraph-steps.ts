import { isOn, wholeNumber } from './property.ts'
import { headingLevel } from './style-look.ts'
import {
  count,
  innermost,
  note,
  type OpenParagraph,
  openParagraph,
  type Steps,
  skip,
  type Walk,
} from './walk.ts'

/** What `w:p` and its properties mean. */
export const PARAGRAPH_OPEN: Steps = {
  'w:p': (walk) => {
    const container = innermost(walk.containers)
    if (container === undefined) return skip(walk)
    if (container.paragraph !== null) closeParagraph(walk)
    count(walk, 'paragraphs')
    container.paragraph = openParagraph()
  },
  'w:pPr': (walk) => {
    if (current(walk) === null) skip(walk)
    else walk.properties = 'paragraph'
  },
  'w:pStyle': (walk, attributes) => {
    const paragraph = ofProperties(walk)
    if (paragraph !== null) paragraph.style = attributes['w:val'] ?? null
  },
  'w:numId': (walk, attributes) => {
    const paragraph = ofProperties(walk)
    if (paragraph !== null) paragraph.numId = attributes['w:val'] ?? null
  },
  'w:ilvl': (walk, attributes) => {
    const paragraph = ofProperties(walk)
    if (paragraph !== null) paragraph.numLevel = wholeNumber(attributes['w:val'], 0, 8)
  },
  'w:outlineLvl': (walk, attributes) => {
    const paragraph = ofProperties(walk)
    if (paragraph !== null) paragraph.outline = wholeNumber(attributes['w:val'], 0, 9)
  },
  'w:jc': (walk, attributes) => {
    const paragraph = ofProperties(walk)
    if (paragraph !== null) paragraph.centred = attributes['w:val'] === 'center'
  },
}

export const PARAGRAPH_CLOSE: Steps = {
  'w:p': (walk) => closeParagraph(walk),
  'w:pPr': (walk) => {
    walk.properties = null
  },
}

/** The paragraph that is open in the innermost container. */
export function current(walk: Walk): OpenParagraph | null {
  return innermost(walk.containers)?.paragraph ?? null
}

function ofProperties(walk: Walk): OpenParagraph | null {
  return walk.properties === 'paragraph' ? current(walk) : null
}

/** Ends the open paragraph of the innermost container, if there is one. */
export function closeParagraph(walk: Walk): void {
  const container = innermost(walk.containers)
  const paragraph = container?.paragraph ?? null
  if (container === undefined || paragraph === null) return
  container.paragraph = null
  // A field whose code never ends would swallow the rest of the document.
  while (innermost(walk.fields) === 'code') walk.fields.pop()
  if (paragraph.markDeleted) {
    container.carried = (container.carried + paragraph.text).slice(0, walk.limits.paragraphCharacters)
    return
  }
  paragraph.text = container.carried + paragraph.text
  container.carried = ''
  finish(walk, paragraph)
}

/** Puts the text so far into the container as a paragraph of its own: a page begins in the middle of it. */
export function breakPage(walk: Walk): void {
  const paragraph = current(walk)
  if (paragraph === null || paragraph.text.trim() === '') return
  finish(walk, paragraph)
  paragraph.text = ''
  paragraph.numId = '0'
}

function finish(walk: Walk, paragraph: OpenParagraph): void {
  const container = innermost(walk.containers)
  if (container === undefined) return
  const empty = paragraph.text.trim() === ''
  // What is hidden whole is neither shown nor counted.
  if (empty && (paragraph.markHidden || paragraph.hidden)) return
  const look = walk.styles.paragraph(paragraph.style)
  const numId = paragraph.numId ?? look.numId
  const label =
    numId === null || numId === '0'
      ? null
      : walk.labels.next(numId, paragraph.numLevel ?? levelOfLook(paragraph, look.numLevel), paragraph.style)
  const text = label?.text ?? null
  if (empty && text === null) return
  if (paragraph.cut) note(walk, 'text-truncated', paragraph.text)
  container.blocks.push({
    kind: 'paragraph',
    text: empty ? '' : paragraph.text,
    heading: paragraph.outline === null ? look.heading : headingLevel(paragraph.outline),
    label: text,
    level: label?.level ?? null,
    page: null,
    bold: paragraph.bold && !paragraph.plain,
    centred: paragraph.centred ?? look.centred,
  })
}

/** A level said by the style belongs to the list said by the style. */
function levelOfLook(paragraph: OpenParagraph, level: number | null): number | null {
  return paragraph.numId === null ? level : 0
}

/** Marks the paragraph's own end as deleted or hidden; a switch that is off says nothing. */
export function hideMark(walk: Walk, value: string | undefined): void {
  const paragraph = current(walk)
  if (paragraph !== null && isOn(value)) paragraph.markHidden = true
}
