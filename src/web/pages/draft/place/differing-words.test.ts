import { expect, it } from 'vitest'
import { differingWords } from './differing-words.ts'

it('leaves of two long texts the words in which they differ', () => {
  const words = Array.from({ length: 40 }, (_, index) => `слово${index}`)
  const [one, other] = differingWords(words.join(' '), words.with(20, 'иначе').join(' '))
  expect(one).toBe(`… ${words.slice(16, 25).join(' ')} …`)
  expect(other).toContain('иначе')
  expect(differingWords('май', 'июнь')).toEqual(['май', 'июнь'])
  expect(differingWords(words.join(' '), `${words.join(' ')} ещё`)[1]).toMatch(/^… .* ещё$/u)
})
