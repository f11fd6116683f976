import { formatNumber } from '../docx/format-number.ts'
import type { Declarations } from './element-style.ts'
import { attributeOf, isElement, type PageElement } from './parse-page.ts'

/** A list that is being read. */
export interface OpenList {
  readonly ordered: boolean
  readonly format: string
  readonly step: number
  next: number
}

const LARGEST = 32_767
const BY_TYPE: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}
const BY_STYLE: Readonly<Record<string, string>> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  none: 'none',
}

export function openList(list: PageElement, style: Declarations): OpenList {
  const ordered = list.tagName === 'ol'
  const reversed = ordered && attributeOf(list, 'reversed') !== null
  const items = list.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length
  return {
    ordered,
    format: formatOf(list, style) ?? (ordered ? 'decimal' : 'bullet'),
    step: reversed ? -1 : 1,
    next: wholeNumber(attributeOf(list, 'start')) ?? (reversed ? items : 1),
  }
}

/** The label that a browser shows before an item: a number with its dot; a bullet for any bullet; null where the list shows none. */
export function labelOf(list: OpenList, item: PageElement, style: Declarations): string | null {
  const own = wholeNumber(attributeOf(item, 'value'))
  if (list.ordered && own !== null) list.next = own
  const value = list.next
  if (list.ordered) list.next = Math.min(Math.max(value + list.step, -LARGEST), LARGEST)
  const format = formatOf(item, style) ?? list.format
  if (format === 'none') return null
  if (format === 'bullet') return '•'
  const number = value < 1 ? String(value) : formatNumber(value, format)
  return `${number}.`
}

function formatOf(element: PageElement, style: Declarations): string | null {
  const styled = style.get('list-style-type') ?? style.get('list-style')
  for (const word of styled?.split(/\s+/) ?? []) {
    if (Object.hasOwn(BY_STYLE, word)) return BY_STYLE[word] ?? null
    if (/^(?:disc|circle|square)$/.test(word)) return 'bullet'
  }
  const type = attributeOf(element, 'type')
  if (type === null) return null
  return Object.hasOwn(BY_TYPE, type)
    ? (BY_TYPE[type] ?? null)
    : /^(?:disc|circle|square)$/i.test(type)
      ? 'bullet'
      : null
}

function wholeNumber(value: string | null): number | null {
  if (value === null || !/^\s*[+-]?\d+/.test(value)) return null
  return Math.min(Math.max(Number.parseInt(value, 10), -LARGEST), LARGEST)
}
