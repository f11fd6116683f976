import { expect, test } from 'vitest'
import type { MeasureField } from '#core/plan/plan-draft.ts'
import { typedMeasure } from '../journeys/typed-draft.ts'
import { expectNoAxeFaults } from '../support/browser.ts'
import { typedDraft } from './support/drafts.ts'
import { people } from './support/people.ts'
import { reviewOn } from './support/review.ts'
import { openVisits } from './support/visits.ts'

const visits = openVisits()
const unsure: readonly MeasureField[] = ['title', 'due']

test('rows read from a picture are marked until somebody has looked at them', async () => {
  const visit = await visits.open(people.municipality)
  const rows = ['Семинар педагогов', 'Открытый урок', 'Конкурс проектов', 'Отчёт о работе'].map(
    (title, index) =>
      typedMeasure({
        number: `${index + 1}`,
        title,
        due: 'до 10 марта 2026',
        responsible: 'директор',
        unsure,
      }),
  )
  const id = await typedDraft(visit, 'План со скана', rows)
  const { page } = visit
  await page.goto(`/drafts/${id}`)
  const review = reviewOn(page)
  await review.table.waitFor()
  const marks = review.table.getByTitle('Прочитано с изображения, сверьте')
  await expect.poll(() => marks.count()).toBe(8)
  await page.getByRole('button', { name: /^4\sзамечания/ }).waitFor()
  await expectNoAxeFaults(page)

  await review.cell('Семинар педагогов', 'Ответственный').click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Строка сверена' }).click()
  await expect.poll(() => marks.count()).toBe(6)
  // The next such row is chosen, and the key says the same of it.
  const next = review.cell('Открытый урок', 'Мероприятие')
  await expect.poll(() => next.getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('v')
  await expect.poll(() => marks.count()).toBe(4)

  await page.getByRole('button', { name: 'Всё сверено' }).click()
  await expect.poll(() => marks.count()).toBe(0)
  await review.saved.waitFor()
  await page.reload()
  await review.table.waitFor()
  expect(await marks.count()).toBe(0)
})
