import { describe, expect, test } from 'vitest'
import { requestId } from '../journeys/typed-draft.ts'
import { ask, readDraft } from './support/drafts.ts'
import { glanceOver, lookOver } from './support/looks.ts'
import { type OwnDocument, orderWith } from './support/own-document.ts'
import { people } from './support/people.ts'
import { reviewOn } from './support/review.ts'
import { openVisits, type Visit } from './support/visits.ts'

const visits = openVisits()

const headings = ['№ п/п', 'Мероприятие', 'Что на выходе', 'Срок', 'За кем дело']

/** Two of its headings say nothing that a reader knows. */
function first(issuer: string): OwnDocument {
  return orderWith('31', issuer, [
    headings,
    ['1', 'Назначение куратора', 'Приказ о назначении', 'до 1 марта 2026 г.', 'Отдел кадров'],
    ['2', 'Обучение педагогов', 'Удостоверения', 'май-июнь 2026 г.', 'Методический кабинет'],
    ['3', 'Открытые уроки', 'Банк уроков', 'ноябрь 2026 г.', 'Руководители центров'],
  ])
}

function second(issuer: string): OwnDocument {
  return orderWith('58', issuer, [
    headings,
    ['1', 'Сбор заявок школ', 'Сводная заявка', 'до 15 сентября 2026 г.', 'Координатор'],
    ['2', 'Закупка наборов', 'Договор', 'октябрь 2026 г.', 'Бухгалтерия'],
    ['3', 'Приёмка кабинетов', 'Акт приёмки', 'ноябрь 2026 г.', 'Управление образования'],
  ])
}

async function open(visit: Visit, document: OwnDocument) {
  const draft = await readDraft(visit, document)
  await visit.page.goto(`/drafts/${draft.id}`)
  const review = reviewOn(visit.page)
  await review.table.waitFor()
  return review
}

async function choose({ page }: Visit, column: string | RegExp, meaning: string): Promise<void> {
  await page.getByRole('button', { name: column }).click()
  await page.getByRole('menuitemradio', { name: meaning, exact: true }).click()
  await page.getByText('Таблица прочитана заново.').waitFor()
}

describe('the meaning of columns', () => {
  test('is asked about, set, remembered for the next document, and forgotten', async () => {
    const visit = await visits.open(people.municipality)
    const { page } = visit
    const review = await open(visit, first('Отдел образования Ковыльного района'))
    await review.cell('Обучение педагогов', 'Мероприятие').click()
    await page.getByRole('textbox', { name: 'Мероприятие' }).fill('Обучение учителей')
    await page.keyboard.press('Enter')

    await page.getByRole('button', { name: /^\d+\sзамечани/ }).click()
    await page
      .getByRole('region', { name: 'Замечания' })
      .getByRole('button', { name: /Проверьте, верно ли поняты столбцы/ })
      .click()
    const result = page.getByRole('button', { name: 'Столбец «Что на выходе»: Прочее, под вопросом' })
    await expect.poll(() => result.evaluate((button) => button === document.activeElement)).toBe(true)

    // By the keyboard: open, go to the choice, take it; the focus comes back to the column.
    await page.keyboard.press('Enter')
    await page.getByRole('menuitemradio', { name: 'Результат' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Таблица прочитана заново.').waitFor()
    await expect
      .poll(() => review.cell('Обучение учителей', 'Результат').textContent())
      .toContain('Удостоверения')
    const set = page.getByRole('button', { name: 'Столбец «Что на выходе»: Результат' })
    await expect.poll(() => set.evaluate((button) => button === document.activeElement)).toBe(true)

    await choose(visit, /Столбец «За кем дело»/, 'Ответственный')
    await expect
      .poll(() => review.cell('Назначение куратора', 'Ответственный').textContent())
      .toContain('Отдел кадров')
    await page.getByRole('button', { name: 'Отменить', exact: true }).click()
    await page.getByRole('button', { name: 'Столбец «За кем дело»: Прочее' }).waitFor()
    await page.getByRole('button', { name: 'Повторить', exact: true }).click()
    await review.saved.waitFor()
    await page.reload()
    await page.getByText(/Столбцы указаны вручную/).waitFor()
    await expect
      .poll(() => review.cell('Назначение куратора', 'Ответственный').textContent())
      .toContain('Отдел кадров')

    const next = await open(visit, second('Отдел образования Ковыльного района'))
    await page.getByText(/Столбцы поняты так, как указано в документе «Приказ № 31/).waitFor()
    await expect
      .poll(() => next.cell('Закупка наборов', 'Ответственный').textContent())
      .toContain('Бухгалтерия')
    await expect.poll(() => next.cell('Закупка наборов', 'Результат').textContent()).toContain('Договор')
    await page.getByRole('button', { name: 'Забыть' }).click()
    await page.getByRole('button', { name: 'Столбец «За кем дело»: Прочее, под вопросом' }).waitFor()

    await open(visit, second('Комитет по культуре Ковыльного района'))
    await page.getByText('Проверьте, верно ли поняты столбцы таблицы.').waitFor()
    await page.getByRole('button', { name: 'Всё верно' }).click()
    await page.getByText(/Столбцы указаны вручную/).waitFor()
  })

  test('looks as it should on a laptop and on a phone, in light and dark', async () => {
    await lookOver(visits, people.municipality, 'columns-asked', async (visit) => {
      const draft = await readDraft(visit, first('Отдел спорта Ковыльного района'))
      await visit.page.goto(`/drafts/${draft.id}?pane=source`)
      await visit.page.getByText('Проверьте, верно ли поняты столбцы таблицы.').waitFor()
      await visit.page.getByText('Удостоверения').first().scrollIntoViewIfNeeded()
    })
    await glanceOver(visits, people.municipality, 'columns-remembered', async (visit) => {
      const issuer = 'Отдел культуры Ковыльного района'
      const { id, revision, reading } = await readDraft(visit, first(issuer))
      const [table] = reading.tables ?? []
      if (table === undefined) throw new Error('a table')
      await ask(visit, 'POST', `/drafts/${id}/columns`, {
        requestId: requestId(),
        base: revision,
        at: table.at,
        from: table.columns.map((column) => column.role),
        to: ['number', 'title', 'result', 'due', 'responsible'],
      })
      const next = await readDraft(visit, second(issuer))
      await visit.page.goto(`/drafts/${next.id}?pane=source`)
      await visit.page.getByText(/Столбцы поняты так/).waitFor()
      await visit.page.getByText('Сводная заявка').first().scrollIntoViewIfNeeded()
    })
    await glanceOver(visits, people.municipality, 'columns-choice', async (visit) => {
      const draft = await readDraft(visit, first('Отдел связи Ковыльного района'))
      await visit.page.goto(`/drafts/${draft.id}?pane=source`)
      const column = visit.page.getByRole('button', { name: /Столбец «Что на выходе»/ })
      await visit.page.getByText('Удостоверения').first().scrollIntoViewIfNeeded()
      await column.click()
      await visit.page.getByRole('menuitemradio', { name: 'Результат' }).waitFor()
    })
  })
})
