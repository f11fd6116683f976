import { expect, test } from 'vitest'
import { glanceOver, lookOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { openVisits } from './support/visits.ts'

const visits = openVisits()

test('the words that ask for evidence are shown, mended with a preview, and restored', async () => {
  await lookOver(visits, people.region, 'evidence-words', async ({ page }) => {
    await page.goto('/settings/evidence?kind=photo')
    await page
      .getByText(/изменится/)
      .first()
      .waitFor()
  })
  await glanceOver(visits, people.school, 'evidence-words-read', async ({ page }) => {
    await page.goto('/settings/evidence')
    await page.getByText(/Изменить таблицу может/).waitFor()
  })
  const { page } = await visits.open(people.region)
  await page.goto('/settings/evidence')
  await page.getByRole('link', { name: 'Изменить слова: Фотография, видео' }).click()
  const field = page.getByLabel('Слова, по одному выражению в строке')
  const before = await field.inputValue()
  await field.fill(`${before}\n*`)
  await page.getByText('Исправьте: *').waitFor()
  await field.fill(`${before}\nотчет* регион*`)
  await page.getByText(/Подсказка изменится у \d/).waitFor()
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await page.getByText(/^Слова сохранены/).waitFor()
  await page.getByText(/отчет\* регион\*/).waitFor()
  await page.getByRole('link', { name: 'Изменить слова: Фотография, видео' }).click()
  await page.getByRole('button', { name: 'Вернуть исходный набор' }).click()
  await page.getByText(/^Возвращён исходный набор/).waitFor()
  await expect.poll(() => page.getByText(/отчет\* регион\*/).count()).toBe(0)
})
