import { bulletSign } from '../docx/bullet-sign.ts'
import { readPastedText } from '../text/read-text.ts'
import { type Look, lookOf } from './element-look.ts'
import { type Declarations, declarationsOf } from './element-style.ts'
import { holdsTable, type LeftOut, leftOut } from './left-out.ts'
import { labelOf, type OpenList, openList } from './list-label.ts'
import { addBreak, addText, closeItem, closeText, flowOf, note, type PageWalk } from './page-walk.ts'
import { isElement, isText, type PageElement, textOf } from './parse-page.ts'
import { walkTable } from './walk-table.ts'

const BLOCKS = new Set(
  'address article blockquote center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main ol p pre section summary ul body'.split(
    ' ',
  ),
)
/** Hidden text that a reader of the page would miss, not a button's name. */
const WORTH_TELLING = 200

/** Walks over what an element holds. The depth of the tree is limited where it is built. */
export function walkInside(walk: PageWalk, element: PageElement, look: Look, list: OpenList | null): void {
  for (const node of element.childNodes) {
    if (isText(node)) addText(walk, look, node.value)
    else if (isElement(node)) walkElement(walk, node, look, list)
  }
}

function walkElement(walk: PageWalk, element: PageElement, outer: Look, list: OpenList | null): void {
  const style = declarationsOf(element)
  const reason = leftOut(element, style, outer)
  if (reason !== null) {
    noteLeftOut(walk, element, reason)
    return
  }
  const tag = element.tagName
  const look = lookOf(outer, element, style, walk.classes)
  if (tag === 'br') addBreak(walk)
  else if (tag === 'table') walkTable(walk, element, look, walkInside)
  else if (tag === 'li') walkItem(walk, element, style, look, list)
  else if (style.get('mso-list') === 'ignore') takeMarker(walk, element)
  else if (BLOCKS.has(tag) || isShownAsBlock(style)) walkBlock(walk, element, style, look, list)
  else {
    if (tag === 'a') countLink(walk)
    walkInside(walk, element, look, null)
  }
}

function walkBlock(
  walk: PageWalk,
  element: PageElement,
  style: Declarations,
  look: Look,
  list: OpenList | null,
): void {
  const tag = element.tagName
  closeText(walk)
  if (tag === 'pre' && walkPlainText(walk, element)) return
  awaitMarker(walk, style)
  const inner = tag === 'ol' || tag === 'ul' ? openList(element, style) : listThrough(tag, list)
  walkInside(walk, element, look, inner)
  closeText(walk)
}

/** Lists stand inside lists without an item between them where programs write them badly. */
function listThrough(tag: string, list: OpenList | null): OpenList | null {
  return tag === 'div' || tag === 'form' ? list : null
}

function walkItem(
  walk: PageWalk,
  item: PageElement,
  style: Declarations,
  look: Look,
  list: OpenList | null,
): void {
  closeText(walk)
  const label = list === null ? '•' : labelOf(list, item, style)
  flowOf(walk).label = isOnlyList(item) ? null : { text: label, level: Math.max(look.lists - 1, 0) }
  walkInside(walk, item, look, null)
  closeItem(walk)
}

/** An item that only holds the next list has no number of its own to show. */
function isOnlyList(item: PageElement): boolean {
  let lists = 0
  for (const node of item.childNodes) {
    if (
      isText(node)
        ? node.value.trim() !== ''
        : isElement(node) && node.tagName !== 'ol' && node.tagName !== 'ul'
    )
      return false
    if (isElement(node)) lists += 1
  }
  return lists > 0
}

/** Word saves a list as paragraphs with a word about their level, and the number as a span to be ignored. */
function awaitMarker(walk: PageWalk, style: Declarations): void {
  const level = /\blevel([1-9])\b/.exec(style.get('mso-list') ?? '')?.[1]
  if (level !== undefined) flowOf(walk).label = { text: null, level: Number(level) - 1 }
}

function takeMarker(walk: PageWalk, element: PageElement): void {
  const flow = flowOf(walk)
  const written = textOf(element, 40)
  // Bullets are letters of symbol fonts.
  const text = /^[\u00b7\u00a7\u00d8\u00fc]$/.test(written) ? '•' : bulletSign(written)
  flow.label = { text, level: flow.label?.level ?? 0 }
}

function countLink(walk: PageWalk): void {
  const flow = flowOf(walk)
  if (flow.open !== null) flow.open.links += 1
  else flow.links += 1
}

/** What is typed with blanks and line ends may be a table typed so. */
function walkPlainText(walk: PageWalk, element: PageElement): boolean {
  if (element.childNodes.some((node) => isElement(node) && node.tagName !== 'br')) return false
  const text = element.childNodes
    .map((node) => (isText(node) ? node.value : isElement(node) ? '\n' : ''))
    .join('')
  flowOf(walk).blocks.push(...readPastedText(text).blocks)
  return true
}

function isShownAsBlock(style: Declarations): boolean {
  const display = style.get('display')
  return display !== undefined && /^(?:block|flex|grid|list-item|table|flow-root)/.test(display)
}

function noteLeftOut(walk: PageWalk, element: PageElement, reason: LeftOut): void {
  if (reason === 'deleted') note(walk, 'changes-accepted')
  else if (reason === 'note') note(walk, 'notes-left-out')
  else if (reason === 'hidden') {
    const text = textOf(element, WORTH_TELLING)
    const worth = walk.flows.length > 1 || text.length >= WORTH_TELLING || holdsTable(element)
    if (text !== '' && worth) note(walk, 'hidden-left-out', text)
  }
}
