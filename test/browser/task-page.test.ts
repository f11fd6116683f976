import { describe, expect, test } from 'vitest'
import { pngOf } from '../support/png-of.ts'
import { glanceOver, lookOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { planAddress } from './support/plans.ts'
import { openVisits, type Visit } from './support/visits.ts'

const visits = openVisits()
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const picture = Buffer.from(pngOf(40, 30, new Uint8Array(41 * 30).fill(0)))

/** The address of a task of the demo's municipal plan that is not done yet, by the title of its measure. */
async function taskAddress(visit: Visit, title: RegExp): Promise<string> {
  const planId = (await planAddress(visit)).split('/').at(-1)
  const answer = await visit.context.request.get(`/api/tasks?plan=${planId}&limit=500`)
  const { tasks } = (await answer.json()) as {
    tasks: readonly { id: string; measureTitle: string; standing: string }[]
  }
  const found = tasks.find((task) => title.test(task.measureTitle) && !task.standing.startsWith('done'))
  if (found === undefined) throw new Error(`no open task ${title}`)
  return `/tasks/${found.id}`
}

const lessons = /Открытые уроки/

describe('a task is shown', () => {
  test('with what, why, by when and what proves it', () =>
    lookOver(visits, people.municipality, 'task', async (visit) => {
      await visit.page.goto(await taskAddress(visit, lessons))
      await visit.page.getByRole('heading', { name: 'Чем подтверждается' }).waitFor()
    }))

  test('with the forms of whoever carries it out', () =>
    glanceOver(visits, people.municipality, 'task-submit', async ({ page, ...visit }) => {
      await page.goto(await taskAddress({ page, ...visit }, lessons))
      await page.getByRole('button', { name: 'Отметить исполнение' }).click()
      await page.getByLabel('Когда исполнено').waitFor()
      await page.getByText('Ссылка', { exact: true }).click()
      await page.getByLabel('Адрес страницы').waitFor()
    }))
})

test('evidence is brought, marked and taken away', async () => {
  const visit = await visits.open(people.municipality)
  const { page } = visit
  await page.goto(await taskAddress(visit, lessons))
  await page.locator('input[type=file]').setInputFiles([
    { name: 'Справка.pdf', mimeType: 'application/pdf', buffer: pdf },
    { name: 'Урок.png', mimeType: 'image/png', buffer: picture },
  ])
  await page.getByRole('link', { name: 'Справка.pdf' }).waitFor()
  await page.getByRole('img', { name: 'Снимок: Урок.png' }).waitFor()
  await page.getByLabel('Люди на снимке').selectOption('nobody')
  await page.getByText(/Люди на снимке\. Сохранено/).waitFor()
  await page.getByText('Ссылка', { exact: true }).click()
  await page.getByLabel('Адрес страницы').fill('javascript:alert(1)')
  visit.expectFault(/status of 422/)
  await page.getByRole('button', { name: 'Приложить', exact: true }).click()
  await page.getByText(/Это не адрес страницы/).waitFor()
  await page.getByLabel('Адрес страницы').fill('https://school.example.ru/lesson')
  await page.getByLabel('Название').fill('Открытый урок')
  await page.getByRole('button', { name: 'Приложить', exact: true }).click()
  await page.getByRole('link', { name: /Открытый урок/ }).waitFor()
  await page.getByRole('button', { name: 'Убрать: Открытый урок' }).click()
  await expect.poll(() => page.getByRole('link', { name: /Открытый урок/ }).count()).toBe(0)
})

test('by keyboard alone a task is marked done and put back under control', async () => {
  const visit = await visits.open(people.municipality)
  const { page } = visit
  await page.goto(await taskAddress(visit, lessons))
  await page.getByRole('button', { name: 'Отметить исполнение' }).waitFor()
  await tabTo(page, 'Отметить исполнение')
  await page.keyboard.press('Enter')
  const note = page.getByLabel('Что сделано')
  await note.waitFor()
  await note.focus()
  await page.keyboard.type('Уроки прошли')
  await page.reload()
  await tabTo(page, 'Отметить исполнение')
  await page.keyboard.press('Enter')
  await expect.poll(() => note.inputValue()).toBe('Уроки прошли')
  await note.focus()
  await tabTo(page, 'Отметить исполнение')
  await page.keyboard.press('Enter')
  await page.getByText('Исполнение принято, задание снято с контроля').waitFor()
  await tabTo(page, 'Снять отметку')
  await page.keyboard.press('Enter')
  await page.getByLabel('Причина').waitFor()
  await tabTo(page, 'Снять отметку')
  await page.keyboard.press('Enter')
  await page.getByText('Задание снова на контроле').waitFor()
  await page.getByRole('button', { name: 'Отметить исполнение' }).waitFor()
})

describe('a task that somebody else controls', () => {
  const meeting = /Совещание руководителей центров/

  test('is submitted, returned point by point, and both see what is to be mended', async () => {
    const region = await visits.open(people.region)
    const address = await taskAddress(region, meeting)
    await region.page.goto(address)
    await region.page.getByRole('button', { name: 'Отправить на проверку' }).click()
    await region.page.getByText(/Увидит и проверит: Рябинина/).waitFor()
    await region.page.getByLabel('Что сделано').fill('Совещание прошло')
    await region.page.getByRole('button', { name: 'Отправить на проверку' }).click()
    await region.page.getByText(/Исполнение ждёт проверки/).waitFor()

    await lookOver(visits, people.municipality, 'today-check', async ({ page }) => {
      await page.goto('/')
      await page.getByRole('heading', { name: 'На проверку' }).waitFor()
    })
    await glanceOver(visits, people.municipality, 'task-answer', async ({ page }) => {
      await page.goto(address)
      await page.getByRole('button', { name: 'Вернуть на доработку' }).click()
      await page.getByLabel('Задание в целом').waitFor()
    })
    const municipality = await visits.open(people.municipality)
    const { page } = municipality
    await page.goto(address)
    await page.getByRole('button', { name: 'Вернуть на доработку' }).click()
    await page.getByLabel('Задание в целом').fill('Нет даты совещ')
    await page.reload()
    await page.getByRole('button', { name: 'Вернуть на доработку' }).click()
    await expect.poll(() => page.getByLabel('Задание в целом').inputValue()).toBe('Нет даты совещ')
    await page.getByLabel('Задание в целом').fill('Нет даты совещания')
    await page.getByRole('button', { name: 'Вернуть', exact: true }).click()
    await page.getByText('Задание возвращено на доработку').waitFor()

    await glanceOver(visits, people.region, 'task-returned', async (visit) => {
      await visit.page.goto(address)
      await visit.page.getByRole('listitem').filter({ hasText: 'Нет даты совещания' }).first().waitFor()
    })
    await region.page.goto(address)
    await region.page.getByRole('button', { name: 'Попросить продлить срок' }).click()
    await region.page.getByLabel('Причина').fill('Переносится')
    await region.page.getByRole('button', { name: 'Отправить просьбу' }).click()
    await region.page.getByText('Просьба о продлении отправлена').waitFor()
    await glanceOver(visits, people.municipality, 'task-request', async (visit) => {
      await visit.page.goto(address)
      await visit.page.getByRole('button', { name: 'Продлить', exact: true }).click()
      await visit.page.getByLabel('Продлить до').waitFor()
    })
    await page.goto(address)
    await page.getByRole('button', { name: 'Продлить', exact: true }).click()
    await page.getByRole('button', { name: 'Продлить', exact: true }).click()
    await page.getByText('Срок продлён', { exact: true }).waitFor()
    await page.getByText(/по плану – .*срок продлён/).waitFor()
  }, 180_000)
})

/** Walks with Tab until the button of that name has the focus. */
async function tabTo(page: Visit['page'], name: string): Promise<void> {
  for (let walked = 0; walked < 80; walked += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '')
    if (focused === name) return
  }
  throw new Error(`«${name}» is not reached by Tab`)
}
