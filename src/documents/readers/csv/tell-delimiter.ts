import { parseRecords } from './parse-records.ts'

/** How much of a text is looked at, in characters. */
const LOOKED_AT = 65_536
const DELIMITERS = [';', '\t', ','] as const

/**
 * The sign that parts the values of a text; null for running text.
 * @param promised The name says that it is a table of values. Without that only semicolons in every line are taken:
 * commas stand in any text, and tables of tabs are the text reader's.
 */
export function tellDelimiter(text: string, promised: boolean): string | null {
  // Excel's own word for it, in the first line.
  const said = /^sep=([;,\t])(?:\n|$)/.exec(text)?.[1]
  if (said !== undefined) return said
  const sample = text.length > LOOKED_AT ? text.slice(0, text.lastIndexOf('\n', LOOKED_AT) + 1) : text
  let best: string | null = null
  let most = 0
  for (const delimiter of promised ? DELIMITERS : ([';'] as const)) {
    const { width, share, records } = shapeOf(sample, delimiter)
    const enough = promised ? width > 1 && share >= 0.5 : width > 2 && share >= 0.9 && records > 2
    if (enough && share * width > most) {
      most = share * width
      best = delimiter
    }
  }
  return best
}

/** The number of fields that most records have, and how many of them do. */
function shapeOf(sample: string, delimiter: string) {
  const widths = new Map<number, number>()
  let records = 0
  for (const fields of parseRecords(sample, delimiter)) {
    if (fields.length === 0) continue
    records += 1
    widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1)
  }
  let width = 0
  let times = 0
  for (const [fields, count] of widths) {
    if (count > times) {
      width = fields
      times = count
    }
  }
  return { width, share: records === 0 ? 0 : times / records, records }
}
