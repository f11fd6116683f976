import { expect, test } from 'vitest'
import { type SignInHistory, waitBeforeSignIn } from './sign-in-limit.ts'

const none = { count: 0, last: null }
const nothing: SignInHistory = { here: none, name: none, address: none, addressKnown: false }
const failures = (count: number) => ({ count, last: 'then' })
const justNow = () => 0

test('nobody waits who has not failed', () => {
  expect(waitBeforeSignIn(nothing, justNow)).toBe(0)
})

test('the fifth mistake costs a minute, the tenth five, and never more', () => {
  const wait = (count: number) => waitBeforeSignIn({ ...nothing, here: failures(count) }, justNow)
  expect([4, 5, 9, 10, 1000].map(wait)).toEqual([0, 1, 1, 5, 5])
})

test('the wait runs out with time', () => {
  const history = { ...nothing, here: failures(10) }
  expect(waitBeforeSignIn(history, () => 1.5)).toBe(4)
  expect(waitBeforeSignIn(history, () => 5)).toBe(0)
  expect(waitBeforeSignIn(history, () => 50)).toBe(0)
})

test('what others try elsewhere does not keep the owner out where he is known', () => {
  const attacked = { ...nothing, name: failures(500) }
  expect(waitBeforeSignIn(attacked, justNow)).toBe(5)
  expect(waitBeforeSignIn({ ...attacked, addressKnown: true }, justNow)).toBe(0)
})

test('a guesser of many names waits by his address, known or not', () => {
  expect(waitBeforeSignIn({ ...nothing, address: failures(60), addressKnown: true }, justNow)).toBe(5)
  expect(waitBeforeSignIn({ ...nothing, address: failures(200) }, justNow)).toBe(15)
})
