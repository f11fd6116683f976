import { wholeNumber } from '../docx/property.ts'
import { LARGEST_NUMBER } from '../docx/read-numbering.ts'
import { innermost } from '../docx/walk.ts'
import type { OfficeLook } from '../opendocument/office-style.ts'
import { headingByStyle } from '../opendocument/ru/heading-style.ts'
import type { Attributes } from '../package/xml-scope.ts'
import { count, note, type OpenParagraph, type Step, type Steps, skip, type Walk } from './walk.ts'

const MOST_SPACES = 1_000

const paragraph: Step = (walk, attributes) => openParagraph(walk, attributes, null)
const heading: Step = (walk, attributes) =>
  openParagraph(walk, attributes, wholeNumber(attributes['text:outline-level'], 1, 10) ?? 1)

const span: Step = (walk, attributes) => {
  current(walk)?.spans.push(walk.looks.of('text', attributes['text:style-name']))
}
const endSpan: Step = (walk) => {
  current(walk)?.spans.pop()
}

/** What paragraphs and the signs in them mean. */
export const PARAGRAPH_OPEN: Steps = {
  'text:p': paragraph,
  'text:h': heading,
  'text:span': span,
  'text:s': (walk, attributes) => {
    addText(walk, ' '.repeat(wholeNumber(attributes['text:c'], 0, MOST_SPACES) ?? 1))
  },
  'text:tab': (walk) => addText(walk, '\t'),
  'text:line-break': (walk) => addText(walk, '\n'),
  'text:hidden-paragraph': (walk, attributes) => {
    const open = current(walk)
    if (open !== null && attributes['text:is-hidden'] === 'true') hide(walk, open, '')
  },
}

export const PARAGRAPH_CLOSE: Steps = {
  'text:p': (walk) => closeParagraph(walk),
  'text:h': (walk) => closeParagraph(walk),
  'text:span': endSpan,
}

export function current(walk: Walk): OpenParagraph | null {
  return innermost(walk.containers)?.paragraph ?? null
}

function openParagraph(walk: Walk, attributes: Attributes, outline: number | null): void {
  const container = innermost(walk.containers)
  if (container === undefined) {
    skip(walk)
    return
  }
  if (container.paragraph !== null) closeParagraph(walk)
  count(walk, 'paragraphs')
  const look = walk.looks.of('paragraph', attributes['text:style-name'])
  const label = look.hidden ? null : labelOf(walk, attributes, outline, look)
  container.paragraph = {
    text: '',
    heading: outline === null ? headingOf(look) : Math.min(outline, 6),
    label: label?.text ?? null,
    level: label?.level ?? null,
    look,
    spans: [],
    plain: false,
    bold: false,
    hidden: false,
    cut: false,
  }
}

function headingOf(look: OfficeLook): number | null {
  for (const name of look.names) {
    const level = headingByStyle(name)
    if (level !== null) return level
  }
  return null
}

function labelOf(
  walk: Walk,
  attributes: Attributes,
  outline: number | null,
  look: OfficeLook,
): { readonly text: string | null; readonly level: number } | null {
  const lists = innermost(walk.containers)?.lists ?? []
  const list = innermost(lists)
  const restart = attributes['text:restart-numbering'] === 'true' ? 1 : null
  const own = wholeNumber(attributes['text:start-value'], 0, LARGEST_NUMBER) ?? restart
  if (list?.item == null) {
    // A heading whose style names a list, or none with '', is not numbered as headings are.
    if (outline === null || look.listStyle !== null || attributes['text:is-list-header'] === 'true')
      return null
    const text = walk.lists.heading(outline - 1, own)
    return text === null ? null : { text, level: outline - 1 }
  }
  const level = Math.min(lists.length - 1, 9)
  const { item } = list
  if (item.header || item.labelled) return { text: null, level }
  item.labelled = true
  const style = item.style ?? list.style ?? (look.listStyle === '' ? null : look.listStyle)
  return { text: walk.lists.next(list.numbers, style, level, item.start), level }
}

/** Ends the open paragraph of the innermost container, if there is one. */
export function closeParagraph(walk: Walk): void {
  const container = innermost(walk.containers)
  const open = container?.paragraph ?? null
  if (container === undefined || open === null) return
  container.paragraph = null
  const empty = open.text.trim() === ''
  if (empty && (open.label === null || open.hidden)) return
  if (open.cut) note(walk, 'text-truncated', open.text)
  container.blocks.push({
    kind: 'paragraph',
    text: empty ? '' : open.text.replace(/ +$/u, ''),
    heading: open.heading,
    label: open.label,
    level: open.level,
    page: null,
    bold: open.bold && !open.plain,
    centred: open.look.centred,
  })
}

/** Takes characters of a paragraph. White space is folded as in HTML (OpenDocument 1.3 part 3, 6.1.2). */
export function addCharacters(walk: Walk, written: string): void {
  const open = current(walk)
  if (open === null) return
  let text = written
  if (/[\t\n\r]| {2}/.test(text)) text = text.replace(/[ \t\n\r]+/g, ' ')
  if (text.startsWith(' ') && (open.text === '' || open.text.endsWith(' '))) text = text.slice(1)
  // U+00AD only says where a word may be broken.
  if (text.includes('\u00ad')) text = text.replaceAll('\u00ad', '')
  if (text !== '') addText(walk, text)
}

function addText(walk: Walk, text: string): void {
  const open = current(walk)
  if (open === null) return
  if (open.look.hidden || open.spans.some((one) => one.hidden)) {
    hide(walk, open, text)
    return
  }
  count(walk, 'characters', text.length)
  const room = walk.limits.paragraphCharacters - open.text.length
  if (text.length > room) open.cut = true
  open.text += text.length > room ? text.slice(0, Math.max(room, 0)) : text
  if (text.trim() === '') return
  if (isBold(open)) open.bold = true
  else open.plain = true
}

function isBold(open: OpenParagraph): boolean {
  for (let at = open.spans.length - 1; at >= 0; at -= 1) {
    const bold = open.spans[at]?.bold
    if (bold != null) return bold
  }
  return open.look.bold ?? false
}

function hide(walk: Walk, open: OpenParagraph, text: string): void {
  if (text !== '' && text.trim() === '') return
  open.hidden = true
  note(walk, 'hidden-left-out', text)
}
