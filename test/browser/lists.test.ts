import { expect, test } from 'vitest'
import type { TaskPage } from '#contract/task.ts'
import { ask } from './support/drafts.ts'
import { lookOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { openVisits } from './support/visits.ts'

const visits = openVisits()
const { municipality } = people

test('tasks begin with what is late, stand over time, and come on paper with the rows that were not loaded', async () => {
  const visit = await visits.resume(municipality, 'looks')
  const { page } = visit
  const all = await ask<TaskPage>(visit, 'GET', '/tasks?limit=500')

  const school = all.tasks.find(({ organisation }) => organisation.startsWith('СОШ'))?.organisationId

  await lookOver(visits, municipality, 'tasks-gantt', async () => {
    await page.goto(`/organisations/${school}?view=gantt`)
    await page.locator('[data-gantt] [data-index]').first().waitFor()
  })
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.locator('[data-gantt] a[data-index]').first().click()
  await page.getByRole('link', { name: 'Открыть задание' }).waitFor()
  await page.waitForURL(/view=gantt.*task=/)

  await page.goto('/tasks')
  await page.locator('[data-row]').first().waitFor()
  expect(await page.locator('tbody tr').first().textContent()).toMatch(/просрочено/)
  await page.evaluate(() => {
    globalThis.print = () => globalThis.dispatchEvent(new Event('beforeprint'))
  })
  await page.getByRole('button', { name: 'Печать' }).click()
  await expect.poll(() => page.locator('.on-paper tbody tr').count()).toBe(all.tasks.length)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button').count()).toBe(0)
  await page.emulateMedia({ media: 'screen' })
})
