import { test } from 'vitest'
import type { TaskPage } from '#contract/task.ts'
import { ask } from './support/drafts.ts'
import { lookOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { planAddress } from './support/plans.ts'
import { openVisits, type Visit } from './support/visits.ts'

const visits = openVisits()

/** The page of the demo's measure that has the most tasks. */
async function measureAddress(visit: Visit): Promise<string> {
  const planId = (await planAddress(visit)).split('/').at(-1)
  const { tasks } = await ask<TaskPage>(visit, 'GET', `/tasks?plan=${planId}&limit=500`)
  const counts = new Map<string, number>()
  for (const { measureId } of tasks) counts.set(measureId, (counts.get(measureId) ?? 0) + 1)
  const [most] = [...counts].sort((one, other) => other[1] - one[1])
  return `/plans/${planId}/measures/${most?.[0]}`
}

test('all tasks of a measure are shown, ticked, and asked about before anything is done', async () => {
  await lookOver(visits, people.municipality, 'measure-tasks', async (visit) => {
    const { page } = visit
    await page.goto(await measureAddress(visit))
    await page.getByLabel(/^Отметить все/).check()
    await page
      .getByRole('button', { name: /Отправить на проверку|Вернуть на доработку/ })
      .first()
      .click()
    await page
      .getByText(/С этим не получится|Когда исполнено|Что исправить/)
      .first()
      .waitFor()
  })
})

test('ticked by the keyboard, those that are barred are unticked and the rest is done', async () => {
  const visit = await visits.open(people.municipality)
  const { page } = visit
  await page.goto(await measureAddress(visit))
  await page.getByRole('status').filter({ hasText: 'Ничего не отмечено' }).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.getByText('Отмечено: 1').waitFor()
  await page.keyboard.press('x')
  await page.getByLabel(/^Отметить все/).check()
  await page.getByRole('button', { name: 'Отправить на проверку' }).click()
  const untick = page.getByRole('button', { name: 'Снять отметки с этих заданий' })
  const send = page.getByRole('button', { name: /^Отправить на проверку \d/ })
  await untick.click()
  await page.getByLabel('Что сделано').fill('Сделано для всех')
  await page.locator('input[type=file]').setInputFiles({
    name: 'Приказ.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
  })
  await send.click()
  await page.getByText(/^Отправлено на проверку: \d/).waitFor()
  await page.getByText('Сделано для всех').first().waitFor()
  await page.getByText('1 подтверждение').first().waitFor()
})
