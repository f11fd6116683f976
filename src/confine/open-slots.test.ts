import { expect, it } from 'vitest'
import { openSlots } from './open-slots.ts'

it('lets so many in at once, the others in order', async () => {
  const slots = openSlots(2)
  const entered: number[] = []
  const leaves = [0, 1, 2, 3].map(async (number) => {
    const leave = await slots.enter()
    entered.push(number)
    return leave
  })
  const first = await leaves[0]
  await leaves[1]
  expect(entered).toEqual([0, 1])
  first?.()
  first?.()
  await leaves[2]
  expect(entered).toEqual([0, 1, 2])
  ;(await leaves[1])?.()
  await leaves[3]
  expect(entered).toEqual([0, 1, 2, 3])
})
