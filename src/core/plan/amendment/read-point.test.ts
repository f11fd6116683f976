import { expect, it } from 'vitest'
import { readPoint } from './read-point.ts'

it('reads a point that is one line by its labels', () => {
  expect(readPoint('2. Провести смотр; результат: отчёт.', [])).toEqual({
    title: 'Провести смотр',
    result: 'отчёт',
  })
})

it.each(['результат', ',', ' .'])(
  'takes «%s» over and over in a time that grows with its length alone',
  (words) => {
    expect(readPoint(`${words.repeat(60_000)} конец`, []).title).toContain('конец')
  },
  30_000,
)
