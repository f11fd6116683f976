import { wholeNumber } from '../docx/property.ts'
import { LARGEST_NUMBER } from '../docx/read-numbering.ts'
import type { XmlHandler } from '../package/read-xml.ts'
import type { Attributes } from '../package/xml-scope.ts'
import type { ListLevel, ListStyle, OfficeStyle, OfficeStyles } from './office-style.ts'

type StyleDraft = { -readonly [Key in keyof OfficeStyle]: OfficeStyle[Key] }

/** Gathers styles as they come by in styles.xml, in content.xml before its body, or in a flat file. */
export interface StyleCollector {
  readonly handler: XmlHandler
  readonly found: OfficeStyles
}

/** `automatic`: those of styles.xml belong to heads and feet, and their names may come again in content.xml. */
export function collectStyles(into?: OfficeStyles, automatic = true): StyleCollector {
  const styles = new Map(into?.styles)
  const lists = new Map<string, ListStyle>(into?.lists)
  const outline = new Map<number, ListLevel>(into?.outline)
  let style: StyleDraft | null = null
  let list: Map<number, ListLevel> | null = null
  let aside = 0
  const open = (element: string, attributes: Attributes): void => {
    const passed = element === 'office:master-styles' || (!automatic && element === 'office:automatic-styles')
    if (aside > 0 || passed) {
      aside += 1
      return
    }
    switch (element) {
      case 'style:style':
        style = draftOf(attributes)
        styles.set(`${attributes['style:family'] ?? ''} ${attributes['style:name'] ?? ''}`, style)
        break
      case 'text:list-style':
        list = new Map()
        lists.set(attributes['style:name'] ?? '', list)
        break
      case 'text:outline-style':
        list = outline
        break
      default:
        if (style !== null) applyProperties(style, element, attributes)
        else if (list !== null) addLevel(list, element, attributes)
    }
  }
  const close = (element: string): void => {
    if (aside > 0) aside -= 1
    else if (element === 'style:style') style = null
    else if (element === 'text:list-style' || element === 'text:outline-style') list = null
  }
  return { handler: { open, close }, found: { styles, lists, outline } }
}

function draftOf(attributes: Attributes): StyleDraft {
  const inner = (attributes['style:name'] ?? '').replaceAll('_20_', ' ')
  return {
    parent: attributes['style:parent-style-name'] ?? null,
    name: attributes['style:display-name'] ?? inner,
    // '' is an answer: no list, whatever the style is based on.
    listStyle: attributes['style:list-style-name'] ?? null,
    bold: null,
    centred: null,
    hidden: null,
    bordered: null,
  }
}

function applyProperties(style: StyleDraft, element: string, attributes: Attributes): void {
  switch (element) {
    case 'style:text-properties': {
      const weight = attributes['fo:font-weight']
      if (weight !== undefined) style.bold = weight === 'bold' || Number(weight) >= 600
      const display = attributes['text:display']
      if (display !== undefined) style.hidden = display === 'none'
      break
    }
    case 'style:paragraph-properties': {
      const align = attributes['fo:text-align']
      if (align !== undefined) style.centred = align === 'center'
      break
    }
    case 'style:table-properties': {
      const display = attributes['table:display']
      if (display !== undefined) style.hidden = display === 'false'
      break
    }
    case 'style:table-cell-properties': {
      const lines = ['fo:border', 'fo:border-top', 'fo:border-bottom', 'fo:border-left', 'fo:border-right']
        .map((side) => attributes[side])
        .filter((line) => line !== undefined)
      if (lines.length > 0) style.bordered = lines.some((line) => line !== 'none' && line !== 'hidden')
      break
    }
    default:
  }
}

function addLevel(list: Map<number, ListLevel>, element: string, attributes: Attributes): void {
  const bullet = element === 'text:list-level-style-bullet' || element === 'text:list-level-style-image'
  if (!bullet && element !== 'text:list-level-style-number' && element !== 'text:outline-level-style') return
  const level = wholeNumber(attributes['text:level'], 1, 10)
  if (level === null) return
  const short = (name: string) => (attributes[name] ?? '').slice(0, 200)
  list.set(level - 1, {
    kind: bullet ? 'bullet' : 'number',
    format: bullet ? attributes['text:bullet-char']?.slice(0, 4) || '•' : short('style:num-format'),
    letterSync: attributes['style:num-letter-sync'] === 'true',
    prefix: short('style:num-prefix'),
    suffix: short('style:num-suffix'),
    pattern: bullet ? null : (attributes['loext:num-list-format']?.slice(0, 200) ?? null),
    shown: wholeNumber(attributes['text:display-levels'], 1, 10) ?? 1,
    start: wholeNumber(attributes['text:start-value'], 0, LARGEST_NUMBER) ?? 1,
  })
}
