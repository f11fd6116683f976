import { describe, expect, it } from 'vitest'
import { civilDateOf } from '#core/calendar/civil-date.ts'
import { parseSectionHeading } from './section-heading.ts'

describe('headings of sections', () => {
  it.each([
    ['Направление 2. Организация форумов', '2', 'Организация форумов', null, null],
    ['Раздел II. Кадровое обеспечение', 'II', 'Кадровое обеспечение', null, null],
    [
      'I этап – подготовительный (январь – март 2022 г.)',
      'I',
      'подготовительный',
      '2022-01-01',
      '2022-03-31',
    ],
    ['1 этап. Организационный: сентябрь-декабрь 2022', '1', 'Организационный', '2022-09-01', '2022-12-31'],
    [
      'Аналитико - обобщающий этап (2025 г.)',
      null,
      'Аналитико - обобщающий этап',
      '2025-01-01',
      '2025-12-31',
    ],
    ['2022 год', null, '2022 год', '2022-01-01', '2022-12-31'],
    ['1. I квартал 2023 г.', '1', 'I квартал 2023 г.', '2023-01-01', '2023-03-31'],
    ['1. Организационные мероприятия', '1', 'Организационные мероприятия', null, null],
    ['Работа с детьми (кружки, секции)', null, 'Работа с детьми (кружки, секции)', null, null],
  ])('%s', (text, number, title, start, end) => {
    expect(parseSectionHeading(text, null)).toMatchObject({ number, title, start, end })
  })

  it('a month without a year takes the year of the plan that holds it', () => {
    const year = { start: civilDateOf(2023, 1, 1), end: civilDateOf(2023, 12, 31) }
    expect(parseSectionHeading('Этап 1 (январь – март)', year)).toMatchObject({
      start: '2023-01-01',
      end: '2023-03-31',
    })
    const schoolYear = { start: civilDateOf(2023, 9, 1), end: civilDateOf(2024, 5, 31) }
    expect(parseSectionHeading('Ноябрь', schoolYear)).toMatchObject({ start: '2023-11-01' })
    expect(parseSectionHeading('Этап 2 (январь – март)', schoolYear)).toMatchObject({ end: '2024-03-31' })
    expect(parseSectionHeading('Этап 1 (январь – март)', null)).toMatchObject({ start: null, end: null })
  })
})
