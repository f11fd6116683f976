import { expect, test } from 'vitest'
import { workingYearSentences } from './ru.ts'
import { startingWorkingYears } from './starting-years.ru.ts'
import { formatWorkingYear, parseWorkingYear, type WorkingYearRefusal } from './working-year-text.ts'

test('every starting year is written and read back', () => {
  for (const { year, moved, swapped } of startingWorkingYears) {
    expect(parseWorkingYear(year, formatWorkingYear({ moved, swapped }))).toEqual({
      ok: true,
      value: { moved, swapped },
    })
  }
})

test('dots, line ends and spaces are free', () => {
  const read = parseWorkingYear(2021, ' 02.01.2021 > 05.11.2021\n2021-02-20 <> 2021-02-22;')
  expect(read).toEqual({
    ok: true,
    value: {
      moved: [{ from: '2021-01-02', to: '2021-11-05' }],
      swapped: [{ working: '2021-02-20', off: '2021-02-22' }],
    },
  })
})

test.each<[string, WorkingYearRefusal]>([
  ['с 3 на 9 января', 'working-year/not-a-move'],
  ['2021-02-30>2021-11-05', 'working-year/no-such-day'],
  ['2021-01-02>2022-11-05', 'working-year/other-year'],
  ['2021-01-02>2021-01-02', 'working-year/same-day'],
  ['2021-01-02>2021-11-05; 2021-01-03>2021-11-05', 'working-year/day-twice'],
  ['2021-02-19<>2021-02-22', 'working-year/not-a-day-off'],
])('%s is refused', (text, code) => {
  const read = parseWorkingYear(2021, text)
  expect(read.ok ? null : read.refusal.code).toBe(code)
  expect(workingYearSentences[code](text)).toMatch(/\.$/)
})
