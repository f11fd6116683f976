import { expect, test } from 'vitest'
import { movesAsTyped, movesInWords } from './moves-in-words.ts'

const stored = '2024-01-06>2024-05-10; 2024-04-27<>2024-04-29'

test('stored moves are shown one a line, and read back the same', () => {
  expect(movesAsTyped(stored)).toBe('06.01.2024 > 10.05.2024\n27.04.2024 <> 29.04.2024')
  expect(movesInWords(2024, movesAsTyped(stored))).toEqual(movesInWords(2024, stored))
  expect(movesInWords(2024, stored).lines.map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
    'выходной с 6 янв 2024, сб перенесён на 10 мая 2024, пт',
    '27 апр 2024, сб – рабочий день, 29 апр 2024, пн – выходной',
  ])
})

test('what is not understood is told in a sentence', () => {
  expect(movesInWords(2024, '31.02.2024 > 10.05.2024').fault).toContain('31.02.2024')
  expect(movesInWords(2024, '').lines).toEqual([])
})
