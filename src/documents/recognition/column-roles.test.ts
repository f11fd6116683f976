import { describe, expect, it } from 'vitest'
import { roleOfHeading } from './column-roles.ts'

describe('what a column heading says', () => {
  it.each([
    ['№ п/п', 'number'],
    ['№п/п', 'number'],
    ['N п/п', 'number'],
    ['Наименование мероприятия', 'title'],
    ['Содержание работы', 'title'],
    ['Наименование работ', 'title'],
    ['Мероприятия, реализуемые Центрами', 'title'],
    ['Ожидаемые результаты', 'result'],
    ['Результат реализации мероприятия', 'result'],
    ['Срок представления результата', 'due'],
    ['Сроки проведения', 'due'],
    ['Срок выполнения', 'due'],
    ['Дата и место проведения', 'due'],
    ['Ответственный исполнитель', 'responsible'],
    ['Ответственный за реализацию мероприятия', 'responsible'],
    ['Исполнители', 'responsible'],
    ['Целевая аудитория', 'audience'],
    ['Участники мероприятия', 'audience'],
    ['Классы', 'audience'],
    ['Месяц', 'due'],
    ['Кто готовит', 'responsible'],
    ['Наименование этапа', 'section'],
    ['Направление', 'section'],
    ['Объём финансирования, тыс. руб.', 'extra'],
    ['Отметка о выполнении', 'extra'],
    ['Продукт', 'extra'],
    ['Количество участников', 'extra'],
    ['Телефон', null],
  ])('%s', (heading, role) => {
    expect(roleOfHeading(heading)).toBe(role)
  })
})
