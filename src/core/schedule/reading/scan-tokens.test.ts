import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'
import { romanNumber } from './roman-number.ts'
import { scanTokens } from './scan-tokens.ts'
import { tidyText } from './tidy-text.ts'
import type { Token } from './token.ts'

function kinds(text: string): string[] {
  return scanTokens(tidyText(text)).map(wordFor)
}

function wordFor(token: Token): string {
  switch (token.kind) {
    case 'word':
      return token.norm
    case 'number':
      return String(token.value)
    case 'date':
      return `${token.day}.${token.month}.${token.year ?? ''}`
    case 'month-of-year':
      return `${token.month}/${token.year}`
    case 'time':
      return 'time'
    case 'mark':
      return token.mark
  }
}

test.each([
  ['10.03-01.11.2021', ['10.3.', 'dash', '1.11.2021']],
  ['З1.O5.2021 г.', ['31.5.2021', 'г']],
  ['18-31.01', ['18', 'dash', '31.1.']],
  ['01. 09. 2022', ['1.9.2022']],
  ['в 15.00', ['в', 'time']],
  ['года2021-2024год', ['года', '2021', 'dash', '2024', 'год']],
  ['втечение', ['в', 'течение']],
  ['сен-тябрь', ['сентябрь']],
  ['полу годие', ['полугодие']],
  ['0ктябрь', ['октябрь']],
  ['01,09,2022', ['1.9.2022']],
  ['1, 5, 10 числа', ['1', 'comma', '5', 'comma', '10', 'числа']],
])('%s', (text, tokens) => {
  expect(kinds(text)).toEqual(tokens)
})

test('Roman numbers are read in Latin and in Cyrillic letters that look like them', () => {
  expect(['I', 'ІІ', 'Ш', 'IV', 'ІУ', 'П', 'l'].map(romanNumber)).toEqual([1, 2, 3, 4, 4, 2, 1])
  expect(romanNumber('шип')).toBe(null)
})

test('the distance of two words counts slips, and stops at its limit', () => {
  expect(editDistance('ежекватрально', 'ежеквартально', 3)).toBe(1)
  expect(editDistance('май', 'сентябрь', 2)).toBe(3)
  fc.assert(
    fc.property(fc.string({ maxLength: 9 }), fc.string({ maxLength: 9 }), (one, other) => {
      expect(editDistance(one, other, 20)).toBe(editDistance(other, one, 20))
      expect(editDistance(one, one, 20)).toBe(0)
    }),
  )
})
