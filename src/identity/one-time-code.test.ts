import { expect, test } from 'vitest'
import { codeAddress, makeCodeSecret, makeRecoveryCodes, stepOfCode } from './one-time-code.ts'

// RFC 6238, appendix B, SHA-1: the secret «12345678901234567890», the last six digits of the codes there.
const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test('codes are those of RFC 6238', () => {
  expect(stepOfCode(rfcSecret, '287082', '1970-01-01T00:00:59.000Z')).toBe(1)
  expect(stepOfCode(rfcSecret, '081804', '2005-03-18T01:58:29.000Z')).toBe(37_037_036)
  expect(stepOfCode(rfcSecret, '005924', '2009-02-13T23:31:30.000Z')).toBe(41_152_263)
})

test('the neighbouring steps are taken and said by their own number; further ones are not', () => {
  expect(stepOfCode(rfcSecret, '287082', '1970-01-01T00:01:10.000Z')).toBe(1)
  expect(stepOfCode(rfcSecret, '287082', '1970-01-01T00:00:20.000Z')).toBe(1)
  expect(stepOfCode(rfcSecret, '287082', '1970-01-01T00:01:31.000Z')).toBeNull()
})

test('what is no code is none', () => {
  for (const code of ['', '28708', '2870822', 'abcdef', '287 082']) {
    expect(stepOfCode(rfcSecret, code, '1970-01-01T00:00:59.000Z'), code).toBeNull()
  }
})

test('a secret has 160 bits and its address names the house and the person', () => {
  const secret = makeCodeSecret()
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  const address = new URL(codeAddress(secret, 'ryabinina'))
  expect(address.protocol).toBe('otpauth:')
  expect(decodeURIComponent(address.pathname)).toContain('Росток:ryabinina')
  expect(address.searchParams.get('secret')).toBe(secret)
})

test('ten recovery codes, each another', () => {
  const codes = makeRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
})
