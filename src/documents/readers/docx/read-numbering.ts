import type { Package } from '../package/open-package.ts'
import { readXml } from '../package/read-xml.ts'
import type { Attributes } from '../package/xml-scope.ts'
import { isOn, wholeNumber } from './property.ts'

/** One level of a list. */
export interface NumberingLevel {
  readonly start: number
  /** `decimal`, `upperRoman`, `bullet` … as ST_NumberFormat names them. */
  readonly format: string
  /** «%1.%2.»: %n stands for the number of level n, from 1. */
  readonly text: string
  /** All its numbers are shown as decimal. */
  readonly legal: boolean
  /** It starts anew after a level below this number was used (levels from 0); 0 never; null: after any higher level. */
  readonly restart: number | null
  /** The paragraph style that stands on this level by its name alone. */
  readonly style: string | null
}

export interface AbstractList {
  readonly id: string
  readonly levels: ReadonlyMap<number, NumberingLevel>
  /** A numbering style in which the levels really stand. */
  readonly linkedStyle: string | null
}

/** A list as paragraphs name it: an abstract one with its own beginnings and levels. */
export interface List {
  readonly id: string
  readonly abstract: string
  readonly starts: ReadonlyMap<number, number>
  readonly levels: ReadonlyMap<number, NumberingLevel>
}

export interface Numbering {
  readonly lists: ReadonlyMap<string, List>
  readonly abstracts: ReadonlyMap<string, AbstractList>
}

export const NO_NUMBERING: Numbering = { lists: new Map(), abstracts: new Map() }

type LevelDraft = { -readonly [Key in keyof NumberingLevel]: NumberingLevel[Key] }
interface AbstractDraft {
  id: string
  levels: Map<number, NumberingLevel>
  linkedStyle: string | null
}
interface ListDraft {
  id: string
  abstract: string
  starts: Map<number, number>
  levels: Map<number, NumberingLevel>
}

/** Numbers beyond this are no numbers of a document; they keep Roman numerals and repeated letters short. */
export const LARGEST_NUMBER = 32_767

/** Reads word/numbering.xml. @throws ReadingStopped where it is damaged. */
export async function readNumbering(parts: Package, name: string): Promise<Numbering> {
  const lists = new Map<string, List>()
  const abstracts = new Map<string, AbstractList>()
  let abstract: AbstractDraft | null = null
  let list: ListDraft | null = null
  let level: LevelDraft | null = null
  let overridden = 0
  let aside = 0
  await readXml(parts.chunks(name), {
    open: (element, attributes) => {
      // A number format of a newer Word («001, 002») comes with a plain one to fall back on.
      if (aside > 0 || element === 'mc:Choice' || element === 'w:numPicBullet') {
        aside += 1
        return
      }
      const value = attributes['w:val']
      switch (element) {
        case 'w:abstractNum':
          abstract = { id: attributes['w:abstractNumId'] ?? '', levels: new Map(), linkedStyle: null }
          break
        case 'w:num':
          list = { id: attributes['w:numId'] ?? '', abstract: '', starts: new Map(), levels: new Map() }
          break
        case 'w:abstractNumId':
          if (list !== null) list.abstract = value ?? ''
          break
        case 'w:numStyleLink':
          if (abstract !== null) abstract.linkedStyle = value ?? null
          break
        case 'w:lvlOverride':
          overridden = wholeNumber(attributes['w:ilvl'], 0, 8) ?? 0
          break
        case 'w:startOverride':
          list?.starts.set(overridden, wholeNumber(value, 0, LARGEST_NUMBER) ?? 1)
          break
        case 'w:lvl': {
          level = { start: 1, format: 'decimal', text: '', legal: false, restart: null, style: null }
          const owner = list ?? abstract
          owner?.levels.set(wholeNumber(attributes['w:ilvl'], 0, 8) ?? 0, level)
          break
        }
        default:
          if (level !== null) applyProperty(level, element, attributes)
      }
    },
    close: (element) => {
      if (aside > 0) aside -= 1
      else if (element === 'w:lvl') level = null
      else if (element === 'w:abstractNum' && abstract !== null) {
        abstracts.set(abstract.id, abstract)
        abstract = null
      } else if (element === 'w:num' && list !== null) {
        lists.set(list.id, list)
        list = null
      }
    },
  })
  return { lists, abstracts }
}

function applyProperty(level: LevelDraft, element: string, attributes: Attributes): void {
  const value = attributes['w:val']
  switch (element) {
    case 'w:start':
      level.start = wholeNumber(value, 0, LARGEST_NUMBER) ?? 1
      break
    case 'w:numFmt':
      level.format = value ?? 'decimal'
      break
    case 'w:lvlText':
      level.text = (value ?? '').slice(0, 200)
      break
    case 'w:isLgl':
      level.legal = isOn(value)
      break
    case 'w:lvlRestart':
      level.restart = wholeNumber(value, 0, 9)
      break
    case 'w:pStyle':
      level.style = value ?? null
      break
    default:
  }
}
