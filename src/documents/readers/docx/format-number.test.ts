import { expect, it } from 'vitest'
import { formatNumber } from './format-number.ts'

it.each([
  [7, 'decimal', '7'],
  [7, 'decimalZero', '07'],
  [12, 'decimalZero', '12'],
  [1994, 'upperRoman', 'MCMXCIV'],
  [4, 'lowerRoman', 'iv'],
  [0, 'upperRoman', ''],
  [1, 'upperLetter', 'A'],
  [28, 'lowerLetter', 'bb'],
  [1, 'russianLower', 'а'],
  [10, 'russianLower', 'к'],
  [28, 'russianUpper', 'Я'],
  [29, 'russianLower', 'аа'],
  [0, 'russianLower', ''],
  [3, 'none', ''],
  [3, 'bullet', ''],
  [3, 'cardinalText', '3'],
])('%d as %s is «%s»', (value, format, text) => {
  expect(formatNumber(value, format)).toBe(text)
})
