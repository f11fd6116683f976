import { expect, it } from 'vitest'
import { bulletSign } from './bullet-sign.ts'
import { symbolSign } from './symbol-sign.ts'

it.each([
  ['Symbol', 'F0B3', '≥'],
  ['Symbol', 'B3', '≥'],
  ['Symbol', 'F028', '('],
  ['Symbol', 'F061', null],
  ['Wingdings', 'F0FE', '☑'],
  ['Wingdings 2', 'F0A3', null],
  ['Times New Roman', 'F041', 'A'],
  ['Times New Roman', '2116', '№'],
  ['Times New Roman', 'E001', null],
  ['Symbol', 'zz', null],
])('the sign of %s at %s', (font, code, sign) => {
  expect(symbolSign(font, code)).toBe(sign)
})

it.each([
  ['\uf0b7', '•'],
  ['o', '•'],
  ['–', '–'],
  [' ', null],
])('a bullet «%s»', (text, sign) => {
  expect(bulletSign(text)).toBe(sign)
})
