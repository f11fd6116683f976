import type { Side, Slot, SlotRow } from './row-slots.ts'
import { leadingNumber, rowNumber } from './ru/number-words.ts'

/**
 * «1.1. Курсы», «1.2. Стажировки» as paragraphs of one cell: several measures that a clerk typed into one row. What has
 * as many paragraphs is told apart with them, the rest holds for each. A row that is one measure comes back alone.
 */
export function partedByNumbers(row: SlotRow): readonly SlotRow[] {
  const [side, ...others] = row.sides
  const titles = side?.title?.own === true ? side.title.paragraphs : []
  if (side === undefined || others.length > 0 || titles.length < 2) return [row]
  const numbers = row.number?.own === true ? row.number.paragraphs : []
  const beside = numbers.length === titles.length && numbers.every((one) => rowNumber.test(one.trim()))
  if (!beside && !(row.number === null && followEachOther(titles.map(numberIn)))) return [row]
  return titles.map((_, i): SlotRow => {
    const part = (slot: Slot | null) => paragraphOf(slot, i, titles.length)
    const parted: Side = {
      track: side.track,
      title: part(side.title),
      result: part(side.result),
      audience: part(side.audience),
      due: part(side.due),
      responsible: part(side.responsible),
    }
    const section = row.section === null ? null : { ...row.section, own: row.section.own && i === 0 }
    return { ...row, number: beside ? part(row.number) : null, section, sides: [parted] }
  })
}

function paragraphOf(slot: Slot | null, at: number, of: number): Slot | null {
  if (slot === null || slot.paragraphs.length !== of || slot.reading !== undefined) return slot
  const text = slot.paragraphs[at] ?? ''
  return { ...slot, text: text.replace(/\s+/gu, ' ').trim(), paragraphs: [text] }
}

/** A number of two levels: «1.», «2.» inside a cell is mostly a list of what one measure consists of. */
function numberIn(title: string): readonly number[] | null {
  const number = leadingNumber.exec(title)?.[1] ?? ''
  return number.includes('.') ? number.split('.').map(Number) : null
}

function followEachOther(numbers: readonly (readonly number[] | null)[]): boolean {
  return numbers.every((number, i) => {
    if (number === null) return false
    const before = numbers[i - 1]
    if (before === undefined || before === null) return i === 0
    return (
      number.slice(0, -1).join('.') === before.slice(0, -1).join('.') &&
      number.at(-1) === (before.at(-1) ?? 0) + 1
    )
  })
}
