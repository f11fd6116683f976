import type { Look } from './element-look.ts'
import type { Declarations } from './element-style.ts'
import { attributeOf, elementsIn, isText, type PageElement, textOf } from './parse-page.ts'

/** Why an element is passed over. */
export type LeftOut = 'machinery' | 'navigation' | 'hidden' | 'deleted' | 'note' | 'margin'

/** What shows no text of the page, or what a person would fill in. */
const MACHINERY = new Set(
  'script style template noscript iframe object embed applet svg canvas audio video map head select button textarea input datalist dialog xml frameset noframes'.split(
    ' ',
  ),
)
const NAVIGATION = new Set(['nav', 'aside', 'menu'])
const ROLES = new Set(
  'navigation banner contentinfo search complementary menu menubar tablist toolbar'.split(' '),
)
/** Names that site engines give to what surrounds a page. */
const SURROUNDINGS =
  /(?:^|\s)(?:breadcrumbs?|navbar|nav-?menu|navigation|main-?menu|top-?menu|side-?bar|side-?menu|site-?header|site-?footer|page-?footer|pagination|umenuroot|cookie-?\w{0,10})(?:\s|$)/i
const NAMED = new Set(['div', 'ul', 'ol', 'section', 'p', 'span', 'form'])

/** Whether and why an element is none of the page's text; null where it is read. */
export function leftOut(element: PageElement, style: Declarations, look: Look): LeftOut | null {
  const tag = element.tagName
  if (MACHINERY.has(tag)) return 'machinery'
  if (tag === 'del') return 'deleted'
  if (isHidden(element, style)) return 'hidden'
  if (isNote(element, style)) return 'note'
  if (NAVIGATION.has(tag) || ROLES.has(attributeOf(element, 'role') ?? '')) return 'navigation'
  if (tag === 'footer' || (tag === 'header' && !look.article)) return 'navigation'
  // LibreOffice gives the page's head and foot such titles.
  if (tag === 'div' && /^(?:header|footer)$/.test(attributeOf(element, 'title') ?? '')) return 'margin'
  if (NAMED.has(tag) && isNamedNavigation(element)) return 'navigation'
  if ((tag === 'ul' || tag === 'ol') && look.lists === 0 && isListOfLinks(element)) return 'navigation'
  return null
}

function isHidden(element: PageElement, style: Declarations): boolean {
  const visibility = style.get('visibility')
  return (
    style.get('display') === 'none' ||
    visibility === 'hidden' ||
    visibility === 'collapse' ||
    style.get('mso-hide') === 'all' ||
    attributeOf(element, 'hidden') !== null ||
    attributeOf(element, 'aria-hidden') === 'true'
  )
}

/** Notes as Word and LibreOffice save them: the sign in the text, and the note itself. */
function isNote(element: PageElement, style: Declarations): boolean {
  if (element.tagName === 'a') {
    return (
      style.has('mso-footnote-id') ||
      style.has('mso-endnote-id') ||
      isClass(element, /^sd(?:foot|end)note(?:anc|sym)$/)
    )
  }
  const part = style.get('mso-element')
  if (part !== undefined && /^(?:footnote|endnote|comment)/.test(part)) return true
  if (isClass(element, /^Mso(?:Footnote|Comment)Reference$/)) return true
  return element.tagName === 'div' && /^sd(?:foot|end)note\d+$/.test(attributeOf(element, 'id') ?? '')
}

function isClass(element: PageElement, name: RegExp): boolean {
  return name.test(attributeOf(element, 'class') ?? '')
}

function isNamedNavigation(element: PageElement): boolean {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`
  return names !== ' ' && names.length < 500 && SURROUNDINGS.test(names) && !holdsTable(element)
}

/** A table of some rows is never only a menu, whatever the engine calls its box. */
export function holdsTable(element: PageElement): boolean {
  let rows = 0
  for (const inner of elementsIn(element)) {
    if (inner.tagName === 'tr') rows += 1
    if (rows > 2) return true
  }
  return false
}

function isListOfLinks(list: PageElement): boolean {
  let links = 0
  let linked = 0
  for (const element of elementsIn(list)) {
    if (element.tagName !== 'a') continue
    links += 1
    for (const node of element.childNodes) if (isText(node)) linked += node.value.trim().length
    for (const inner of elementsIn(element))
      for (const node of inner.childNodes) if (isText(node)) linked += node.value.trim().length
  }
  return links >= 3 && linked >= textOf(list, 20_000).length * 0.8
}
