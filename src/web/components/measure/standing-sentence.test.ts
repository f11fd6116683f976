import { expect, test } from 'vitest'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Standing } from '#core/task/standing.ts'
import { standingSentence } from './standing-sentence.ts'

const today = '2026-10-05' as CivilDate

test.each<[Standing, string | null, string | null, string]>([
  ['overdue', '2026-10-02', null, 'просрочено на 3 дня'],
  ['due-soon', '2026-10-05', null, 'срок сегодня'],
  ['open', '2026-10-20', null, 'в работе, осталось 15 дней'],
  ['open', '2026-12-31', null, 'в работе'],
  ['ahead', '2027-01-31', null, 'впереди'],
  ['waiting', null, null, 'ждёт даты'],
  ['done', '2026-09-30', '2026-09-29', 'исполнено 29 сен 2026'],
  ['done-late', '2026-09-30', '2026-10-01', 'исполнено с опозданием 1 окт 2026'],
])('%s, due %s, done %s: %s', (standing, dueOn, doneOn, sentence) => {
  const task = { standing, dueOn: dueOn as CivilDate | null, doneOn: doneOn as CivilDate | null }
  expect(standingSentence(task, today).replaceAll('\u00a0', ' ')).toBe(sentence)
})
