import { expect, test } from 'vitest'
import { makeSeal } from './seal.ts'

const seal = makeSeal('ключ установки, длинный и случайный')

test('what is sealed opens with the same key and for the same thing only', () => {
  const sealed = seal.close('JBSWY3DPEHPK3PXP', 'person-1')
  expect(seal.open(sealed, 'person-1')).toBe('JBSWY3DPEHPK3PXP')
  expect(() => seal.open(sealed, 'person-2')).toThrow()
  expect(() => makeSeal('другой ключ').open(sealed, 'person-1')).toThrow()
  expect(Buffer.from(sealed).toString('latin1')).not.toContain('JBSWY3DPEHPK3PXP')
})

test('no two seals are alike, and one that was touched does not open', () => {
  const [one, other] = [seal.close('тайна', 'x'), seal.close('тайна', 'x')]
  expect(one).not.toEqual(other)
  const touched = Uint8Array.from(one)
  touched[touched.length - 1] = (touched.at(-1) ?? 0) ^ 1
  expect(() => seal.open(touched, 'x')).toThrow()
})

test('a mark is the same for the same text under the same key', () => {
  expect(seal.mark('a')).toEqual(seal.mark('a'))
  expect(seal.mark('a')).not.toEqual(seal.mark('b'))
  expect(makeSeal('другой ключ').mark('a')).not.toEqual(seal.mark('a'))
})
