import type { MeasureField } from '../plan-draft.ts'
import { labelled } from './ru/instruction-words.ts'

/** What a point written out in an act says of a measure; what it leaves out stays as it was. */
export interface WrittenPoint {
  readonly title?: string
  readonly result?: string | null
  readonly audience?: string | null
  readonly due?: string | null
  readonly responsible?: string
}

/**
 * A point as an act writes it out: a row of the plan's columns with its cells parted by tabs or «|»; or its title, after
 * which term and others may be named («срок: до 1 мая; ответственный: РМК»).
 */
export function readPoint(text: string, columns: readonly MeasureField[]): WrittenPoint {
  const cells = text.split(/\t|\|/u).map((cell) => cell.trim())
  return cells.length > 2
    ? ofCells(
        cells.filter((cell, at) => at > 0 || cell !== ''),
        columns,
      )
    : ofLine(text)
}

function ofCells(cells: readonly string[], columns: readonly MeasureField[]): WrittenPoint {
  const numbered = /^\d+(?:\.\d+)*[.)]?$/u.test(cells[0] ?? '')
  const fields = columns.filter((field) => field !== 'number' || numbered)
  const point: Partial<Record<MeasureField, string>> = {}
  for (const [index, field] of fields.entries()) {
    const cell = cells[index]
    if (cell !== undefined && cell !== '') point[field] = cell
  }
  const { number: _, ...rest } = point
  return rest
}

function ofLine(text: string): WrittenPoint {
  let title = text.replace(/^\s*\d+(?:\.\d+)*[.)]?\s+/u, '')
  const found: Partial<Record<keyof typeof labelled, string>> = {}
  for (const [field, pattern] of Object.entries(labelled)) {
    const match = pattern.exec(title)
    const words = match?.groups?.text?.trim().replace(/(?<![.,])[.,]+$/u, '')
    if (match === null || words === undefined || match.index === 0) continue
    found[field as keyof typeof labelled] = words
    title = title.slice(0, match.index) + title.slice(match.index + match[0].length)
  }
  return { title: title.trim().replace(/(?<![;,.])[;,.]+$/u, ''), ...found }
}
