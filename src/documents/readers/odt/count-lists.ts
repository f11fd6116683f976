import { bulletSign } from '../docx/bullet-sign.ts'
import { LARGEST_NUMBER } from '../docx/read-numbering.ts'
import { formatListNumber } from '../opendocument/format-list-number.ts'
import type { ListLevel, ListStyle, OfficeStyles } from '../opendocument/office-style.ts'

/** Numbers of one list, level by level from 0; null: the level was not used since one above it moved on. */
export interface ListNumbers {
  readonly at: (number | null)[]
}

/** Counts the lists of a document as LibreOffice does: a number goes by the list, how it looks by the style. */
export interface ListCount {
  /** The numbers of an outermost list that opens. */
  readonly open: (list: {
    readonly id: string | undefined
    readonly style: string | null
    readonly continues: boolean
    readonly continued: string | undefined
  }) => ListNumbers
  /** The next label on a level; null where it shows nothing. `start` sets the number. */
  readonly next: (
    numbers: ListNumbers,
    style: string | null,
    level: number,
    start: number | null,
  ) => string | null
  /** The label of a heading outside of lists. */
  readonly heading: (level: number, start: number | null) => string | null
}

const LEVELS = 10
const BULLET = '•'

export function countLists(styles: OfficeStyles): ListCount {
  const byId = new Map<string, ListNumbers>()
  let last: { readonly style: string | null; readonly numbers: ListNumbers } | null = null
  const headings = fresh()
  return {
    open: ({ id, style, continues, continued }) => {
      const named = continued === undefined ? undefined : byId.get(continued)
      // Only the list just before can be gone on with unless one is named.
      const before = continues && last?.style === style ? last.numbers : null
      const numbers = named ?? before ?? fresh()
      if (id !== undefined) byId.set(id, numbers)
      last = { style, numbers }
      return numbers
    },
    next: (numbers, style, level, start) => {
      const levels = style === null ? undefined : styles.lists.get(style)
      if (levels === undefined) return BULLET
      advance(numbers, levels, level, start)
      return labelOf(numbers, levels, level)
    },
    heading: (level, start) => {
      if (styles.outline.size === 0) return null
      advance(headings, styles.outline, level, start)
      return labelOf(headings, styles.outline, level)
    },
  }
}

function fresh(): ListNumbers {
  return { at: new Array<number | null>(LEVELS).fill(null) }
}

function advance(numbers: ListNumbers, levels: ListStyle, level: number, start: number | null): void {
  const { at } = numbers
  const first = (depth: number) => levels.get(depth)?.start ?? 1
  // A level that was passed over counts as used once.
  for (let depth = 0; depth < level; depth += 1) at[depth] ??= first(depth)
  const before = at[level] ?? null
  at[level] = Math.min(start ?? (before === null ? first(level) : before + 1), LARGEST_NUMBER)
  for (let depth = level + 1; depth < LEVELS; depth += 1) at[depth] = null
}

function labelOf(numbers: ListNumbers, levels: ListStyle, level: number): string | null {
  const own = levels.get(level)
  if (own === undefined) return null
  if (own.kind === 'bullet') return bulletSign(own.format) ?? BULLET
  const number = (depth: number) => {
    const shown = levels.get(depth)
    return shown === undefined || shown.kind === 'bullet'
      ? ''
      : formatListNumber(numbers.at[depth] ?? shown.start, shown.format, shown.letterSync)
  }
  const text = own.pattern === null ? joined(own, level, number) : laid(own.pattern, number)
  return text.trim() === '' ? null : text.trim()
}

function laid(pattern: string, number: (depth: number) => string): string {
  return pattern.replace(/%(\d{1,2})%/g, (_, level: string) => number(Number(level) - 1))
}

function joined(own: ListLevel, level: number, number: (depth: number) => string): string {
  const shown: string[] = []
  for (let depth = Math.max(0, level - own.shown + 1); depth <= level; depth += 1) shown.push(number(depth))
  // A heading level without a number shows nothing but what stands around it.
  return `${own.prefix}${shown.filter((text) => text !== '').join('.')}${own.suffix}`
}
