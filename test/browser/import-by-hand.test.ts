import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Upload } from '#contract/upload.ts'
import { type OwnDocument, ownDocument } from './support/own-document.ts'
import { people } from './support/people.ts'
import { reviewOn } from './support/review.ts'
import { openVisits } from './support/visits.ts'

const visits = openVisits()

const seeds = join(import.meta.dirname, '../../../shared/seeds')

/** One of the source documents, where they lie beside the project. */
function sourceDocument(): OwnDocument | null {
  try {
    const name = readdirSync(seeds).find((one) => one.startsWith('000'))
    return name === undefined ? null : { fileName: basename(name), bytes: readFileSync(join(seeds, name)) }
  } catch {
    return null
  }
}

test('a document of our own goes from the drop zone to a plan in force, and back', () =>
  journey(ownDocument('100'), { measures: 7, title: /Ковыльного района на 2026–2027 годы/ }))

test('a source document does likewise', async (context) => {
  const document = sourceDocument()
  if (document === null) return context.skip('../shared/seeds is not there')
  await journey(document, { measures: 18, title: /План мероприятий/ })
})

/** `measures`: how many are in the plan. */
async function journey(
  document: OwnDocument,
  expected: { readonly measures: number; readonly title: RegExp },
): Promise<void> {
  const visit = await visits.open({ stranger: 'demo' })
  const { page } = visit
  visit.expectFault(/status of 401/)
  await page.goto('/import')
  await page.getByLabel('Имя для входа').fill(people.municipality.signInName)
  await page.getByLabel('Пароль', { exact: true }).fill(people.municipality.password)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  await page.getByRole('heading', { name: 'Импорт' }).waitFor()

  const release = await readSlowly(page)
  await drop(page, page.getByText('Перетащите файлы сюда'), document)
  const progress = page.getByRole('main').getByRole('progressbar', { name: 'Ход чтения' })
  await progress.waitFor()
  await page.reload()
  await progress.waitFor()
  await page.getByRole('main').getByText(document.fileName).first().waitFor()
  await release()
  await page.getByRole('link', { name: 'Проверить прочитанное' }).click()

  const review = reviewOn(page)
  await review.table.waitFor()
  await settleEveryTerm(page)
  await review.saved.waitFor()
  await page.reload()
  await review.table.waitFor()
  await expect.poll(() => findingsOfKind(page, /можно понять по-разному/).count()).toBe(0)

  await page.getByRole('button', { name: 'Ввести в действие' }).click()
  await page.getByRole('button', { name: 'Ввести план в действие' }).click()
  await page.getByRole('heading', { name: expected.title, level: 1 }).waitFor()
  const plan = page.url()
  const shown = page.getByRole('status').filter({ hasText: /мероприяти/ })
  await expect
    .poll(async () => Number.parseInt((await shown.textContent()) ?? '', 10))
    .toBe(expected.measures)
  await page.getByRole('table', { name: 'Мероприятия плана' }).getByRole('link').first().click()
  await page.getByRole('complementary').getByText('Что это значит').waitFor()
  await page.getByRole('complementary').getByRole('button', { name: 'Закрыть' }).click()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Скачать оригинал/ }).click(),
  ])
  expect(Buffer.compare(await buffer(await download.createReadStream()), document.bytes)).toBe(0)
  expect(download.suggestedFilename()).toBe(document.fileName)

  await page.getByRole('button', { name: 'Ещё действия' }).click()
  await page.getByRole('menuitem', { name: 'Отозвать план' }).click()
  await page.getByRole('button', { name: 'Отозвать и вернуть в черновик' }).click()
  await page.getByText('Напишите, почему план отзывается').waitFor()
  await page.getByLabel('Почему план отзывается').fill('Введён по ошибке')
  await page.getByRole('button', { name: 'Отозвать и вернуть в черновик' }).click()
  await review.table.waitFor()
  await page.getByRole('button', { name: 'Ввести в действие' }).waitFor()
  await page.goto(plan)
  await page.getByText('План отозван: задания по нему не исполняются.').waitFor()
}

/** Until it is released, the program says that it is still reading; gives the release. */
async function readSlowly(page: Page): Promise<() => Promise<void>> {
  const path = /\/api\/uploads\/[0-9a-f-]+$/
  await page.route(path, async (route) => {
    const answer = await route.fetch()
    const upload = (await answer.json()) as Upload
    const json = { ...upload, state: 'reading', progress: 0.4, draftId: null }
    // A page that is loaded anew meanwhile takes no answer any more.
    await route.fulfill({ response: answer, json }).catch(() => undefined)
  })
  return () => page.unroute(path)
}

/** As a file manager lets a file fall. */
async function drop(page: Page, where: Locator, { fileName, bytes }: OwnDocument): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name, base64]) => {
      const transfer = new DataTransfer()
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      transfer.items.add(new File([content], name))
      return transfer
    },
    [fileName, bytes.toString('base64')] as const,
  )
  await where.dispatchEvent('dragenter', { dataTransfer })
  await where.dispatchEvent('drop', { dataTransfer })
}

function findingsOfKind(page: Page, kind: RegExp): Locator {
  return page.getByRole('region', { name: 'Замечания' }).getByRole('button', { name: kind })
}

/** From finding to finding: the second of the offered readings each time. */
async function settleEveryTerm(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^\d+\sзамечани/ }).click()
  const ambiguous = findingsOfKind(page, /можно понять по-разному/)
  await ambiguous.first().waitFor()
  for (let left = await ambiguous.count(); left > 0; left = await ambiguous.count()) {
    await ambiguous.first().click()
    const cell = page.getByRole('grid').locator('[role="gridcell"][aria-selected="true"]')
    await cell.getByRole('button', { name: 'Как понимать срок' }).click()
    await page.getByRole('radiogroup', { name: 'Как понимать срок' }).getByRole('radio').nth(1).check()
    await page.getByRole('button', { name: 'Понимать так' }).click()
    await expect.poll(() => ambiguous.count()).toBeLessThan(left)
  }
}
