import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { PlanView } from '#contract/plan.ts'
import type { TaskPage } from '#contract/task.ts'
import type { Upload } from '#contract/upload.ts'
import { addDays } from '#core/calendar/civil-date.ts'
import { ask, ownOrganisation } from './support/drafts.ts'
import { people } from './support/people.ts'
import { openVisits, type Visit } from './support/visits.ts'

const visits = openVisits()

test('sign-in, import and review need no mouse, and the focus is always seen', async () => {
  const visit = await visits.open({ stranger: 'demo' })
  visit.expectFault(/status of 401/)
  const { page } = visit
  await page.goto('/')
  await page.getByRole('heading', { name: 'Вход' }).waitFor()
  await tabTo(page, 'Имя для входа')
  await page.keyboard.type(people.municipality.signInName)
  await tabTo(page, 'Пароль')
  await page.keyboard.type(people.municipality.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Сегодня', level: 1 }).waitFor()

  await tabTo(page, 'Импорт')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Импорт', level: 1 }).waitFor()
  await tabTo(page, 'Файл')
  await page.keyboard.press('ArrowRight')
  await tabTo(page, 'Текст документа')
  await page.keyboard.insertText(letter)
  await tabTo(page, 'Прочитать текст')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Проверить прочитанное' }).waitFor()
  await tabTo(page, 'Проверить прочитанное')
  await page.keyboard.press('Enter')

  const grid = page.getByRole('grid', { name: 'Мероприятия плана' })
  await grid.waitFor()
  await tabInto(page, '[role="gridcell"]')
  await page.keyboard.press('ArrowDown')
  await grid.locator('[role="gridcell"]:focus', { hasText: 'Открытые уроки' }).waitFor()
  await page.keyboard.press('ArrowUp')
  await grid.locator('[role="gridcell"]:focus', { hasText: 'Назначение координатора' }).waitFor()
  await page.keyboard.press('Enter')
  await grid.locator('textarea:focus').waitFor()
  await page.keyboard.press('End')
  await page.keyboard.type(' и ответственных')
  await page.keyboard.press('Enter')
  await grid.getByText('Назначение координатора и ответственных').waitFor()
  await page.getByText(/^Сохранено \d/).waitFor()
  await page.keyboard.press('Alt+Enter')
  await page.getByRole('button', { name: 'Понимать так' }).waitFor()
  await page.keyboard.press('Escape')
  // As long as it is on its way out, keys are its own.
  await page.getByRole('button', { name: 'Понимать так' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await expect.poll(() => grid.textContent()).not.toContain('и ответственных')
})

test('a year in short: from the order to accepted work without a mouse, then a change by an act and the next year', async () => {
  const controller = await visits.open(people.municipality)
  const { page } = controller
  await page.goto(`/drafts/${await sentText(controller, order)}`)
  await page.getByRole('grid', { name: 'Мероприятия плана' }).waitFor()
  await page.getByRole('button', { name: 'Ввести в действие' }).click()
  await page.getByRole('button', { name: 'Ввести план в действие' }).click()
  await page.getByRole('link', { name: 'Довести до исполнителей' }).click()
  await page.getByRole('button', { name: 'Довести до исполнителей' }).click()
  await page.getByText(/^Доведён /).waitFor()
  const planId = /plans\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? ''

  const school = await visits.open(people.school)
  const { tasks } = await ask<TaskPage>(school, 'GET', `/tasks?plan=${planId}&limit=100`)
  const [appointed = '', contract = ''] = tasks.map(({ id }) => id)
  const { today } = await ask<PlanView>(controller, 'GET', `/plans/${planId}`)
  const until = addDays(today, 40)
  await ask(school, 'POST', `/tasks/${contract}/steps`, { kind: 'ask-time', reason: 'Идёт закупка', until })
  await submitByKeys(school.page, appointed, 'Сделано, приказ у директора')

  await openByKeys(page, appointed)
  await page.getByRole('heading', { name: 'Ваше решение' }).waitFor()
  await page.keyboard.press('r')
  await expect.poll(() => nameOfFocus(page)).toBe('Вернуть на доработку')
  await page.keyboard.press('Enter')
  await page.getByLabel('Задание в целом').and(page.locator(':focus')).waitFor()
  await page.keyboard.type('Приложите приказ')
  await tabTo(page, 'Вернуть')
  await page.keyboard.press('Enter')
  await page.getByText('Задание возвращено на доработку').waitFor()

  await submitByKeys(school.page, appointed, ' и приложен')
  await openByKeys(page, appointed)
  await page.getByRole('button', { name: 'Принять и снять с контроля' }).waitFor()
  await page.keyboard.press('a')
  await expect.poll(() => nameOfFocus(page)).toBe('Принять и снять с контроля')
  await page.keyboard.press('Enter')
  await page.getByText('Исполнение принято, задание снято с контроля').first().waitFor()
  await page.keyboard.press('Shift+Slash')
  await page.getByRole('dialog').getByText('в задании – к «Вернуть на доработку»').waitFor()
  await page.keyboard.press('Escape')

  await openByKeys(page, contract)
  await tabTo(page, 'Продлить')
  await page.keyboard.press('Enter')
  await page.getByLabel('Продлить до').waitFor()
  await tabTo(page, 'Продлить')
  await page.keyboard.press('Enter')
  await page.getByText('Срок продлён', { exact: true }).waitFor()

  await page.goto(`/plans/${planId}?view=matrix`)
  const cell = (what: string) => page.getByRole('link', { name: what }).first()
  await cell('мероприятие 1: исполнено с опозданием').waitFor()
  await cell('мероприятие 1: просрочено').waitFor()
  await cell('мероприятие 2: в работе').waitFor()

  await page.goto(`/drafts/${await sentText(controller, change, planId)}/changes`)
  await page.getByRole('heading', { name: 'Кого коснётся' }).waitFor()
  await page.getByRole('button', { name: 'Ввести изменения в действие' }).click()
  await page.getByText('редакция 2').first().waitFor()
  await page.getByRole('link', { name: 'Открытый урок' }).first().waitFor()
  await page.getByRole('button', { name: 'Ещё' }).click()
  await page.getByRole('menuitem', { name: 'План на следующий период' }).click()
  await page.getByText('Переносится 3 из 3').waitFor()
  await page.getByRole('button', { name: 'Составить черновик' }).click()
  await page.getByText('Черновик продолжает план прошлого периода').waitFor()
  await page.getByText('до 1 марта 2027 года').first().waitFor()
})

/** Sends a text to be read, for a plan to change where one is named; gives its draft. */
async function sentText(visit: Visit, text: string, amends: string | null = null): Promise<string> {
  const organisationId = await ownOrganisation(visit)
  const { id } = await ask<Upload>(visit, 'POST', '/uploads/text', { organisationId, text, amends })
  await expect
    .poll(async () => (await ask<Upload>(visit, 'GET', `/uploads/${id}`)).state, { timeout: 30_000 })
    .toBe('read')
  return (await ask<Upload>(visit, 'GET', `/uploads/${id}`)).draftId ?? ''
}

const order = [
  'План мероприятий («дорожная карта») года в кратком изложении на 2026 год',
  '',
  '№\tМероприятие\tСрок\tОтветственный',
  '1\tНазначить руководителя центра\tдо 1 марта 2026 года\tРуководители ОО',
  '2\tЗаключить договоры\tдо 1 апреля 2026 года\tРуководители ОО',
  '',
].join('\n')

const change = [
  'ПРИКАЗ',
  'от 10 марта 2026 года № 41',
  'О внесении изменений в дорожную карту',
  '1. Внести в дорожную карту следующие изменения:',
  '1.1. дополнить пунктом 3 следующего содержания: «3. Открытый урок; срок: до 1 июня 2026 года; ответственный: Руководители ОО».',
].join('\n')

/** From «Сегодня» row by row to the task, and in. */
async function openByKeys(page: Page, taskId: string): Promise<void> {
  await page.goto('/')
  await page.locator(`[data-row="${taskId}"]`).first().waitFor()
  for (let rows = 0; rows < 80; rows += 1) {
    await page.keyboard.press('j')
    if ((await page.locator(`[data-row="${taskId}"]:focus`).count()) === 1) break
  }
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'История' }).waitFor()
}

async function submitByKeys(page: Page, taskId: string, words: string): Promise<void> {
  await openByKeys(page, taskId)
  await page.getByRole('button', { name: 'Отправить на проверку' }).waitFor()
  await page.keyboard.press('s')
  await expect.poll(() => nameOfFocus(page)).toBe('Отправить на проверку')
  await page.keyboard.press('Enter')
  await page.getByLabel('Что сделано').and(page.locator(':focus')).waitFor()
  await page.keyboard.type(words)
  await tabTo(page, 'Отправить на проверку')
  await page.keyboard.press('Enter')
  await page.getByText(/Исполнение ждёт проверки/).waitFor()
}

async function nameOfFocus(page: Page): Promise<string> {
  return (await lookAtFocus(page))?.name ?? ''
}

const letter = [
  'План мероприятий («дорожная карта») центра «Точка роста» на 2026 год',
  '',
  '№\tМероприятие\tСрок\tОтветственный',
  '1\tНазначение координатора\tдо 1 февраля\tДиректор',
  '2\tОткрытые уроки\tежеквартально\tРуководитель центра',
  '',
].join('\n')

/** Goes on with the tabulator until the focus is on what is called so; each place on the way shows it. */
function tabTo(page: Page, name: string): Promise<void> {
  return walk(page, name, (focused) => focused.name === name)
}

function tabInto(page: Page, selector: string): Promise<void> {
  return walk(page, selector, () =>
    page
      .locator(`${selector}:focus`)
      .count()
      .then((count) => count === 1),
  )
}

async function walk(
  page: Page,
  to: string,
  isThere: (focused: Focused) => boolean | Promise<boolean>,
): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    const focused = await lookAtFocus(page)
    if (focused !== null) {
      expect(focused.seen, `focus on «${focused.name}» is seen`).toBe(true)
      if (await isThere(focused)) return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`the tabulator does not lead to ${to}`)
}

interface Focused {
  readonly name: string
  /** It has an outline, a shadow or a border that it has not without the focus, here or on what holds it. */
  readonly seen: boolean
}

function lookAtFocus(page: Page): Promise<Focused | null> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused === document.body) return null
    const labels = (focused as HTMLInputElement).labels
    const name =
      focused.getAttribute('aria-label') ?? labels?.item(0)?.textContent ?? focused.textContent?.trim() ?? ''
    if (focused.id === 'main') return { name, seen: true }
    const marks = () => {
      const chain = [focused, focused.parentElement, focused.nextElementSibling].filter((one) => one !== null)
      return chain
        .map((one) => getComputedStyle(one))
        .map((style) => `${style.outlineStyle} ${style.outlineWidth} ${style.boxShadow} ${style.borderColor}`)
        .join('; ')
    }
    const withFocus = marks()
    const outlined = getComputedStyle(focused).outlineStyle !== 'none'
    if (outlined) return { name, seen: true }
    focused.blur()
    const without = marks()
    focused.focus()
    return { name, seen: withFocus !== without }
  })
}
