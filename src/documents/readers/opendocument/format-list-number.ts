import { formatNumber } from '../docx/format-number.ts'
import { LIST_LETTERS } from './ru/list-letters.ts'
import { russianFormat } from './ru/russian-format.ts'

const LATIN_LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** A list's number in a format of `style:num-format`; '' for no format, decimal for one that is not known here. */
export function formatListNumber(value: number, format: string, letterSync: boolean): string {
  switch (format) {
    case '':
      return ''
    case 'I':
      return formatNumber(value, 'upperRoman')
    case 'i':
      return formatNumber(value, 'lowerRoman')
    case 'A':
      return letters(value, LATIN_LETTERS, letterSync).toUpperCase()
    case 'a':
      return letters(value, LATIN_LETTERS, letterSync)
    default:
  }
  const russian = russianFormat(format)
  if (russian !== null) {
    const text = letters(value, LIST_LETTERS, russian.doubled)
    return russian.capital ? text.charAt(0).toUpperCase() + text.slice(1) : text
  }
  return /^0+1,/.test(format) ? String(value).padStart(format.indexOf('1') + 1, '0') : String(value)
}

/** Behind the last letter: «aa, bb» where they are doubled, else «aa, ab» as columns of a sheet are named. */
function letters(value: number, alphabet: string, doubled: boolean): string {
  if (value < 1) return ''
  const size = alphabet.length
  if (doubled) return alphabet.charAt((value - 1) % size).repeat(Math.ceil(value / size))
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / size)) {
    text = alphabet.charAt((rest - 1) % size) + text
  }
  return text
}
