import type { Side, Slot, SlotRow } from './row-slots.ts'
import { listMark } from './ru/number-words.ts'
import { unfinishedTerm } from './ru/term-words.ts'

/**
 * Rows that a page break tore in two are put together again: what goes on is known by its small letter and by a cell
 * above that ends in the middle of a sentence. `separates(row)` tells rows (headings) that nothing reaches across.
 */
export function mendTornRows(rows: readonly SlotRow[], numbered: boolean): readonly SlotRow[] {
  const mended: SlotRow[] = []
  for (const row of rows) {
    if (!goesOn(row, mended, numbered)) {
      mended.push(row)
      continue
    }
    for (const [s, side] of row.sides.entries()) join(mended, s, side)
  }
  return mended
}

const textFields = ['title', 'result', 'audience', 'responsible'] as const

function goesOn(row: SlotRow, above: readonly SlotRow[], numbered: boolean): boolean {
  if (above.length === 0 || (row.number?.own ?? false)) return false
  let texts = 0
  for (const [s, side] of row.sides.entries()) {
    if (!numbered && side.title === null && side.due === null && side.responsible === null) continue
    for (const field of textFields) {
      const slot = side[field]
      if (slot === null || !slot.own) continue
      const before = lastWith(above, s, field)?.sides[s]?.[field]
      if (before === null || before === undefined || !continues(before, slot)) return false
      texts++
    }
    const due = side.due
    if (due?.own !== true) continue
    const before = above.at(-1)?.sides[s]?.due ?? null
    if (before === null || !unfinishedTerm.test(before.text)) return false
    texts++
  }
  return texts > 0
}

function continues(before: Slot, slot: Slot): boolean {
  if (listMark.test(slot.text)) return false
  if (/[.!?:]["»)]?\s*$/u.test(before.text)) return false
  return /^(?:["«(]?\p{Ll}|[;,.)])/u.test(slot.text) || unfinishedSentence.test(before.text)
}

const unfinishedSentence = /(?:[-–—(]|\p{L}-)\s*$/u

function lastWith(rows: readonly SlotRow[], side: number, field: keyof Side): SlotRow | undefined {
  for (let i = rows.length - 1; i >= 0 && i >= rows.length - 8; i--) {
    const slot = rows[i]?.sides[side]?.[field]
    if (slot !== null && slot !== undefined) return rows[i]
  }
  return undefined
}

function join(rows: SlotRow[], s: number, side: Side): void {
  for (const field of [...textFields, 'due'] as const) {
    const slot = side[field]
    if (slot?.own !== true) continue
    const target = lastWith(rows, s, field)
    const at = target === undefined ? -1 : rows.lastIndexOf(target)
    const old = target?.sides[s]
    const before = old?.[field]
    if (target === undefined || old === undefined || before === null || before === undefined) continue
    const text = `${before.text} ${slot.text}`
    const paragraphs = [
      ...before.paragraphs.slice(0, -1),
      `${before.paragraphs.at(-1) ?? ''}\n${slot.paragraphs[0] ?? ''}`,
      ...slot.paragraphs.slice(1),
    ]
    const sides = target.sides.map((one, i) =>
      i === s ? { ...one, [field]: { ...before, text, paragraphs } } : one,
    )
    rows[at] = { ...target, sides }
  }
}
