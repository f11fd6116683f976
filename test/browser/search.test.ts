import { expect, test } from 'vitest'
import { expectNoAxeFaults } from '../support/browser.ts'
import { lookOver, takePicture } from './support/looks.ts'
import { people } from './support/people.ts'
import { openVisits } from './support/visits.ts'

const visits = openVisits()
const { municipality } = people

test('everything that one sees is searched on a page, kind by kind', () =>
  lookOver(visits, municipality, 'search', async ({ page }) => {
    await page.goto('/search?q=открытые%20уроки')
    await page.getByRole('heading', { name: 'Мероприятия' }).waitFor()
    await page
      .getByRole('link', { name: /Открытые уроки/ })
      .first()
      .waitFor()
  }))

test('the field in the head finds by the keys alone, mistyped words too; an empty page says what can be found', async () => {
  const { page } = await visits.resume(municipality, 'looks')
  await page.goto('/search')
  await page.getByRole('heading', { name: 'Что найти?' }).waitFor()
  await takePicture(page, 'search-empty-1280-light')
  await page.goto('/')
  await page.getByRole('heading', { name: 'Как исполняются планы' }).waitFor()
  await page.keyboard.press('/')
  const field = page.getByRole('combobox', { name: 'Поиск' })
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.type('откртые урки')
  const hit = page.getByRole('option', { name: /Открытые уроки/ }).first()
  await hit.waitFor()
  await page.getByText('нашлось мало').waitFor()
  await takePicture(page, 'search-box-1280-light')
  await expectNoAxeFaults(page)
  await page.keyboard.press('ArrowDown')
  await expect
    .poll(() => field.evaluate((one) => one.getAttribute('aria-activedescendant') ?? ''))
    .not.toBe('')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/(tasks|plans)\//)
  // What comes first depends on what others have brought in: a task, a plan, a measure of it.
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('нетакого')
  await page.getByText('Ничего не нашлось').waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search\?q=/)
  await page.getByRole('heading', { name: 'Ничего не нашлось' }).waitFor()
})
