import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { codeAt } from '../journeys/code-at.ts'
import { expectNoAxeFaults } from '../support/browser.ts'
import { lookOver, takePicture } from './support/looks.ts'
import { people } from './support/people.ts'
import { openVisits } from './support/visits.ts'

const visits = openVisits()

test('a telephone is joined, asked at the next sign-in, and replaced by a code on paper', async () => {
  const who = people.administrator
  const { page, expectFault } = await visits.open(who)
  expectFault(/status of 422/)
  await page.goto('/settings/doors')
  await page.getByRole('button', { name: 'Включить вход с кодом' }).click()
  await page.getByLabel('Пароль', { exact: true }).fill('мимо')
  await page.getByRole('button', { name: 'Продолжить' }).click()
  await page.getByText('Пароль или код не подходит.').waitFor()
  await page.getByLabel('Пароль', { exact: true }).fill(who.password)
  await page.getByRole('button', { name: 'Продолжить' }).click()
  await page.getByRole('img', { name: /Рисунок для приложения/ }).waitFor()
  const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('Код, который показывает приложение').fill(codeAt(secret, Date.now()))
  await page.getByRole('button', { name: 'Включить', exact: true }).click()
  await page.getByText('Вход с кодом включён.').waitFor()
  const paper =
    (await page
      .getByRole('listitem')
      .filter({ hasText: /^\w{4}-\w{4}-\w{4}$/ })
      .first()
      .textContent()) ?? ''
  await page.getByRole('button', { name: 'Коды сохранены' }).click()
  await page.getByText(/Осталось 10.запасных кодов/).waitFor()

  const there = await visits.open({ stranger: 'demo' })
  there.expectFault(/status of 4(01|22)/)
  await there.page.goto('/plans')
  await there.page.getByLabel('Имя для входа').fill(who.signInName)
  await there.page.getByLabel('Пароль', { exact: true }).fill(who.password)
  await there.page.getByRole('button', { name: 'Войти', exact: true }).click()
  await there.page.getByRole('heading', { name: 'Код для входа' }).waitFor()
  await expectNoAxeFaults(there.page)
  await takePicture(there.page, 'doors-code-1280-light')
  await there.page.getByLabel('Код из приложения').fill('000000')
  await there.page.keyboard.press('Enter')
  await there.page.getByText('Код не подходит.').waitFor()
  await there.page.getByRole('button', { name: 'Телефона нет под рукой' }).click()
  await there.page.getByLabel('Запасной код').fill(paper)
  await there.page.keyboard.press('Enter')
  await there.page.getByRole('heading', { name: 'Вход', exact: true }).waitFor({ state: 'detached' })
  await expect.poll(() => new URL(there.page.url()).pathname).toBe('/plans')

  await page.getByRole('button', { name: 'Отключить вход с кодом' }).click()
  await page.getByLabel('Пароль или код из приложения').fill(who.password)
  await page.getByRole('button', { name: 'Отключить вход с кодом' }).click()
  await page.getByText('Не включён').waitFor()
})

test('the picture for a telephone is looked over', async () => {
  const who = people.administrator
  const begin = async (page: Page) => {
    await page.goto('/settings/doors')
    await page.getByRole('button', { name: 'Включить вход с кодом' }).click()
    await page.getByLabel('Пароль', { exact: true }).fill(who.password)
    await page.getByRole('button', { name: 'Продолжить' }).click()
    await page.getByRole('img', { name: /Рисунок для приложения/ }).waitFor()
  }
  await lookOver(visits, who, 'doors-telephone', ({ page }) => begin(page))
})

test('a device’s key is added, signs in without a name, and is removed', async () => {
  const who = people.newAdministrator
  const { page, context, url } = await visits.open(who)
  // Browsers keep keys for names, not for numbers.
  const site = url.replace('127.0.0.1', 'localhost')
  const session = await context.request.post(`${site}/api/session`, {
    data: { name: who.signInName, password: who.password },
    headers: { origin: site },
  })
  expect(session.status()).toBe(204)
  const device = await context.newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
  await page.goto(`${site}/settings/doors`)
  await page.getByRole('button', { name: 'Добавить ключ доступа' }).click()
  await page.getByLabel('Название ключа').fill('Рабочий компьютер')
  await page.getByLabel('Пароль', { exact: true }).fill(who.password)
  await page.getByRole('button', { name: 'Добавить ключ доступа' }).click()
  await page.getByText('Рабочий компьютер').waitFor()
  await expectNoAxeFaults(page)
  await takePicture(page, 'doors-keys-1280-light')
  // Nothing asks from a picture, so nobody is turned away in between.
  await page.goto(`${site}/mark.svg`)
  await context.clearCookies()
  await page.goto(`${site}/sign-in?to=/settings/sessions`)
  await page.getByRole('button', { name: 'Войти с ключом доступа' }).waitFor()
  await expectNoAxeFaults(page)
  await takePicture(page, 'doors-sign-in-1280-light')
  await page.getByRole('button', { name: 'Войти с ключом доступа' }).click()
  await page
    .getByText(/вход ключом доступа/)
    .first()
    .waitFor()
  await page.goto(`${site}/settings/doors`)
  await page.getByRole('button', { name: 'Удалить ключ: Рабочий компьютер' }).click()
  await page.getByText('Ключей пока нет').waitFor()
})
