import { TRUTH } from '../sheet/ru/date-words.ts'
import type { CellLook } from '../sheet/sheet.ts'
import { type CellStyles, PLAIN_STYLE } from './read-cell-styles.ts'
import { plainText, type SharedString } from './read-shared-strings.ts'

/** What a worksheet says of a cell. */
export interface CellContent {
  /** ST_CellType: n, s, str, inlineStr, b, e, d. */
  readonly type: string
  readonly style: number
  value: string
  inline: SharedString | null
}

/** What cells refer to by number. */
export interface CellWords {
  readonly strings: readonly SharedString[]
  readonly styles: CellStyles
  readonly date1904: boolean
}

/** A cell as people see it; null where it shows nothing. */
export function showCell(
  cell: CellContent,
  words: CellWords,
): { readonly text: string; readonly look: CellLook } | null {
  const { format, look } = words.styles[cell.style] ?? PLAIN_STYLE
  const string = cell.type === 's' ? (words.strings[Number(cell.value)] ?? null) : cell.inline
  if (string !== null) {
    const text = format.text(string.text)
    return text.trim() === '' ? null : { text, look: string.bold ? { ...look, bold: true } : look }
  }
  const text = showValue(cell, format, words.date1904)
  return text.trim() === '' ? null : { text, look }
}

function showValue(cell: CellContent, format: (typeof PLAIN_STYLE)['format'], date1904: boolean): string {
  const { value } = cell
  switch (cell.type) {
    case 's':
    case 'inlineStr':
      return ''
    case 'str':
      return format.text(plainText(value))
    case 'b':
      return value.trim() === ''
        ? ''
        : value.trim() === '1' || value.trim() === 'true'
          ? TRUTH.true
          : TRUTH.false
    case 'e':
      return value
    case 'd':
      return isoDate(value)
    default: {
      const number = value.trim() === '' ? Number.NaN : Number(value)
      return Number.isFinite(number) ? format.number(number, date1904) : format.text(value)
    }
  }
}

/** «2021-05-31T00:00:00» as a Russian program shows it. */
function isoDate(value: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(value.trim())
  return match === null ? value : `${match[3]}.${match[2]}.${match[1]}`
}
