import { describe, expect, it } from 'vitest'
import { parseSearch } from './parse-search.ts'
import { swapLayout } from './ru/swap-layout.ts'

describe('what is looked for', () => {
  it.each([
    ['  Приказ о СОЗДАНИИ ', [['приказ'], ['о'], ['создании']]],
    ['МБОУ «СОШ № 5»', [['мбоу'], ['сош'], ['5']]],
    ['СОШ №5', [['сош'], ['5']]],
    ['№ 01-05/123', [['01', '05', '123']]],
    ['учёт', [['учет']]],
    ['естественно-научная', [['естественно', 'научная']]],
  ])('%s', (typed, tokens) => {
    expect(parseSearch(typed)?.tokens.map(({ parts }) => parts)).toEqual(tokens)
  })

  it('is nothing where there is no letter and no digit', () => {
    expect(parseSearch(' «» — ')).toBeNull()
    expect(parseSearch('')).toBeNull()
  })

  it('is held as a whole against titles and numbers', () => {
    expect(parseSearch('СОШ № 5')?.whole).toBe('сош 5')
  })

  it('is the address of a person where it looks like one', () => {
    expect(parseSearch(' vera@school.example ')?.email).toBe('vera@school.example')
    expect(parseSearch('vera@')?.email).toBeNull()
  })

  it('takes no more than a line of words', () => {
    expect(parseSearch('а '.repeat(100))?.tokens).toHaveLength(12)
  })
})

describe('a token in the wrong layout', () => {
  it('keeps the signs that stand for letters', () => {
    expect(parseSearch('j,hfpjdfybt')?.tokens).toEqual([
      { parts: ['j', 'hfpjdfybt'], swapped: ['образование'] },
    ])
  })
})

describe('the wrong layout', () => {
  it.each([
    ['ghbrfp', 'приказ'],
    ['Htubjy', 'регион'],
    ['j,hfpjdfybt', 'образование'],
    ['приказ', null],
    ['12-3', null],
    ['IT-куб', null],
  ])('%s', (typed, meant) => {
    expect(swapLayout(typed)).toBe(meant)
  })
})
