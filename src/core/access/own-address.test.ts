import { expect, test } from 'vitest'
import { isOwnAddress } from './own-address.ts'

test('an address inside the site begins with one slash', () => {
  for (const own of ['/', '/plans', '/plans/1?view=gantt&text=школа', '/settings/doors#codes']) {
    expect(isOwnAddress(own), own).toBe(true)
  }
})

test('whatever a browser could take for another site is none', () => {
  for (const foreign of [
    '',
    'plans',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    ' //evil.example',
    'javascript:alert(1)',
    '/plans\\..\\//evil.example',
  ]) {
    expect(isOwnAddress(foreign), JSON.stringify(foreign)).toBe(false)
  }
})
