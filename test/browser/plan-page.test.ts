import { describe, expect, test } from 'vitest'
import { people } from './support/people.ts'
import { planAddress } from './support/plans.ts'
import { openVisits, type Visit } from './support/visits.ts'

const visits = openVisits()

async function openPlan(view = ''): Promise<Visit> {
  const visit = await visits.open(people.municipality)
  await visit.page.goto(`${await planAddress(visit)}${view}`)
  await visit.page.getByRole('heading', { level: 1, name: /Муниципальный план/ }).waitFor()
  return visit
}

const table = ({ page }: Visit) => page.getByRole('table', { name: 'Мероприятия плана' })
const measures = (visit: Visit) => table(visit).getByRole('rowheader').getByRole('link')

describe('filters of a plan', () => {
  test('stand in the address, so that a colleague opens the same', async () => {
    const visit = await openPlan()
    const { page } = visit
    await page.getByRole('searchbox').fill('координатор')
    await page
      .getByRole('group', { name: 'Состояние' })
      .getByRole('button', { name: /скоро срок/ })
      .click()
    await page.waitForURL(/standing=due-soon/)
    await page.waitForURL(/text=/)
    const shown = await measures(visit).allTextContents()
    expect(shown.length).toBeGreaterThan(0)
    const colleague = await visits.open(people.region)
    await colleague.page.goto(page.url())
    await expect.poll(() => measures(colleague).allTextContents()).toEqual(shown)
    await page.getByRole('button', { name: 'Снять отбор' }).click()
    await expect.poll(() => measures(visit).count()).toBe(14)
  })

  test('sort by a column, and Back leads back', async () => {
    const visit = await openPlan()
    const { page } = visit
    await page.getByRole('columnheader', { name: 'Состояние' }).getByRole('button').click()
    await page.waitForURL(/sort=standing/)
    await expect.poll(() => measures(visit).first().textContent()).toContain('муниципальной сети партнёров')
    await page.getByRole('link', { name: 'Гант' }).click()
    await page.getByRole('region', { name: /Диаграмма Ганта/ }).waitFor()
    await page.goBack()
    await page.waitForURL(/sort=standing/)
    await table(visit).waitFor()
  })
})

describe('by keyboard', () => {
  test('rows are walked, opened and closed, and the focus comes back', async () => {
    const visit = await openPlan()
    const { page } = visit
    await table(visit).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary')
    await panel.getByRole('heading', { name: /Назначение ответственных/ }).waitFor()
    await page.waitForURL(/measure=/)
    await page.keyboard.press('Escape')
    await expect.poll(() => panel.count()).toBe(0)
    const focused = page.locator('[data-row]:focus')
    await expect.poll(() => focused.textContent()).toContain('Назначение ответственных')
    await page.keyboard.press('f')
    await expect.poll(() => page.locator('[data-search]:focus').count()).toBe(1)
  })

  test('views are changed, and a measure opens out of the Gantt strip', async () => {
    const { page } = await openPlan()
    await page.getByRole('link', { name: 'Гант' }).focus()
    await page.keyboard.press('Enter')
    const strip = page.getByRole('region', { name: /Диаграмма Ганта/ })
    await strip.waitFor()
    await page.waitForURL(/view=gantt/)
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('[data-row]:focus').count()).toBe(1)
    await page.keyboard.press('End')
    await expect
      .poll(() => page.locator('[data-row]:focus').getAttribute('aria-label'))
      .toMatch(/^14\. Участие/)
    await page.keyboard.press('-')
    await page.waitForURL(/zoom=year/)
    await page.getByRole('button', { name: 'Показать таблицей' }).focus()
    await page.keyboard.press('Enter')
    const behind = page.getByRole('table', { name: /То же таблицей/ })
    await expect.poll(() => behind.getByRole('row').count()).toBeGreaterThan(14)
    await page.getByText('Месяц', { exact: true }).click()
    await page.waitForURL(/zoom=month/)
  })
})

test('a task is marked done, and the mark is taken back', async () => {
  const { page } = await openPlan()
  await page.getByRole('link', { name: 'Открытые уроки на базе центров' }).click()
  const panel = page.getByRole('complementary')
  await panel
    .getByRole('button', { name: /Отметить исполнение/ })
    .first()
    .click()
  await panel.getByLabel('Когда исполнено').fill('2.10')
  await panel.getByLabel('Чем подтверждается').fill('Приказ № 12')
  await panel.getByRole('button', { name: 'Сохранить отметку' }).click()
  await page.getByText('Исполнение отмечено').waitFor()
  await panel.getByText('Приказ № 12').waitFor()
  await panel.getByText(/исполнено 1 из 2/).waitFor()
  await panel.getByRole('button', { name: /Снять отметку/ }).click()
  await page.getByText('Отметка снята').waitFor()
  await panel.getByText(/исполнено 0 из 2/).waitFor()
  await panel.getByRole('button', { name: 'Закрыть' }).click()
  await page.getByRole('link', { name: 'История' }).click()
  const history = page.getByRole('list', { name: 'История' })
  await expect
    .poll(() => history.getByRole('listitem').first().textContent())
    .toMatch(/Исполнение отозвано с проверки/)
})

test('a day that has not come cannot be marked', async () => {
  const { page } = await openPlan()
  await page.getByRole('link', { name: 'Открытые уроки на базе центров' }).click()
  const panel = page.getByRole('complementary')
  await panel
    .getByRole('button', { name: /Отметить исполнение/ })
    .first()
    .click()
  await panel.getByLabel('Когда исполнено').fill('6.10')
  await panel.getByLabel('Когда исполнено').press('Tab')
  await panel.getByRole('button', { name: 'Сохранить отметку' }).click()
  await panel.getByText(/День ещё не наступил/).waitFor()
})

test('on paper a plan stands with all its rows and without the navigation, as the table or as the Gantt', async () => {
  const visit = await openPlan('?view=gantt')
  const { page } = visit
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  // A3 on its side, in points.
  expect(pdf).toMatch(/\/MediaBox \[0 0 119\d(?:\.\d+)? 84\d/)
  // What the browser draws on paper, looked at before it is drawn.
  const onPaper = async (heading: string) => {
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => globalThis.dispatchEvent(new Event('beforeprint')))
    const paper = page.getByRole('table').filter({ has: page.getByText(heading, { exact: true }) })
    await paper.waitFor()
    await expect.poll(() => paper.locator('tbody tr').count()).toBeGreaterThanOrEqual(14)
    for (const role of ['navigation', 'banner', 'button'] as const)
      await expect.poll(() => page.getByRole(role).count(), { message: role }).toBe(0)
    await page.getByRole('heading', { level: 1, name: /Муниципальный план/ }).waitFor()
  }
  await onPaper('сегодня')
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => globalThis.dispatchEvent(new Event('afterprint')))
  await page.getByRole('link', { name: 'Таблица' }).click()
  await table(visit).waitFor()
  await onPaper('Ожидаемый результат')
})
