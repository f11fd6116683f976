import { expect, test } from 'vitest'
import { newId } from './new-id.ts'
import { hashOfToken, makeToken } from './session-token.ts'

test('an id is a UUIDv7 that begins with its moment and sorts by it', () => {
  const early = newId(Date.UTC(2026, 9, 5))
  const late = newId(Date.UTC(2026, 9, 5) + 1)
  expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(early.replace('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 9, 5))
  expect(late > early).toBe(true)
})

test('a thousand ids of one moment differ', () => {
  expect(new Set(Array.from({ length: 1000 }, () => newId(0))).size).toBe(1000)
})

test('a token holds 256 bits and is found again by its hash; anything else is no token', () => {
  const { token, hash } = makeToken()
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(hashOfToken(token)).toEqual(hash)
  expect(hashOfToken(`${token}x`)).toBeNull()
  expect(hashOfToken('')).toBeNull()
})
