import { describe, expect, it } from 'vitest'
import { dayInMonth, namesMonths } from './day-in-month.ts'

describe('a term under the heading of its month', () => {
  it.each([
    ['15', 'Ноябрь', '15 Ноябрь'],
    ['12-16', 'ноябрь', '12-16 ноябрь'],
    ['до 20', 'декабрь', 'до 20 декабрь'],
    ['вторая декада', 'Декабрь', 'вторая декада Декабрь'],
  ])('%s under «%s» is a day of that month', (term, month, joined) => {
    expect(dayInMonth(term, month)).toBe(joined)
  })

  it.each([
    ['25.10', 'Октябрь'],
    ['в течение месяца', 'Октябрь'],
    ['по согласованию с РМК', 'Октябрь'],
    ['15', '2024 год'],
    ['15', 'Организационные мероприятия'],
  ])('%s under «%s» stays as it is', (term, month) => {
    expect(dayInMonth(term, month)).toBeNull()
  })
})

it.each([
  ['Сентябрь', true],
  ['Январь-март', true],
  ['до 15 сентября', false],
  ['2024 год', false],
  ['Кадры', false],
])('«%s» is nothing but months: %s', (text, only) => {
  expect(namesMonths(text)).toBe(only)
})
