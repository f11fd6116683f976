import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { expectNoAxeFaults } from '../support/browser.ts'
import { answered, faulty, openHeldBack } from './support/answers.ts'
import { glanceOver, lookOver, takePicture } from './support/looks.ts'
import { people } from './support/people.ts'
import { openVisits, type Visit } from './support/visits.ts'

const visits = openVisits()
const { municipality, region, school, newcomer } = people
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The sheet that the site gives this person, filled in with more rows. */
async function filledIn(visit: Visit, rows: readonly Readonly<Record<string, string>>[]): Promise<Buffer> {
  const answer = await visit.context.request.get('/api/tree/sheet')
  const book = new exceljs.Workbook()
  await book.xlsx.load((await answer.body()) as never)
  const page = book.worksheets[0]
  if (page === undefined) throw new Error('no sheet')
  const headings = (page.getRow(1).values as string[]).slice(1)
  const last = page.rowCount
  for (const [index, row] of rows.entries()) {
    for (const [heading, text] of Object.entries(row)) {
      page.getCell(last + 1 + index, headings.indexOf(heading) + 1).value = text
    }
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function send(visit: Visit, rows: readonly Readonly<Record<string, string>>[]): Promise<void> {
  await visit.page.goto('/centres/import')
  await visit.page.setInputFiles('input[type=file]', {
    name: 'Школы округа.xlsx',
    mimeType: sheet,
    buffer: await filledIn(visit, rows),
  })
  await visit.page.getByRole('link', { name: 'Загрузить другой файл' }).waitFor()
}

const row = (name: string, more: Readonly<Record<string, string>> = {}) => ({
  Вид: 'школа',
  Муниципалитет: 'Лесногорский округ',
  'Полное название': name,
  ...more,
})

describe('the tree of centres', () => {
  test('is a calm table, a list on a phone', () =>
    lookOver(visits, municipality, 'centres', async ({ page }) => {
      await page.goto('/centres')
      await page.getByRole('link', { name: 'ООШ с. Берёзовка' }).waitFor()
    }))

  test('is narrowed by what stands in the address', () =>
    glanceOver(visits, municipality, 'centres-narrowed', async ({ page }) => {
      await page.goto('/centres?text=точка&kind=centre')
      await page.getByText('Лесногорский округ › СОШ № 5 г. Лесногорска').waitFor()
    }))

  test('says so where the filters leave nothing', () =>
    glanceOver(visits, municipality, 'centres-none', async ({ page }) => {
      await page.goto('/centres?text=лодка')
      await page.locator('[data-face="empty"]').waitFor()
    }))

  test('has an empty face for who has no role yet', () =>
    glanceOver(visits, newcomer, 'centres-empty', async (visit) => {
      const counts = { region: 0, municipality: 0, school: 0, centre: 0 }
      await answered(visit, '/tree?*', { organisations: [], next: null, counts })
      await visit.page.goto('/centres')
      await visit.page.locator('[data-face="empty"]').waitFor()
    }))

  test('has a face while it loads', () =>
    glanceOver(visits, municipality, 'centres-loading', async (visit) => {
      await openHeldBack(visit, '/centres', '/tree?')
      await visit.page.locator('[data-face="loading"]').first().waitFor()
    }))

  test('has a face where it breaks', () =>
    glanceOver(visits, municipality, 'centres-failed', async (visit) => {
      await faulty(visit, '/tree?*')
      await visit.page.goto('/centres')
      await visit.page.locator('[data-face="failed"]').first().waitFor()
    }))
})

describe('an organisation beside the list', () => {
  test('is changed by the coordinator, by keyboard alone', async () => {
    const visit = await visits.open(municipality)
    visit.expectFault(/status of 422/)
    const { page } = visit
    await page.goto('/centres')
    await page.getByRole('link', { name: 'ООШ с. Берёзовка' }).focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary', { name: /ООШ с. Берёзовка/ })
    await panel.getByLabel('Адрес сайта').fill('это не адрес')
    await page.keyboard.press('Enter')
    await panel.getByText('Это не адрес сайта.', { exact: false }).waitFor()
    await panel.getByLabel('Адрес сайта').fill('beryozovka.example.ru')
    await panel.getByLabel('Населённый пункт').fill('с. Новая Берёзовка')
    await panel.getByRole('button', { name: 'Сохранить' }).press('Enter')
    await page.getByText(/Сохранено \d/).waitFor()
    await panel.getByText('«https://beryozovka.example.ru»', { exact: false }).waitFor()
    await expect
      .poll(() => panel.getByLabel('Адрес сайта').inputValue())
      .toBe('https://beryozovka.example.ru')
    await page.keyboard.press('Escape')
    await page.getByRole('row', { name: /ООШ с. Берёзовка.*с. Новая Берёзовка/ }).waitFor()
  })

  test('has its form with faults at the fields', () =>
    lookOver(visits, municipality, 'centres-form', async (visit) => {
      visit.expectFault(/status of 422/)
      const { page } = visit
      await page.goto('/centres?text=точка')
      await page.getByRole('link', { name: '«Точка роста», СОШ № 5' }).click()
      await page.getByLabel('Год открытия центра').fill('2018')
      await page.getByRole('button', { name: 'Сохранить' }).click()
      await page.getByText('Первые центры открыты в 2019 году', { exact: false }).waitFor()
    }))

  test('is read by who may not change it', () =>
    glanceOver(visits, school, 'centres-read', async ({ page }) => {
      await page.goto('/centres')
      await page.getByRole('link', { name: 'СОШ № 5 г. Лесногорска', exact: true }).click()
      await page.getByText('Рабочая неделя, дней').waitFor()
      expect(await page.getByRole('button', { name: 'Сохранить' }).count()).toBe(0)
    }))

  test('is added under the one that is open', () =>
    lookOver(visits, municipality, 'centres-new', async ({ page }) => {
      await page.goto('/centres')
      await page.getByRole('link', { name: 'СОШ № 2 г. Лесногорска' }).click()
      await page.getByRole('link', { name: 'Добавить центр' }).click()
      await page.getByLabel('Полное название').waitFor()
    }))
})

describe('organisations out of a sheet', () => {
  test('begin with a sample and a file', () =>
    lookOver(visits, municipality, 'sheet-way-in', async ({ page }) => {
      await page.goto('/centres/import')
      await page.getByText('Перетащите таблицу сюда').waitFor()
    }))

  test('name every faulty row, and cannot be applied', () =>
    glanceOver(visits, municipality, 'sheet-faulty', async (visit) => {
      await send(visit, [
        row('МБОУ «Школа № 7»', { Малокомплектная: 'наверное', 'Действует с': '31.02.2020' }),
        row('МБОУ «Школа № 8»', { Муниципалитет: 'Приозёрный район' }),
        row('МБОУ «Школа № 9»'),
      ])
      await visit.page.getByText('Здесь пишется «да» или «нет».').waitFor()
      expect(await visit.page.getByRole('button', { name: 'Применить' }).count()).toBe(0)
    }))

  test('show what they will do', () =>
    lookOver(visits, municipality, 'sheet-preview', async (visit) => {
      await send(visit, [
        row('МБОУ «Школа № 7»'),
        row('МБОУ «Школа № 8»', { 'Краткое название': '=1+1' }),
        { Вид: 'центр', Школа: 'МБОУ «Школа № 7»', 'Полное название': 'Центр «Точка роста» школы № 7' },
      ])
      await visit.page.getByText('Добавится: 3 организации').waitFor()
    }))

  test('are brought in at once, and told', async () => {
    const visit = await visits.open(municipality)
    await send(visit, [row('МБОУ «Школа № 17»', { 'Краткое название': 'Школа № 17' })])
    await visit.page.getByRole('button', { name: 'Применить' }).click()
    await visit.page.getByRole('heading', { name: 'Файл применён' }).waitFor()
    await visit.page.getByRole('link', { name: 'К списку центров' }).click()
    await visit.page.getByRole('link', { name: 'Школа № 17' }).waitFor()
  })
})

test('a school is moved to another district, with what that means said before', async () => {
  const visit = await visits.open(region)
  const { page } = visit
  await page.goto('/centres?kind=school')
  await page.getByRole('link', { name: 'ООШ с. Берёзовка' }).click()
  const panel = page.getByRole('complementary', { name: 'ООШ с. Берёзовка' })
  await panel.getByRole('button', { name: 'Перевести в другой муниципалитет' }).click()
  await panel.getByRole('combobox', { name: 'Куда' }).click()
  await page.getByRole('option').first().click()
  await panel.getByText(/прежний муниципалитет её больше не видит/).waitFor()
  await expectNoAxeFaults(page)
  await takePicture(page, 'centres-move-1280-light')
  await panel.getByRole('button', { name: 'Отменить' }).click()
  await panel.getByRole('button', { name: 'Перевести в другой муниципалитет' }).waitFor()
})
