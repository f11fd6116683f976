import { type ClassLooks, type Declarations, isBoldWeight } from './element-style.ts'
import { attributeOf, type PageElement } from './parse-page.ts'

/** What text looks like at one place of a page: told on from element to element. */
export interface Look {
  readonly bold: boolean
  readonly centred: boolean
  readonly heading: number | null
  /** White space stands as it is written. */
  readonly spaced: boolean
  readonly linked: boolean
  /** Lists around this place. */
  readonly lists: number
  /** Inside an article, whose head and foot are its own. */
  readonly article: boolean
}

export const PLAIN_LOOK: Look = {
  bold: false,
  centred: false,
  heading: null,
  spaced: false,
  linked: false,
  lists: 0,
  article: false,
}

const BOLD = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt'])
const CENTRED = new Set(['center', 'th', 'caption'])
const ALIGNED = new Set(['p', 'div', 'td', 'th', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption', 'li'])
/** Names that editors of school sites give to centred text. */
const CENTRING_CLASS =
  /(?:^|\s)(?:text-center|rtecenter|aligncenter|align-center|has-text-align-center|center)(?:\s|$)/i

export function lookOf(outer: Look, element: PageElement, style: Declarations, classes: ClassLooks): Look {
  const tag = element.tagName
  const names = attributeOf(element, 'class') ?? ''
  const heading = headingOf(element) ?? outer.heading
  const inside: Look = {
    bold: boldOf(outer, tag, style, names, classes),
    centred: centredOf(outer, element, style, names, classes),
    heading: tag === 'table' ? null : heading,
    spaced: spacedOf(outer, tag, style),
    linked: outer.linked || tag === 'a',
    lists: tag === 'td' || tag === 'th' ? 0 : tag === 'ol' || tag === 'ul' ? outer.lists + 1 : outer.lists,
    article: outer.article || tag === 'article' || tag === 'main',
  }
  return inside
}

function headingOf(element: PageElement): number | null {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1]
  if (level !== undefined) return Number(level)
  if (attributeOf(element, 'role') !== 'heading') return null
  return Math.min(Math.max(Number.parseInt(attributeOf(element, 'aria-level') ?? '2', 10) || 2, 1), 6)
}

function boldOf(outer: Look, tag: string, style: Declarations, names: string, classes: ClassLooks): boolean {
  const weight = style.get('font-weight')
  if (weight !== undefined) return isBoldWeight(weight)
  if (BOLD.has(tag) || hasAny(names, classes.bold)) return true
  // A table does not look like the text around it.
  return tag === 'table' ? false : outer.bold
}

function centredOf(
  outer: Look,
  element: PageElement,
  style: Declarations,
  names: string,
  classes: ClassLooks,
): boolean {
  const tag = element.tagName
  const align =
    style.get('text-align') ?? (ALIGNED.has(tag) ? attributeOf(element, 'align')?.toLowerCase() : undefined)
  if (align !== undefined) return align === 'center' || align === '-webkit-center'
  if (CENTRED.has(tag) || CENTRING_CLASS.test(names) || hasAny(names, classes.centred)) return true
  return tag === 'table' ? false : outer.centred
}

function spacedOf(outer: Look, tag: string, style: Declarations): boolean {
  const space = style.get('white-space')
  if (space !== undefined) return space.startsWith('pre') || space === 'break-spaces'
  return tag === 'pre' || (tag === 'table' ? false : outer.spaced)
}

function hasAny(names: string, known: ReadonlySet<string>): boolean {
  return names !== '' && known.size > 0 && names.split(/\s+/).some((name) => known.has(name))
}
