import { expect, test } from 'vitest'
import { attentionOrder } from './attention-order.ts'
import { standings } from './standing.ts'

test('каждое состояние стоит ровно в одной части списка, исполненное — в последней', () => {
  expect(attentionOrder.flat().toSorted()).toEqual([...standings].toSorted())
  expect(attentionOrder.at(-1)).toContain('done')
  expect(attentionOrder[0]).toEqual(['overdue'])
})
