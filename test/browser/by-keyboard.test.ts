import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { people } from './support/people.ts'
import { openVisits } from './support/visits.ts'

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
  await page.keyboard.press('Control+z')
  await expect.poll(() => grid.textContent()).not.toContain('и ответственных')
})

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
