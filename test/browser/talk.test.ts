import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { TaskPage } from '#contract/task.ts'
import { ask } from './support/drafts.ts'
import { glanceOver, lookOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { planAddress } from './support/plans.ts'
import { openVisits, type Visit } from './support/visits.ts'

const visits = openVisits()
const lost = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET|ERR_FAILED/

/** A task of the demo's municipal plan that nobody else's test works on. */
async function taskAddress(visit: Visit): Promise<string> {
  const planId = (await planAddress(visit)).split('/').at(-1)
  const { tasks } = await ask<TaskPage>(visit, 'GET', `/tasks?plan=${planId}&limit=500`)
  const found = tasks.findLast(({ standing }) => standing === 'ahead' || standing === 'open')
  if (found === undefined) throw new Error('no task is open')
  return `/tasks/${found.id}`
}

test('a half-written comment survives a lost line and a reload, and calls whom it names', async () => {
  const visit = await visits.open(people.municipality)
  const { page, context } = visit
  visit.expectFault(lost)
  const address = await taskAddress(visit)
  await page.goto(address)
  const field = page.getByLabel('Комментарий', { exact: true })
  await field.fill('Прошу посмотреть, @Ветр')
  await page.getByRole('button', { name: people.region.name }).click()
  await page.getByText(`Увидят у себя в «Сегодня»: ${people.region.name}`).waitFor()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Оставить комментарий' }).click()
  await page
    .getByRole('alert')
    .getByText(/Нет связи с сервером/)
    .waitFor()
  await context.setOffline(false)
  await page.reload()
  await expect.poll(() => field.inputValue()).toBe(`Прошу посмотреть, @${people.region.name} `)
  await page.getByRole('button', { name: 'Оставить комментарий' }).click()
  await page.getByRole('listitem').filter({ hasText: 'Прошу посмотреть' }).waitFor()
  await expect.poll(() => field.inputValue()).toBe('')

  await glanceOver(visits, people.region, 'today-mentions', async (called) => {
    await called.page.goto('/')
    await called.page.getByRole('heading', { name: /Вас упомянули/ }).waitFor()
  })
  await lookOver(visits, people.municipality, 'task-talk', async ({ page: other }) => {
    await other.goto(address)
    await other.getByRole('button', { name: 'Изменить', exact: true }).click()
    await other.getByLabel('Изменить комментарий').waitFor()
  })
  const region = await visits.open(people.region)
  await region.page.goto('/')
  await region.page.getByRole('link', { name: /Прошу посмотреть/ }).click()
  await region.page.getByRole('heading', { name: 'История' }).waitFor()
  await expect
    .poll(async () => (await ask<{ mentions: unknown[] }>(region, 'GET', '/today')).mentions)
    .toEqual([])
  await page.getByRole('button', { name: 'Отозвать' }).click()
  await page.getByText(/^Комментарий отозван ·/).waitFor()
})

test('a file goes on where a broken line stopped it, by itself and after a reload', async () => {
  const visit = await visits.open(people.municipality)
  const { page } = visit
  visit.expectFault(lost)
  const path = join(mkdtempSync(join(tmpdir(), 'rostok-scan-')), 'Скан приказа.pdf')
  writeFileSync(path, Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(2_500_000)]))
  const offsets: string[] = []
  let broken: 'never' | 'once' | 'always' = 'always'
  await page.route('**/api/sendings/*', async (route) => {
    const request = route.request()
    const offset = request.headers()['upload-offset'] ?? ''
    if (request.method() === 'PATCH') offsets.push(offset)
    if (request.method() !== 'PATCH' || offset === '0' || broken === 'never') return await route.continue()
    if (broken === 'once') broken = 'never'
    await route.abort('connectionreset')
  })
  await page.goto(await taskAddress(visit))
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByText(/^Связь пропала\. «Скан приказа\.pdf» досылается/).waitFor()
  await page.reload()
  await page.getByText(/«Скан приказа\.pdf» отправлен на \d+\s%/).waitFor()
  broken = 'once'
  offsets.length = 0
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByRole('link', { name: 'Скан приказа.pdf' }).waitFor()
  expect(offsets[0], 'it does not begin anew').toBe(String(1024 * 1024))
  expect(offsets.filter((offset) => offset === '0')).toEqual([])
  await page.getByRole('button', { name: 'Убрать: Скан приказа.pdf' }).click()
  await expect.poll(() => page.getByRole('link', { name: 'Скан приказа.pdf' }).count()).toBe(0)
})
