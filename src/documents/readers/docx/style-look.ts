import { headingByName } from './heading-name.ru.ts'
import type { Style, StyleSheet } from './read-styles.ts'

/** What a style comes to with all it is based on. */
export interface StyleLook {
  readonly numId: string | null
  readonly numLevel: number | null
  /** 1–6; null for running text. */
  readonly heading: number | null
  readonly centred: boolean
  readonly bold: boolean
  readonly hidden: boolean
}

/** A style sheet that answers by id; an id that it does not know looks like the document's defaults. */
export interface StyleLooks {
  /** `null` asks for the style of paragraphs that name none. */
  readonly paragraph: (id: string | null) => StyleLook
  readonly run: (id: string) => StyleLook
}

export function lookUpStyles(sheet: StyleSheet): StyleLooks {
  const looks = new Map<string, StyleLook>()
  const plain = lookOf([], sheet.defaults)
  const look = (id: string | null): StyleLook => {
    if (id === null || !sheet.styles.has(id)) return plain
    let known = looks.get(id)
    if (known === undefined) {
      known = lookOf(chainOf(sheet, id), sheet.defaults)
      looks.set(id, known)
    }
    return known
  }
  const bare = { ...sheet, defaults: { ...sheet.defaults, bold: null, hidden: null } }
  const runLooks = new Map<string, StyleLook>()
  return {
    paragraph: (id) => look(id !== null && sheet.styles.has(id) ? id : sheet.paragraphDefault),
    run: (id) => {
      let known = runLooks.get(id)
      if (known === undefined) {
        known = lookOf(chainOf(bare, id), bare.defaults)
        runLooks.set(id, known)
      }
      return known
    },
  }
}

/** The style first, then what it is based on; a circle ends where it closes. */
function chainOf(sheet: StyleSheet, id: string): readonly Style[] {
  const chain: Style[] = []
  let style = sheet.styles.get(id)
  while (style !== undefined && !chain.includes(style) && chain.length < 64) {
    chain.push(style)
    style = style.basedOn === null ? undefined : sheet.styles.get(style.basedOn)
  }
  return chain
}

function lookOf(chain: readonly Style[], defaults: Style): StyleLook {
  const first = <Key extends keyof Style>(key: Key): Style[Key] | null =>
    [...chain, defaults].find((style) => style[key] !== null)?.[key] ?? null
  return {
    numId: first('numId'),
    numLevel: first('numLevel'),
    heading: headingOf(chain, first('outline')),
    centred: first('centred') ?? false,
    bold: first('bold') ?? false,
    hidden: first('hidden') ?? false,
  }
}

function headingOf(chain: readonly Style[], outline: number | null): number | null {
  if (outline !== null) return headingLevel(outline)
  for (const style of chain) {
    const level = headingByName(style.name)
    if (level !== null) return level
  }
  return null
}

/** Outline levels 0–8 are headings 1–9, of which the neutral document tells six apart; 9 is running text. */
export function headingLevel(outline: number): number | null {
  return outline > 8 ? null : Math.min(outline + 1, 6)
}
