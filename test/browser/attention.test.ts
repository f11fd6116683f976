import { test } from 'vitest'
import { glanceOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { planAddress } from './support/plans.ts'
import { openVisits } from './support/visits.ts'

const visits = openVisits()

test('what is late for too long stands before the coordinator above, who reminds of it', async () => {
  await glanceOver(visits, people.region, 'today-attention', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('heading', { name: /Требует вашего внимания/ }).waitFor()
  })
  const { page } = await visits.open(people.region)
  await page.goto('/')
  await page.getByRole('heading', { name: /Требует вашего внимания/ }).waitFor()
  await page.getByRole('button', { name: /^Напомнить: Формирование муниципальной сети партнёров/ }).click()
  await page.getByText('Исполнителям напомнили').first().waitFor()
  await page.getByRole('link', { name: /^Комментарий: Формирование муниципальной сети партнёров/ }).click()
  await page.getByLabel('Комментарий', { exact: true }).and(page.locator(':focus')).waitFor()
  await page
    .getByText(/напоминаю: срок исполнения прошёл/)
    .first()
    .waitFor()
})

test('after how long is said with who controls the plan', async () => {
  const visit = await visits.open(people.municipality)
  const { page } = visit
  await page.goto(`${await planAddress(visit)}?view=about`)
  const field = page.getByLabel('Сообщать координатору выше о просроченном')
  await field.selectOption('10')
  await page.getByText(/^Порядок сохранён/).waitFor()
  await field.selectOption('5')
})
