import { expect, test } from 'vitest'
import { isEmail } from './email.ts'

test.each(['anna@school5.example', 'i.v.petrov+rostok@obr.kray.example', 'почта@школа.рф'])(
  '%s is an address',
  (text) => expect(isEmail(text)).toBe(true),
)

test.each([
  '',
  'anna',
  'anna@',
  'anna@school',
  '@school.example',
  'a b@school.example',
  'anna@school.example\nBcc: all@school.example',
  'anna@school.example, boris@school.example',
  'Anna <anna@school.example>',
  `${'a'.repeat(250)}@school.example`,
])('%j is none', (text) => expect(isEmail(text)).toBe(false))
