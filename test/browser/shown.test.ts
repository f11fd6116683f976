import { beforeAll, describe, test } from 'vitest'
import { readDraft } from './support/drafts.ts'
import { glanceOver, lookOver } from './support/looks.ts'
import { ownDocument } from './support/own-document.ts'
import { people } from './support/people.ts'
import { planAddress } from './support/plans.ts'
import { openVisits, type Visit } from './support/visits.ts'

const visits = openVisits()
const { municipality, administrator } = people

/** The plan of the demo, and a draft beside its source, made once for both sizes. */
let plan = ''
let draft = ''
beforeAll(async () => {
  const visit = await visits.resume(municipality, 'looks')
  plan = await planAddress(visit)
  draft = `/drafts/${(await readDraft(visit, ownDocument('30-п'))).id}`
})

type Arrange = (visit: Visit) => Promise<void>

const opened = (address: () => string, arrange: Arrange) => async (visit: Visit) => {
  await visit.page.goto(address())
  await arrange(visit)
}
const look = (name: string, address: () => string, arrange: Arrange) =>
  lookOver(visits, municipality, name, opened(address, arrange))
/** For what opens on a page that is looked over as it is. */
const glance = (name: string, address: () => string, arrange: Arrange) =>
  glanceOver(visits, municipality, name, opened(address, arrange))

describe('a stranger is shown', () => {
  test('the sign-in page', () =>
    lookOver(visits, { stranger: 'demo' }, 'sign-in', async ({ page }) => {
      await page.goto('/sign-in')
      await page.getByRole('heading', { name: 'Демонстрация' }).waitFor()
    }))

  test('what was forgotten in the form', () =>
    glanceOver(visits, { stranger: 'demo' }, 'sign-in-mistaken', async (visit) => {
      visit.expectFault(/status of 4\d\d/)
      const { page } = visit
      await page.goto('/sign-in')
      await page.getByLabel('Имя для входа').fill('vetrova')
      await page.getByLabel('Пароль', { exact: true }).fill('не тот пароль')
      await page.getByRole('button', { name: 'Войти', exact: true }).click()
      await page.getByRole('alert').waitFor()
    }))
})

describe('a coordinator is shown', () => {
  test('today', () =>
    look(
      'today',
      () => '/',
      ({ page }) => page.getByRole('heading', { name: 'Как исполняются планы' }).waitFor(),
    ))

  test('the plans', () =>
    look(
      'plans',
      () => '/plans',
      ({ page }) => page.getByRole('link', { name: /Муниципальный план/ }).waitFor(),
    ))

  test('a plan as a table', () =>
    look(
      'plan-table',
      () => plan,
      ({ page }) => page.getByRole('link', { name: 'Совещание руководителей центров' }).waitFor(),
    ))

  test('a plan as a Gantt strip', () =>
    look(
      'plan-gantt',
      () => `${plan}?view=gantt`,
      ({ page }) => page.getByRole('region', { name: /Диаграмма Ганта/ }).waitFor(),
    ))

  test('the act and the goals of a plan', () =>
    look(
      'plan-act',
      () => `${plan}?view=about`,
      ({ page }) => page.getByRole('heading', { name: 'Оригинал' }).waitFor(),
    ))

  test('the history of a plan', () =>
    look(
      'plan-history',
      () => `${plan}?view=history`,
      ({ page }) => page.getByRole('list', { name: 'История' }).getByRole('listitem').first().waitFor(),
    ))

  test('a measure beside the table, its task being marked', () =>
    glance(
      'plan-panel',
      () => plan,
      async ({ page }) => {
        await page.getByRole('link', { name: 'Совещание руководителей центров' }).click()
        await page
          .getByRole('button', { name: /Отметить исполнение/ })
          .first()
          .click()
        await page.getByLabel('Чем подтверждается').waitFor()
      },
    ))

  test('the import page', () =>
    look(
      'import',
      () => '/import',
      async ({ page }) => {
        await page.getByRole('button', { name: 'Приказ № 30-п.txt', exact: true }).click()
        await page.getByRole('link', { name: 'Проверить прочитанное' }).waitFor()
      },
    ))

  test('a text being pasted', () =>
    glance(
      'import-text',
      () => '/import',
      async ({ page }) => {
        await page.getByText('Текст', { exact: true }).click()
        await page.getByLabel('Текст документа').fill('План мероприятий')
      },
    ))

  test('places that are not', () =>
    glance(
      'nowhere',
      () => '/plans-of-yesterday',
      ({ page }) => page.getByRole('heading', { name: 'Здесь ничего нет' }).waitFor(),
    ))

  test('their own menu', () =>
    glance(
      'person-menu',
      () => '/plans',
      async ({ page }) => {
        await page.getByRole('button', { name: /Учётная запись|Ещё$/ }).click()
        await page.getByText('Оформление').waitFor()
      },
    ))
})

