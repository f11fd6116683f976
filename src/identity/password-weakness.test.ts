import { expect, test } from 'vitest'
import { passwordWeakness } from './password-weakness.ts'

test.each([
  ['короткий1', 'too-short'],
  ['1234567890', 'too-common'],
  ['9876543210', 'too-common'],
  ['aaaaaaaaaaaa', 'too-common'],
  ['Пароль2026!', 'too-common'],
  ['QWERTYuiop', 'too-common'],
  ['ivanova-2026', 'holds-name'],
  ['IVANOVA Ivanova', 'holds-name'],
  ['я'.repeat(201), 'too-long'],
])('%s is %s', (password, weakness) => {
  expect(passwordWeakness(password, ['Ivanova'])).toBe(weakness)
})

test.each(['синий трактор у пруда', 'Kv7#mmpq2Lx', 'весна, 12 тюльпанов'])('%s is taken', (password) => {
  expect(passwordWeakness(password, ['ivanova', 'Ок'])).toBeNull()
})
