import { expect, test } from 'vitest'
import { expectNoAxeFaults } from '../support/browser.ts'
import { lookOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { openVisits } from './support/visits.ts'

const visits = openVisits()

test('an administrator mends a year of the calendar and is told what was understood', async () => {
  const { page } = await visits.open(people.newAdministrator)
  await page.goto('/settings')
  await page.getByRole('link', { name: '2027' }).click()
  const panel = page.getByRole('complementary', { name: '2027 год' })
  await panel.getByLabel('Переносы').fill('02.01.2027 > 05.13.2027')
  await expect.poll(() => panel.getByLabel('Переносы').getAttribute('aria-invalid')).toBe('true')
  await panel.getByLabel('Переносы').fill('02.01.2027 > 31.12.2027')
  await panel.getByText('Понято так:').waitFor()
  await panel.getByLabel('Примечание').fill('По проекту постановления')
  await panel.getByRole('button', { name: 'Сохранить год' }).click()
  await page.getByText(/2027 год сохранён в \d/).waitFor()
  const reader = await visits.open(people.newcomer)
  await reader.page.goto('/settings/calendar?year=2027')
  await reader.page.getByText('По проекту постановления').waitFor()
  await reader.page.getByText('Менять календарь может администратор.').waitFor()
  expect(await reader.page.getByRole('button', { name: 'Сохранить год' }).count()).toBe(0)
})

test('a session elsewhere is ended, and whoever sat there signs in again over what they had typed', async () => {
  const here = await visits.open(people.centre)
  const there = await visits.open({ stranger: 'demo' })
  there.expectFault(/status of 401/)
  await there.page.goto('/settings/password')
  await there.page.getByRole('button', { name: /Руководитель центра/ }).click()
  const typed = there.page.getByLabel('Нынешний пароль')
  await typed.fill('набрано раньше')
  for (const field of ['Новый пароль', 'Новый пароль ещё раз'])
    await there.page.getByLabel(field, { exact: true }).fill('не короче десяти')
  await here.page.goto('/settings/sessions')
  await here.page.getByRole('button', { name: /Завершить сеанс/ }).click()
  await here.page.getByText('Сеанс завершён').waitFor()
  await there.page.getByRole('button', { name: 'Сменить пароль' }).click()
  const again = there.page.getByRole('dialog', { name: 'Сеанс закончился' })
  await again.waitFor()
  await expectNoAxeFaults(there.page)
  await again.getByLabel('Имя для входа').fill(people.centre.signInName)
  await again.getByLabel('Пароль', { exact: true }).fill(people.centre.password)
  await again.getByRole('button', { name: 'Войти', exact: true }).click()
  await again.waitFor({ state: 'detached' })
  expect(await typed.inputValue()).toBe('набрано раньше')
})

test('a calendar address is made, shown once, answers a calendar, and is revoked', async () => {
  const who = people.municipality
  await lookOver(visits, who, 'feeds', async ({ page }) => {
    await page.goto('/settings/feeds')
    await page.getByRole('button', { name: 'Создать подписку' }).click()
    await page.getByText('Подписка создана').waitFor()
    await page
      .getByRole('button', { name: /^Отозвать подписку: / })
      .first()
      .waitFor()
  })
  const { page } = await visits.resume(who, 'looks')
  const address = await page.getByLabel('Ссылка').inputValue()
  const calendar = () => page.request.get(address)
  expect(await (await calendar()).text()).toMatch(/^BEGIN:VCALENDAR/)
  await page.getByRole('button', { name: 'Отозвать подписку: Мои задания' }).first().click()
  await page.getByText('Подписка отозвана').waitFor()
  await page.getByText('Отозван адрес календаря.').first().waitFor()
  expect(await page.getByLabel('Ссылка').count()).toBe(0)
  expect((await calendar()).status()).toBe(404)
})

test('the guide tells each of what they may do, and leads there', async () => {
  await lookOver(visits, people.municipality, 'help', async ({ page }) => {
    await page.goto('/help')
    await page.getByRole('heading', { name: 'Довести план до исполнителей' }).waitFor()
  })
  const { page } = await visits.open(people.centre)
  await page.goto('/help')
  await page
    .getByRole('navigation', { name: 'Содержание' })
    .getByRole('link', { name: 'Исполнить задание' })
    .click()
  expect(await page.getByRole('heading', { name: 'Довести план до исполнителей' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Все задания' }).click()
  await page.getByRole('heading', { name: 'Задания', level: 1 }).waitFor()
})
