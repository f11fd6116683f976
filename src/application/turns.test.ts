import { expect, test } from 'vitest'
import { openTurns } from './turns.ts'

test('a third waits until one of two has ended, and those in line come in their order', async () => {
  const turns = openTurns(2)
  const came: string[] = []
  const come = async (name: string) => {
    const end = await turns.take()
    came.push(name)
    return end
  }
  const first = await come('first')
  await come('second')
  const third = come('third')
  const fourth = come('fourth')
  expect(turns.waiting()).toBe(2)
  expect(came).toEqual(['first', 'second'])
  first()
  first()
  const endThird = await third
  expect(came).toEqual(['first', 'second', 'third'])
  endThird()
  await fourth
  expect(came).toEqual(['first', 'second', 'third', 'fourth'])
  expect(turns.waiting()).toBe(0)
})
