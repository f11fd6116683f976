import { describe, expect, test } from 'vitest'
import { typedDraft } from './support/drafts.ts'
import { people } from './support/people.ts'
import { planAddress } from './support/plans.ts'
import { openVisits } from './support/visits.ts'

const visits = openVisits()

describe('a stranger', () => {
  test('is shown the sign-in page at every address, and led to the address after it', async () => {
    const elena = await visits.open(people.municipality)
    const plan = await planAddress(elena)
    const draft = `/drafts/${await typedDraft(elena, 'Не для чужих', [])}`
    const visit = await visits.open({ stranger: 'demo' })
    visit.expectFault(/status of 401/)
    const { page } = visit
    const addresses = [
      ...['/', '/plans', '/import', '/settings', '/settings/sessions', '/settings/password', '/no-such-page'],
      ...[plan, `${plan}?view=history`, draft],
    ]
    for (const address of addresses) {
      await page.goto(address)
      await page.getByRole('heading', { name: 'Вход', level: 1 }).waitFor()
      expect(await page.getByRole('navigation').count(), address).toBe(0)
      expect(await page.locator('body').textContent(), address).not.toMatch(/Не для чужих|Муниципальный план/)
    }
    await page.goto(`${plan}?standing=overdue`)
    await page.getByRole('button', { name: /Муниципальный координатор, Лесногорский/ }).click()
    await page.getByRole('heading', { name: /Муниципальный план/, level: 1 }).waitFor()
    expect(new URL(page.url()).search).toBe('?standing=overdue')
  })

  test('who signs out leaves nothing to look at behind', async () => {
    const visit = await visits.open({ stranger: 'demo' })
    visit.expectFault(/status of 401/)
    const { page } = visit
    await page.goto('/plans')
    await page.getByRole('button', { name: /Приозёрный район/ }).click()
    await page.getByRole('button', { name: /Учётная запись/ }).click()
    await page.getByRole('button', { name: 'Выйти' }).click()
    await page.getByRole('heading', { name: 'Вход' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Вход' }).waitFor()
  })
})
