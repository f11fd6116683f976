import { attributeOf, elementsIn, type PageElement } from './parse-page.ts'

/** Declarations of an element's own `style`, by lower-case name. */
export type Declarations = ReadonlyMap<string, string>

/** What a page's style sheets say of classes: only looks, never what is shown. */
export interface ClassLooks {
  readonly bold: ReadonlySet<string>
  readonly centred: ReadonlySet<string>
}

const LONGEST_STYLE = 4_000
const LONGEST_SHEET = 500_000
const NOTHING: Declarations = new Map()

export function declarationsOf(element: PageElement): Declarations {
  const style = attributeOf(element, 'style')
  return style === null || style.length > LONGEST_STYLE ? NOTHING : parseDeclarations(style)
}

function parseDeclarations(style: string): Declarations {
  const declarations = new Map<string, string>()
  for (const part of style.split(';')) {
    const colon = part.indexOf(':')
    if (colon < 0) continue
    const value = part.slice(colon + 1).replace(/!\s*important/i, '')
    declarations.set(part.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase())
  }
  return declarations
}

/** Programs that save pages put the look of cells into classes (`.xl65`, `.c12`). */
export function readClassLooks(page: PageElement): ClassLooks {
  const bold = new Set<string>()
  const centred = new Set<string>()
  let room = LONGEST_SHEET
  for (const element of elementsIn(page)) {
    if (element.tagName !== 'style' || room <= 0) continue
    const sheet = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
    const read = sheet.slice(0, room).replaceAll('<!--', '').replaceAll('-->', '')
    room -= read.length
    for (const rule of read.split('}')) {
      const brace = rule.indexOf('{')
      if (brace < 0) continue
      const declared = parseDeclarations(rule.slice(brace + 1))
      const isBold = isBoldWeight(declared.get('font-weight'))
      const isCentred = declared.get('text-align') === 'center'
      if (!isBold && !isCentred) continue
      for (const selector of rule.slice(0, brace).split(',')) {
        const name = /^\s*(?:[a-z]{1,8}\d?)?\.([\w-]{1,60})\s*$/i.exec(selector)?.[1]
        if (name === undefined) continue
        if (isBold) bold.add(name)
        if (isCentred) centred.add(name)
      }
    }
  }
  return { bold, centred }
}

export function isBoldWeight(value: string | undefined): boolean {
  return value !== undefined && (value === 'bold' || value === 'bolder' || Number.parseInt(value, 10) >= 600)
}
