import type { CivilDate } from '#core/calendar/civil-date.ts'
import { standingWords } from '#core/task/ru/standing-words.ts'
import { type Standing, standings } from '#core/task/standing.ts'

export const paperWords = {
  approved: 'УТВЕРЖДЕНО',
  number: '№',
  measure: 'Мероприятие',
  result: 'Результат',
  due: 'Срок',
  responsible: 'Ответственный',
  mark: 'Отметка о выполнении',
  page: 'Страница ',
  of: ' из ',
  period: (start: CivilDate, end: CivilDate | null) =>
    end === null ? `с ${day(start)}` : `${day(start)} – ${day(end)}`,
  asOf: (today: CivilDate) => `Отметки о выполнении – на ${day(today)}`,
  /** «исполнено 01.03.2026», or how many tasks stand how; of a single one without its number. */
  done: (counts: Readonly<Partial<Record<Standing, number>>>, only: CivilDate | null) => {
    const told = standings.flatMap((standing) => {
      const count = counts[standing] ?? 0
      return count === 0 ? [] : [{ words: standingWords[standing], count }]
    })
    const [first] = told
    if (told.length === 1 && first?.count === 1)
      return only === null ? first.words : `${first.words} ${day(only)}`
    return told.map(({ words, count }) => `${words}: ${count}`).join('; ')
  },
} as const

function day(text: CivilDate): string {
  return text.split('-').reverse().join('.')
}
