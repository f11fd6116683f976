import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { TaskPage } from '#contract/task.ts'
import type { TaskDetails } from '#contract/task-details.ts'
import { expectNoAxeFaults } from '../support/browser.ts'
import { ask } from './support/drafts.ts'
import { takePicture } from './support/looks.ts'
import { ownDocument } from './support/own-document.ts'
import { people } from './support/people.ts'
import { planAddress } from './support/plans.ts'
import { openVisits, type Visit } from './support/visits.ts'

const visits = openVisits()
const phone = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true }

/** As a phone takes it: twelve million grainy dots, lying on its side, with the place in it. */
async function phonePhoto(): Promise<Buffer> {
  const [width, height] = [4000, 3000]
  const grain = sharp(randomBytes(1000 * 750 * 3), { raw: { width: 1000, height: 750, channels: 3 } })
  const dots = await grain.resize(width, height, { kernel: 'nearest' }).raw().toBuffer()
  return sharp(dots, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 97 })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '55/1 45/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

async function openTask(visit: Visit): Promise<string> {
  const planId = (await planAddress(visit)).split('/').at(-1)
  const { tasks } = await ask<TaskPage>(visit, 'GET', `/tasks?plan=${planId}&limit=500`)
  const found = tasks.findLast(({ standing }) => standing === 'ahead' || standing === 'open')
  if (found === undefined) throw new Error('no task is open')
  return found.id
}

test('a heavy photo goes out smaller and upright; a file that is gone is told of, with the way back', async () => {
  const visit = await visits.open(people.municipality, phone)
  const { page } = visit
  const id = await openTask(visit)
  const photo = await phonePhoto()
  const lengths: number[] = []
  page.on('request', (request) => {
    const length = request.headers()['upload-length']
    if (length !== undefined) lengths.push(Number(length))
  })
  await page.goto(`/tasks/${id}`)
  const pick = page.locator('input[type=file]').last()
  await pick.setInputFiles({ name: 'Открытие.JPG', mimeType: 'image/jpeg', buffer: photo })
  await page.getByRole('link', { name: 'Открытие.jpg' }).waitFor()
  await page.getByText(/^«Открытие\.JPG»: уменьшено с \d+(,\d)?\sМБ до \d+(,\d)?\s[КМ]Б$/).waitFor()
  expect(lengths[0]).toBeLessThan(photo.length / 2)
  const { evidence } = await ask<TaskDetails>(visit, 'GET', `/tasks/${id}`)
  const piece = evidence.find(({ content }) => content === 'Открытие.jpg')
  const kept = await visit.context.request.get(`/api/evidence/${piece?.id}/file`)
  expect(await sharp(await kept.body()).metadata()).toMatchObject({ width: 1920, height: 2560 })
  await takePicture(page, 'photo-375-light')
  await expectNoAxeFaults(page)

  visit.expectFault(/status of 404/)
  await ask(visit, 'DELETE', `/evidence/${piece?.id}`)
  await page.getByRole('link', { name: 'Открытие.jpg' }).click()
  await page.getByRole('heading', { name: 'Файл не получен' }).waitFor()
  await takePicture(page, 'refused-file-375-light')
  await expectNoAxeFaults(page)
  await page.getByRole('link', { name: 'Вернуться на страницу' }).click()
  await page.getByRole('heading', { name: 'Чем подтверждается' }).waitFor()
  expect(new URL(page.url()).pathname).toBe(`/tasks/${id}`)
})

test('of several files each becomes a draft, and one that is refused stops none', async () => {
  const visit = await visits.open(people.municipality, phone)
  const { page } = visit
  visit.expectFault(/status of 422/)
  const sent = [ownDocument('711'), { fileName: 'Пустой.txt', bytes: Buffer.of() }, ownDocument('712')]
  await page.goto('/import')
  await page
    .locator('input[type=file]')
    .setInputFiles(
      sent.map(({ fileName, bytes }) => ({ name: fileName, mimeType: 'text/plain', buffer: bytes })),
    )
  const cards = page
    .locator('section')
    .filter({ has: page.getByRole('link', { name: 'Проверить прочитанное' }) })
  await cards.filter({ hasText: 'Приказ № 711.txt' }).waitFor()
  await cards.filter({ hasText: 'Приказ № 712.txt' }).waitFor()
  await page.getByRole('alert').filter({ hasText: 'Файл не отправлен: Пустой.txt' }).waitFor()
  await takePicture(page, 'import-several-375-light')
  await expectNoAxeFaults(page)
  await page.reload()
  await expect.poll(() => cards.count()).toBe(2)
})
