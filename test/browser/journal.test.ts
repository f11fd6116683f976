import { expect, test } from 'vitest'
import { lookOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { openVisits } from './support/visits.ts'

const visits = openVisits()

test('the journal says who did what; narrowed to plans, its lines lead to them', async () => {
  await lookOver(visits, people.municipality, 'journal', async ({ page }) => {
    await page.goto('/journal')
    await page
      .getByText(/^Введён в действие/)
      .first()
      .waitFor()
  })
  const { page } = await visits.resume(people.municipality, 'looks')
  await page.goto('/settings')
  await page.getByRole('link', { name: 'Журнал' }).click()
  await page.getByPlaceholder('Обо всём').click()
  await page.getByRole('option', { name: 'План', exact: true }).click()
  await page.getByPlaceholder('Все действия').click()
  await page.getByRole('option', { name: 'Введён в действие' }).click()
  await expect.poll(() => page.url()).toContain('act=plan%2Fenact')
  await page
    .getByRole('table')
    .getByRole('link', { name: /Муниципальный план/ })
    .first()
    .click()
  await page.waitForURL(/\/plans\//)
})
