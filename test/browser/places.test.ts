import { expect, test } from 'vitest'
import type { TreePage } from '#contract/organisation.ts'
import { ask } from './support/drafts.ts'
import { glimpse, lookOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { planAddress } from './support/plans.ts'
import { openVisits } from './support/visits.ts'

const visits = openVisits()
const { municipality } = people

test('all tasks, an organisation and a month are looked at, and gone through by keyboard', async () => {
  const visit = await visits.resume(municipality, 'looks')
  const { page } = visit
  const { organisations } = await ask<TreePage>(visit, 'GET', '/tree?kind=municipality')
  const district = organisations[0]?.id ?? ''
  const plan = await planAddress(visit)

  await lookOver(visits, municipality, 'tasks', async () => {
    await page.goto('/tasks')
    await page.getByRole('heading', { name: 'Задания', level: 1 }).waitFor()
    await page.locator('[data-row]').first().waitFor()
  })
  await glimpse(visits, municipality, 'tasks-panel', 'laptop', async () => {
    await page.goto(`/tasks?organisation=${district}&standing=overdue`)
    await page.locator('[data-row]').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Открыть задание' }).waitFor()
  })
  await lookOver(visits, municipality, 'organisation', async () => {
    await page.goto(`/organisations/${district}`)
    await page.getByRole('heading', { name: 'Как исполняются задания' }).waitFor()
  })
  await lookOver(visits, municipality, 'month', async () => {
    await page.goto(`${plan}?view=calendar`)
    await page.getByRole('grid', { name: /Сроки по дням/ }).waitFor()
  })

  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`/organisations/${district}?view=calendar`)
  const grid = page.getByRole('grid', { name: /Октябрь 2026/ })
  await grid.locator('[data-day="2026-10-05"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.day)).toBe('2026-10-11')
  await page.keyboard.press('PageUp')
  await page.waitForURL(/month=2026-09/)
  await page.locator('[data-day="2026-09-11"]:focus').waitFor()
  await page.keyboard.press('PageDown')
  await page.waitForURL(/month=2026-10/)
  await page.locator('[data-day="2026-10-11"]:focus').waitFor()
  await page.keyboard.press('Home')
  await page.locator('[data-day="2026-10-05"]:has(a):focus').waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/tasks\?.*from=2026-10-05/)
  await page.locator('[data-row]').first().waitFor()
})
