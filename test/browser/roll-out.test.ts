import { beforeAll, expect, test } from 'vitest'
import { typedMeasure } from '../journeys/typed-draft.ts'
import { answered } from './support/answers.ts'
import { ask, enacted, typedDraft } from './support/drafts.ts'
import { glanceOver, lookOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { openVisits, type Visit } from './support/visits.ts'

const visits = openVisits()
let planId: string

/** A plan of the district, in force, as yet laid on nobody. */
async function planned(visit: Visit, title: string): Promise<string> {
  const rows = [
    typedMeasure({ number: '1', title: 'Назначить координатора', due: 'до 1 марта', responsible: 'МОУО' }),
    typedMeasure({ number: '2', title: 'Издать приказ', due: 'до 1 марта', responsible: 'Руководители ОО' }),
    typedMeasure({ number: '3', title: 'Сдать отчёт', due: 'ежеквартально', responsible: 'Руководители ОО' }),
    typedMeasure({ number: '4', title: 'Провести слёт', due: 'до 1 декабря', responsible: 'Актив слёта' }),
    typedMeasure({
      number: '5',
      title: 'Согласовать перечень',
      due: 'до 1 июня',
      responsible: 'Министерство',
    }),
  ]
  return enacted(visit, await typedDraft(visit, title, rows))
}

beforeAll(async () => {
  const visit = await visits.resume(people.municipality, 'looks')
  planId = await planned(visit, 'План для доведения')
})

const preview = ({ page }: Visit) => page.getByRole('table', { name: 'Ответственные по плану' })

test('the preview is looked over', async () => {
  await lookOver(visits, people.municipality, 'roll-out-preview', async (visit) => {
    await visit.page.goto(`/plans/${planId}/roll-out`)
    await preview(visit).waitFor()
  })
  await glanceOver(visits, people.municipality, 'roll-out-party', async (visit) => {
    await visit.page.goto(`/plans/${planId}/roll-out`)
    await preview(visit).getByRole('link', { name: 'Актив слёта' }).click()
    await visit.page.getByRole('radio', { name: 'Каждая школа' }).waitFor()
    await visit.page.getByText('Пока никого.').waitFor()
  })
})

test('a party is mended, the plan is rolled out, and the matrix opens into its cells by keyboard', async () => {
  const visit = await visits.open(people.municipality)
  const { page } = visit
  const own = await planned(visit, 'План по клавишам')
  await page.goto(`/plans/${own}`)
  await page.getByRole('link', { name: 'Довести до исполнителей' }).click()
  await preview(visit).getByRole('link', { name: 'Актив слёта' }).click()
  await page.getByRole('radio', { name: 'Каждая школа' }).check()
  await page.getByRole('button', { name: 'Запомнить' }).click()
  await page.getByText('Запомнено').waitFor()
  await page.getByRole('complementary').getByRole('button', { name: 'Закрыть' }).click()
  await page.getByRole('button', { name: 'Довести до исполнителей' }).click()
  await page.getByText(/^Доведён /).waitFor()
  await page.getByRole('link', { name: 'Открыть матрицу исполнения' }).click()
  const grid = page.getByRole('grid', { name: /Мероприятия и организации/ })
  await grid.waitFor()
  await grid.locator('[data-spot][tabindex="0"]').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary')
  await panel.getByRole('heading', { name: /Сдать отчёт/ }).waitFor()
  await panel
    .getByRole('link', { name: /^Открыть задание/ })
    .first()
    .waitFor()
  await page.waitForURL(/cell=/)
  await page.keyboard.press('Escape')
  await expect.poll(() => panel.count()).toBe(0)
  await page.getByRole('button', { name: /^Обработка/ }).click()
  await page.getByText('Доведение до исполнителей: План по клавишам').waitFor()
})

test('the matrix is looked over', async () => {
  const visit = await visits.resume(people.municipality, 'looks')
  await ask(visit, 'POST', `/plans/${planId}/roll-out`)
  await expect
    .poll(async () => {
      const { last } = await ask<{ last: { state: string } }>(visit, 'GET', `/plans/${planId}/roll-out`)
      return last.state
    })
    .toBe('done')
  await lookOver(visits, people.municipality, 'matrix', async ({ page }) => {
    await page.goto(`/plans/${planId}?view=matrix`)
    await page.getByRole('heading', { name: 'Кто отстаёт?' }).waitFor()
  })
  await glanceOver(visits, people.municipality, 'matrix-cell', async ({ page }) => {
    await page.goto(`/plans/${planId}?view=matrix`)
    await page.getByRole('heading', { name: 'Кто отстаёт?' }).waitFor()
    const grid = page.getByRole('grid')
    if ((await grid.count()) > 0) await grid.locator('[data-spot]').first().click()
    else {
      await page.locator('button[aria-expanded]').filter({ hasText: 'просрочено' }).first().click()
      await page
        .getByRole('link', { name: /Издать приказ|Назначить координатора/ })
        .first()
        .click()
    }
    await page.waitForURL(/cell=/)
    await page.getByRole('heading', { level: 2, name: /приказ|координатора/ }).waitFor()
  })
})

test('four hundred organisations in forty measures are walked from one end to the other', async () => {
  const visit = await visits.open(people.municipality)
  const { page } = visit
  const id = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`
  const measures = Array.from({ length: 40 }, (_, index) => ({
    id: id(index),
    number: String(index + 1),
    title: `Мероприятие ${index + 1}`,
  }))
  const organisations = Array.from({ length: 400 }, (_, index) => ({
    id: id(1000 + index),
    shortName: `СОШ № ${index + 1}`,
    kind: 'school',
    overdue: 400 - index,
    done: 1,
    total: 500,
    cells: measures.map((_measure, column) => ((index + column) % 3 === 0 ? 'overdue' : 'done')),
    own: measures.map(() => false),
  }))
  await answered(visit, `/plans/${planId}/matrix`, { measures, organisations, today: '2026-10-05' })
  await page.goto(`/plans/${planId}?view=matrix`)
  const grid = page.getByRole('grid')
  await grid.waitFor()
  const drawn = () => grid.getByRole('rowheader').count()
  expect(await drawn()).toBeLessThan(60)
  await grid.evaluate((table) => table.parentElement?.scrollTo(0, 400 * 36))
  await grid.getByRole('rowheader', { name: 'СОШ № 400' }).waitFor()
  expect(await drawn()).toBeLessThan(60)
  const head = grid.getByRole('columnheader', { name: 'Организация' })
  await expect.poll(() => head.isVisible()).toBe(true)
  await grid.getByRole('link', { name: 'СОШ № 400, мероприятие 1:' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
    .toContain('СОШ № 400, мероприятие 2')
})

test('a school reads in the plan above what concerns it', async () => {
  await glanceOver(visits, people.school, 'plan-in-part', async ({ page }) => {
    await page.goto(`/plans/${planId}`)
    await page.getByText('показаны только мероприятия, которые касаются вас').waitFor()
    await page.getByRole('link', { name: 'Издать приказ' }).waitFor()
    expect(await page.getByRole('link', { name: 'Назначить координатора' }).count()).toBe(0)
  })
})
