import { expect, test } from 'vitest'
import type { JournalPage } from '#contract/journal.ts'
import { ask } from './support/drafts.ts'
import { lookOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { openVisits } from './support/visits.ts'

const visits = openVisits()

test('the journal says who did what, also on paper; narrowed to plans, its lines lead to them', async () => {
  await lookOver(visits, people.municipality, 'journal', async ({ page }) => {
    await page.goto('/journal')
    await page
      .getByText(/^Введён в действие/)
      .first()
      .waitFor()
  })
  const visit = await visits.resume(people.municipality, 'looks')
  const { page } = visit
  await page.goto('/settings')
  await page.getByRole('link', { name: 'Журнал' }).click()
  const { lines } = await ask<JournalPage>(visit, 'GET', '/journal?limit=500')
  await page.locator('tbody tr').first().waitFor()
  expect(lines.length).toBeGreaterThan(await page.locator('tbody tr').count())
  await page.evaluate(() => {
    globalThis.print = () => globalThis.dispatchEvent(new Event('beforeprint'))
  })
  await page.getByRole('button', { name: 'Печать' }).click()
  await expect.poll(() => page.locator('.on-paper tbody tr').count()).toBeGreaterThanOrEqual(lines.length)
  await page.evaluate(() => globalThis.dispatchEvent(new Event('afterprint')))
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
