/** What a style of an OpenDocument file says itself; null where it leaves a thing to the style it is based on. */
export interface OfficeStyle {
  readonly parent: string | null
  /** The name that people see, without the escapes of the inner one. */
  readonly name: string
  readonly listStyle: string | null
  readonly bold: boolean | null
  readonly centred: boolean | null
  readonly hidden: boolean | null
  /** A cell has lines around it. */
  readonly bordered: boolean | null
}

/** One level of a list or of the headings' numbering. */
export interface ListLevel {
  readonly kind: 'number' | 'bullet'
  /** `1`, `I`, `a` …, '' for no number; the sign itself for a bullet. */
  readonly format: string
  readonly letterSync: boolean
  readonly prefix: string
  readonly suffix: string
  /** «%1%.%2%.» where the whole label is given; it goes before prefix, suffix and the count of levels. */
  readonly pattern: string | null
  /** Numbers of so many levels are shown, this one the last. */
  readonly shown: number
  readonly start: number
}

/** Levels from 0. */
export type ListStyle = ReadonlyMap<number, ListLevel>

/** All styles of a file: `family name` → style, and the lists. */
export interface OfficeStyles {
  readonly styles: ReadonlyMap<string, OfficeStyle>
  readonly lists: ReadonlyMap<string, ListStyle>
  /** How headings are numbered; empty where they are not. */
  readonly outline: ListStyle
}

/** A style with all that it is based on. */
export interface OfficeLook {
  readonly names: readonly string[]
  readonly listStyle: string | null
  /** null: what stands around it decides. */
  readonly bold: boolean | null
  readonly centred: boolean
  readonly hidden: boolean
  readonly bordered: boolean
}

export interface OfficeLooks {
  readonly of: (family: string, name: string | undefined) => OfficeLook
}

const PLAIN: OfficeLook = {
  names: [],
  listStyle: null,
  bold: null,
  centred: false,
  hidden: false,
  bordered: false,
}
const LONGEST_CHAIN = 64

/** Styles that answer by family and name, each found once. To be opened when all of them are known. */
export function lookUpOfficeStyles(sheet: OfficeStyles): OfficeLooks {
  const known = new Map<string, OfficeLook>()
  return {
    of: (family, name) => {
      if (name === undefined) return PLAIN
      const key = `${family} ${name}`
      let look = known.get(key)
      if (look === undefined) {
        look = lookOf(chainOf(sheet, family, name))
        known.set(key, look)
      }
      return look
    },
  }
}

/** The style first, then what it is based on; a circle ends where it closes. */
function chainOf(sheet: OfficeStyles, family: string, name: string): readonly OfficeStyle[] {
  const chain: OfficeStyle[] = []
  let style = sheet.styles.get(`${family} ${name}`)
  while (style !== undefined && !chain.includes(style) && chain.length < LONGEST_CHAIN) {
    chain.push(style)
    style = style.parent === null ? undefined : sheet.styles.get(`${family} ${style.parent}`)
  }
  return chain
}

function lookOf(chain: readonly OfficeStyle[]): OfficeLook {
  if (chain.length === 0) return PLAIN
  const first = <Key extends keyof OfficeStyle>(key: Key): OfficeStyle[Key] | null =>
    chain.find((style) => style[key] !== null)?.[key] ?? null
  return {
    names: chain.map((style) => style.name),
    listStyle: first('listStyle'),
    bold: first('bold'),
    centred: first('centred') ?? false,
    hidden: first('hidden') ?? false,
    bordered: first('bordered') ?? false,
  }
}
