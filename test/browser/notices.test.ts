import { expect, test } from 'vitest'
import type { PeopleOfTask } from '#contract/comment.ts'
import type { Unread } from '#contract/notice.ts'
import type { TaskPage } from '#contract/task.ts'
import { ask } from './support/drafts.ts'
import { lookOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { openVisits } from './support/visits.ts'

const visits = openVisits()

test('the bell tells how much is new; a notice opens what it tells of and is read by that; settings are kept', async () => {
  const said = await visits.resume(people.school, 'looks')
  const { tasks } = await ask<TaskPage>(said, 'GET', '/tasks?limit=2')
  const [task, another] = tasks
  if (task === undefined || another === undefined) throw new Error('the school has no two tasks')
  const { people: callable } = await ask<PeopleOfTask>(said, 'GET', `/tasks/${task.id}/people`)
  const mentions = callable
    .filter(({ name }) => name === people.municipality.name)
    .map(({ personId }) => personId)
  const words = 'Прошу посмотреть приложенный приказ'
  for (const { id } of [another, task, task])
    await ask(said, 'POST', `/tasks/${id}/comments`, { words, mentions })

  await lookOver(visits, people.municipality, 'notices', async ({ page }) => {
    await page.goto('/notices')
    await page
      .getByRole('link', { name: /К вам обращаются/ })
      .first()
      .waitFor()
    await page.getByRole('link', { name: /Уведомления: непрочитанных/ }).waitFor()
  })
  await lookOver(visits, people.municipality, 'notice-settings', async ({ page }) => {
    await page.goto('/settings/notices')
    await page.getByLabel('Новое сообщение о задании: письмо').waitFor()
  })

  const visit = await visits.resume(people.municipality, 'looks')
  const { page } = visit
  const unread = async () => (await ask<Unread>(visit, 'GET', '/notices/unread')).unread
  const before = await unread()
  await page.goto('/notices')
  await page
    .getByRole('link', { name: /К вам обращаются/ })
    .first()
    .click()
  await page.waitForURL(/\/tasks\//)
  await expect.poll(unread).toBe(before - 2)
  await page.goto('/notices')
  await page.getByRole('button', { name: 'Прочитать все' }).click()
  await page.getByRole('link', { name: 'Уведомления', exact: true }).first().waitFor()
  expect(await unread()).toBe(0)

  await page.goto('/settings/notices')
  await page.getByLabel('Напоминать за столько рабочих дней до срока').fill('много')
  await page.getByText('Укажите числа от 1 до 10 через запятую').waitFor()
  await page.getByLabel('Напоминать за столько рабочих дней до срока').fill('5, 1')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await page.getByText(/^Сохранено в \d/).waitFor()
})
