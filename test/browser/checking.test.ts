import { beforeAll, expect, test } from 'vitest'
import type { ManyTaken } from '#contract/many-steps.ts'
import type { TaskPage } from '#contract/task.ts'
import { typedMeasure } from '../journeys/typed-draft.ts'
import { pngOf } from '../support/png-of.ts'
import { ask, enacted, typedDraft } from './support/drafts.ts'
import { lookOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { openVisits, type Visit } from './support/visits.ts'

const visits = openVisits()
const titles = ['Назначить руководителя', 'Провести открытый урок', 'Обновить сайт', 'Издать приказ'] as const
const side = 480
/** Grey, each row behind its filter byte. */
const picture = Buffer.from(
  pngOf(
    side,
    side,
    Uint8Array.from({ length: (side + 1) * side }, (_, at) => (at % (side + 1) === 0 ? 0 : 190)),
  ),
)
let list = ''

/** Four tasks of a plan of the municipality, submitted by the region, wait for its coordinator; the first with a picture. */
beforeAll(async () => {
  const municipality = await visits.resume(people.municipality, 'looks')
  const region = await visits.resume(people.region, 'setting')
  const rows = titles.map((title, row) =>
    typedMeasure({ number: String(row + 1), title, result: 'Фотоотчёт', due: `до ${row + 1} октября` }),
  )
  const planId = await enacted(municipality, await typedDraft(municipality, 'План на проверку', rows))
  list = `/tasks?whose=check&plan=${planId}`
  const { tasks, today } = await ask<TaskPage>(municipality, 'GET', `/tasks?plan=${planId}`)
  const brought = await region.context.request.post(`/api/tasks/${tasks[0]?.id}/files`, {
    headers: { origin: region.url },
    multipart: {
      kind: 'photo',
      file: { name: 'Урок.png', mimeType: 'image/png', buffer: picture },
    },
  })
  expect(brought.status()).toBe(201)
  const { taken } = await ask<ManyTaken>(region, 'POST', '/tasks/steps', {
    taskIds: tasks.map(({ id }) => id),
    command: { kind: 'submit', doneOn: today, note: 'Сделано, документы приложены' },
    file: null,
    preview: false,
  })
  expect(taken).toBe(4)
})

const place = ({ page }: Visit, words: string) =>
  page.getByRole('status').filter({ hasText: new RegExp(`^${words}`) })

test('what waits for a check is a list to tick, and a desk where each is looked at', async () => {
  await lookOver(visits, people.municipality, 'checking-list', async ({ page }) => {
    await page.goto(list)
    await page.getByRole('button', { name: /^Отметить все: 4/ }).click()
    await page.getByRole('button', { name: 'Вернуть на доработку' }).click()
    await page.getByLabel('Что исправить').waitFor()
  })
  await lookOver(visits, people.municipality, 'checking-desk', async (visit) => {
    const { page } = visit
    await page.goto(list)
    await page.getByRole('link', { name: 'Проверить по очереди' }).click()
    await place(visit, '1 из 4').waitFor()
    await page.getByRole('img', { name: 'Снимок: Урок.png' }).waitFor()
  })
})

test('each answer opens the next; what was skipped is answered from the list, and taken back', async () => {
  const visit = await visits.resume(people.municipality, 'looks')
  const { page } = visit
  await page.goto(list)
  await page.getByRole('link', { name: 'Проверить по очереди' }).click()
  await place(visit, '1 из 4').waitFor()
  await page.getByRole('button', { name: 'Принять и снять с контроля' }).waitFor()
  await page.keyboard.press('a')
  await page.keyboard.press('Enter')
  await place(visit, '2 из 4').waitFor()
  await page.getByRole('heading', { name: titles[1] }).waitFor()
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await place(visit, '3 из 4').waitFor()
  await page.getByRole('heading', { name: titles[2] }).waitFor()
  await page.getByRole('button', { name: 'Вернуть на доработку' }).click()
  await page.getByLabel('Задание в целом').fill('Нет даты')
  await page.getByRole('button', { name: 'Вернуть', exact: true }).click()
  await place(visit, '4 из 4').waitFor()
  await page.getByRole('heading', { name: titles[3] }).waitFor()
  await page.getByRole('button', { name: 'К списку' }).click()
  await page.getByLabel(new RegExp(`^${titles[1]}`)).check()
  await page.getByLabel(new RegExp(`^${titles[3]}`)).click({ modifiers: ['Shift'] })
  await page.getByText('Отмечено: 2').waitFor()
  await page.getByRole('button', { name: 'Принять', exact: true }).click()
  await page.getByRole('button', { name: /^Принять 2/ }).click()
  await page.getByRole('heading', { name: 'Проверять нечего' }).waitFor()
  await page.getByRole('button', { name: 'Отменить', exact: true }).click()
  await page.getByLabel(new RegExp(`^${titles[3]}`)).waitFor()
})

test('a reason is asked of each that will be returned, and of none that a colleague has answered meanwhile', async () => {
  const visit = await visits.resume(people.municipality, 'looks')
  const { page } = visit
  await page.goto(list)
  await page.getByRole('button', { name: /^Отметить все: 2/ }).click()
  await page.getByText('Отмечено: 2').waitFor()
  const { tasks } = await ask<TaskPage>(visit, 'GET', list)
  await ask<ManyTaken>(visit, 'POST', '/tasks/steps', {
    taskIds: tasks.slice(0, 1).map(({ id }) => id),
    command: { kind: 'accept' },
    file: null,
    preview: false,
  })
  await page.getByRole('button', { name: 'Вернуть на доработку' }).click()
  await page.getByText('С этим не получится: 1 задание').waitFor()
  await page.getByRole('switch', { name: 'Своя причина каждому заданию' }).press('Space')
  const reason = page.getByLabel(/^Что исправить/)
  await reason.fill('Приложите приказ с подписью')
  await page.getByRole('button', { name: /^Вернуть 1/ }).click()
  await page.getByText('Возвращено на доработку: 1 задание; осталось как было: 1 задание').waitFor()
})
