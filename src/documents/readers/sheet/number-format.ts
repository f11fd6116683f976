import { formatDate } from './format-date.ts'
import { formatDecimal, formatGeneral } from './format-decimal.ts'
import { parseFormat, type Section } from './parse-format.ts'
import { LONG_DATE } from './ru/date-words.ts'

/** A number as a cell shows it. */
export type NumberFormat = (value: number, date1904: boolean) => string

/** A text as a cell shows it; nearly every format leaves it as it is. */
export type TextFormat = (text: string) => string

export interface CellFormat {
  readonly number: NumberFormat
  readonly text: TextFormat
}

export const GENERAL: CellFormat = { number: formatGeneral, text: (text) => text }

/** Formats that files name by number alone, as a Russian Excel shows them (ECMA-376 part 1, 18.8.30). */
const NUMBERED: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'dd.mm.yyyy',
  15: 'dd.mmm.yy',
  16: 'dd.mmm',
  17: 'mmm.yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd.mm.yyyy h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
}

/** The code of a format that a file names by number alone. */
export function numberedFormat(id: number): string {
  return NUMBERED[id] ?? 'General'
}

/** What a code of a number format does; one that is not understood shows the number in general. Never throws. */
export function formatOf(code: string): CellFormat {
  if (code === '' || /^general$/i.test(code)) return GENERAL
  // Dates in the system's own form are marked by a locale that means none.
  if (/^\[\$-F800\]/i.test(code)) return formatOf(LONG_DATE)
  if (/^\[\$-F400\]/i.test(code)) return formatOf('h:mm:ss')
  const sections = parseFormat(code)
  return {
    number: (value, date1904) => {
      const section = sectionFor(sections.numbers, value)
      if (section === null) return formatGeneral(value)
      if (section.date) return formatDate(value, section, date1904)
      // With a section of their own negative numbers lose their sign.
      const signed = sections.numbers.length > 1 && section !== sections.numbers[0] ? Math.abs(value) : value
      return formatDecimal(signed, section)
    },
    text: (text) => (sections.text === null ? text : textOf(sections.text, text)),
  }
}

function sectionFor(sections: readonly Section[], value: number): Section | null {
  const asked = sections.find((section) => section.condition?.(value) === true)
  if (asked !== undefined) return asked
  const plain = sections.filter((section) => section.condition === null)
  const [positive, negative, zero] = plain
  if (value < 0) return negative ?? positive ?? null
  if (value === 0) return zero ?? positive ?? null
  return positive ?? null
}

function textOf(section: Section, text: string): string {
  return section.pieces
    .map((piece) => (piece.kind === 'literal' ? piece.text : piece.kind === 'text' ? text : ''))
    .join('')
}
