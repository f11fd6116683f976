import { bulletSign } from './bullet-sign.ts'
import { formatNumber } from './format-number.ts'
import {
  type AbstractList,
  LARGEST_NUMBER,
  type List,
  type Numbering,
  type NumberingLevel,
} from './read-numbering.ts'
import type { StyleLooks } from './style-look.ts'

/** The automatic label of one paragraph. */
export interface Label {
  /** «1.1.», «•»; null where the level shows nothing. */
  readonly text: string | null
  /** Depth, 0 for the outermost. */
  readonly level: number
}

/** Counts the document's lists; to be asked once for every numbered paragraph, in order. */
export interface LabelCount {
  /** `level` null: the paragraph's style decides. The label is null where there is no such list. */
  readonly next: (numId: string, level: number | null, style: string | null) => Label | null
}

const LEVELS = 9

interface Counters {
  readonly at: (number | null)[]
  /** «list:level» whose own beginning was already taken. */
  readonly begun: Set<string>
}

/** Lists that share an abstract list go on counting where the other stopped, as Word has it. */
export function countLabels(numbering: Numbering, looks: StyleLooks): LabelCount {
  const counters = new Map<string, Counters>()
  const opened = new Map<string, OpenedList | null>()
  return {
    next: (numId, level, style) => {
      let list = opened.get(numId)
      if (list === undefined) {
        list = openList(numbering, numId, looks)
        opened.set(numId, list)
      }
      if (list === null) return null
      const depth = level ?? levelOfStyle(list.levels, style)
      const own = list.levels[depth]
      if (own === undefined) return null
      let count = counters.get(list.abstract)
      if (count === undefined) {
        count = { at: new Array<number | null>(LEVELS).fill(null), begun: new Set() }
        counters.set(list.abstract, count)
      }
      advance(count, list, depth)
      return { text: labelText(own, count.at, list.levels), level: depth }
    },
  }
}

/** A list with its abstract one found and its own levels laid over it. */
interface OpenedList {
  readonly id: string
  readonly abstract: string
  readonly starts: ReadonlyMap<number, number>
  readonly levels: readonly (NumberingLevel | undefined)[]
}

function openList(numbering: Numbering, numId: string, looks: StyleLooks): OpenedList | null {
  const list = numbering.lists.get(numId)
  const abstract = list === undefined ? undefined : abstractOf(numbering, list, looks)
  if (list === undefined || abstract === undefined) return null
  const levels = Array.from(
    { length: LEVELS },
    (_, depth) => list.levels.get(depth) ?? abstract.levels.get(depth),
  )
  return { id: list.id, abstract: abstract.id, starts: list.starts, levels }
}

function abstractOf(numbering: Numbering, list: List, looks: StyleLooks): AbstractList | undefined {
  let abstract = numbering.abstracts.get(list.abstract)
  // A list style keeps the levels in the list that it names itself; two styles may name each other.
  for (let step = 0; step < 4 && abstract?.linkedStyle != null && abstract.levels.size === 0; step += 1) {
    const numId = looks.run(abstract.linkedStyle).numId
    const linked = numId === null ? undefined : numbering.lists.get(numId)
    if (linked === undefined) break
    abstract = numbering.abstracts.get(linked.abstract)
  }
  return abstract
}

function levelOfStyle(levels: OpenedList['levels'], style: string | null): number {
  const depth = style === null ? -1 : levels.findIndex((level) => level?.style === style)
  return Math.max(depth, 0)
}

function advance(count: Counters, list: OpenedList, depth: number): void {
  const start = (level: number) => list.starts.get(level) ?? list.levels[level]?.start ?? 1
  // Word takes a higher level that was never used as used once (its knowledge base, Q110380).
  for (let level = 0; level < depth; level += 1) count.at[level] ??= start(level)
  const key = `${list.id}:${depth}`
  // A list's own beginning counts once, where the list first stands on that level.
  if (list.starts.has(depth) && !count.begun.has(key)) count.at[depth] = null
  count.begun.add(key)
  const before = count.at[depth] ?? null
  count.at[depth] = before === null ? start(depth) : Math.min(before + 1, LARGEST_NUMBER)
  for (let level = depth + 1; level < LEVELS; level += 1) {
    const restart = list.levels[level]?.restart ?? null
    if (restart === null || depth < restart) count.at[level] = null
  }
}

function labelText(
  own: NumberingLevel,
  at: readonly (number | null)[],
  levels: readonly (NumberingLevel | undefined)[],
): string | null {
  if (own.format === 'bullet') return bulletSign(own.text)
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1
    const format = levels[level]?.format ?? 'decimal'
    const legal = own.legal && format !== 'none' && format !== 'bullet'
    return formatNumber(at[level] ?? levels[level]?.start ?? 1, legal ? 'decimal' : format)
  })
  return text.trim() === '' ? null : text.trim()
}
