import { expect, test } from 'vitest'
import { lookOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { openVisits } from './support/visits.ts'

const visits = openVisits()

test('who oversees sees who is behind, and opens one level down and the tasks behind a number', async () => {
  await lookOver(visits, people.region, 'overview', async ({ page }) => {
    await page.goto('/overview')
    await page.getByRole('heading', { name: 'Кто отстаёт?' }).waitFor()
  })
  const { page } = await visits.open(people.region)
  await page.goto('/overview?year=2026')
  const row = page.getByRole('row', { name: /Лесногорск/ })
  const late = row.getByRole('link', { name: /, просрочено: / })
  expect(await late.getAttribute('href')).toMatch(/^\/tasks\?organisation=[0-9a-f-]{36}&standing=overdue$/)
  await row.getByRole('link', { name: 'Лесногорский округ', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /^Обзор: .*Лесногорск/ }).waitFor()
  await page.getByRole('row', { name: /СОШ № 2/ }).waitFor()
  expect(new URL(page.url()).searchParams.get('year')).toBe('2026')
})
