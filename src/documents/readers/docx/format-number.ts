import { RUSSIAN_LETTERS } from './russian-letters.ru.ts'

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
const LATIN_LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** A list's number in one of the formats of ST_NumberFormat; one that is not known here is shown as decimal. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'upperRoman':
      return roman(value).toUpperCase()
    case 'lowerRoman':
      return roman(value)
    case 'upperLetter':
      return letters(value, LATIN_LETTERS).toUpperCase()
    case 'lowerLetter':
      return letters(value, LATIN_LETTERS)
    case 'russianUpper':
      return letters(value, RUSSIAN_LETTERS).toUpperCase()
    case 'russianLower':
      return letters(value, RUSSIAN_LETTERS)
    default:
      return String(value)
  }
}

function roman(value: number): string {
  let rest = value
  let text = ''
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}

/** Behind the last letter Word doubles them: «я», «аа», «бб». */
function letters(value: number, alphabet: string): string {
  if (value < 1) return ''
  const place = (value - 1) % alphabet.length
  return alphabet.charAt(place).repeat(Math.ceil(value / alphabet.length))
}