describe('the review shows', () => {
  const grid = ({ page }: Visit) => page.getByRole('grid', { name: 'Мероприятия плана' }).waitFor()

  test('the plan beside its source', () => look('review', () => draft, grid))

  test('the source alone on a phone', () =>
    look(
      'review-source',
      () => `${draft}?pane=source`,
      ({ page }) => page.getByRole('region', { name: 'Источник' }).first().waitFor(),
    ))

  test('how a term may be understood', () =>
    glance(
      'review-term',
      () => draft,
      async (visit) => {
        await grid(visit)
        await visit.page
          .getByRole('row', { name: /Согласование перечня/ })
          .getByRole('button', { name: 'Как понимать срок' })
          .click()
        await visit.page.getByRole('button', { name: 'Понимать так' }).waitFor()
      },
    ))

  test('a field being typed into', () =>
    glance(
      'review-editing',
      () => draft,
      async (visit) => {
        await grid(visit)
        const cell = visit.page.getByRole('gridcell', { name: /Срок: до 1 февраля/ })
        await cell.focus()
        await cell.press('Enter')
        await visit.page.getByRole('textbox', { name: 'Срок' }).waitFor()
      },
    ))

  test('the findings', () =>
    glance(
      'review-findings',
      () => draft,
      async ({ page }) => {
        await page.getByRole('button', { name: /замечани/ }).click()
        await page.getByRole('region', { name: 'Замечания' }).waitFor()
      },
    ))

  test('what is said of the plan', () =>
    look(
      'review-plan',
      () => `${draft}?view=plan`,
      ({ page }) => page.getByLabel('Название плана').waitFor(),
    ))

  test('what is said of its act', () =>
    look(
      'review-act',
      () => `${draft}?view=act`,
      ({ page }) => page.getByLabel('Кто подписал').waitFor(),
    ))

  test('what will come of putting it in force', () =>
    glance(
      'review-enact',
      () => draft,
      async (visit) => {
        await grid(visit)
        await visit.page.getByRole('button', { name: 'Ввести в действие' }).click()
        await visit.page.getByRole('button', { name: 'Ввести план в действие' }).waitFor()
      },
    ))
})

describe('the settings show', () => {
  test('the years of the calendar', () =>
    look(
      'calendar',
      () => '/settings/calendar',
      ({ page }) => page.getByRole('link', { name: '2026' }).waitFor(),
    ))

  test('a year, to its administrator', () =>
    lookOver(visits, administrator, 'calendar-year', async ({ page }) => {
      await page.goto('/settings/calendar?year=2026')
      await page.getByRole('button', { name: 'Сохранить год' }).waitFor()
    }))

  test('the sessions', () =>
    look(
      'sessions',
      () => '/settings/sessions',
      ({ page }) => page.getByText('этот сеанс').waitFor(),
    ))

  test('the password', () =>
    look(
      'password',
      () => '/settings/password',
      ({ page }) => page.getByLabel('Нынешний пароль').waitFor(),
    ))
})
