import type { Package } from '../package/open-package.ts'
import { readXml } from '../package/read-xml.ts'
import type { Attributes } from '../package/xml-scope.ts'
import { isOn, wholeNumber } from './property.ts'

/** What one style says itself; null where it is silent and the style it is based on decides. */
export interface Style {
  readonly id: string
  readonly name: string
  readonly basedOn: string | null
  readonly numId: string | null
  readonly numLevel: number | null
  /** 0–8; 9 is running text. */
  readonly outline: number | null
  readonly centred: boolean | null
  readonly bold: boolean | null
  readonly hidden: boolean | null
}

export interface StyleSheet {
  readonly styles: ReadonlyMap<string, Style>
  /** The style of paragraphs that name none. */
  readonly paragraphDefault: string | null
  /** The document's defaults, in the shape of a style without a name. */
  readonly defaults: Style
}

const SILENT: Style = {
  id: '',
  name: '',
  basedOn: null,
  numId: null,
  numLevel: null,
  outline: null,
  centred: null,
  bold: null,
  hidden: null,
}

export const NO_STYLES: StyleSheet = { styles: new Map(), paragraphDefault: null, defaults: SILENT }

type Draft = { -readonly [Key in keyof Style]: Style[Key] }

/** Reads word/styles.xml. @throws ReadingStopped where it is damaged. */
export async function readStyles(parts: Package, name: string): Promise<StyleSheet> {
  const styles = new Map<string, Style>()
  const defaults: Draft = { ...SILENT }
  let paragraphDefault: string | null = null
  let draft: Draft | null = null
  // Conditional formats of tables and what was before a tracked change say nothing of a paragraph.
  let aside = 0
  await readXml(parts.chunks(name), {
    open: (element, attributes) => {
      if (aside > 0 || element === 'w:tblStylePr' || element.endsWith('Change')) aside += 1
      else if (element === 'w:docDefaults') draft = defaults
      else if (element === 'w:style') {
        draft = openStyle(attributes)
        if (attributes['w:type'] === 'paragraph' && isOn(attributes['w:default'] ?? '0')) {
          paragraphDefault = draft.id
        }
      } else if (draft !== null) applyProperty(draft, element, attributes)
    },
    close: (element) => {
      if (aside > 0) aside -= 1
      else if (element === 'w:docDefaults') draft = null
      else if (element === 'w:style' && draft !== null) {
        // Of two styles with one id Word takes the first.
        if (!styles.has(draft.id)) styles.set(draft.id, draft)
        draft = null
      }
    },
  })
  return { styles, paragraphDefault, defaults }
}

function openStyle(attributes: Attributes): Draft {
  return { ...SILENT, id: attributes['w:styleId'] ?? '' }
}

function applyProperty(draft: Draft, element: string, attributes: Attributes): void {
  const value = attributes['w:val']
  switch (element) {
    case 'w:name':
      draft.name = value ?? ''
      break
    case 'w:basedOn':
      draft.basedOn = value ?? null
      break
    case 'w:numId':
      draft.numId = value ?? null
      break
    case 'w:ilvl':
      draft.numLevel = wholeNumber(value, 0, 8)
      break
    case 'w:outlineLvl':
      draft.outline = wholeNumber(value, 0, 9)
      break
    case 'w:jc':
      draft.centred = value === 'center'
      break
    case 'w:b':
      draft.bold = isOn(value)
      break
    case 'w:vanish':
      draft.hidden = isOn(value)
      break
    default:
  }
}
