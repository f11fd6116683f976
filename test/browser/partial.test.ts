import { beforeAll, describe, test } from 'vitest'
import { typedMeasure } from '../journeys/typed-draft.ts'
import { comeBackLater, faulty, openHeldBack } from './support/answers.ts'
import { enacted, typedDraft } from './support/drafts.ts'
import { glanceOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { planAddress } from './support/plans.ts'
import { openVisits, type Visit } from './support/visits.ts'

const visits = openVisits()
const { municipality, neighbour } = people

let plan = ''
let gaps = ''
let gapsInForce = ''
beforeAll(async () => {
  plan = await planAddress(await visits.resume(municipality, 'looks'))
  const visit = await visits.resume(neighbour, 'looks')
  const rows = () => [
    typedMeasure({ title: 'Встреча с родителями', due: 'когда получится' }),
    typedMeasure({ number: '2', title: '', due: 'до 1 ноября', responsible: 'Директор' }),
    typedMeasure({ number: '2', title: 'Выставка работ учеников', due: 'Июль, 2019' }),
    typedMeasure({ title: 'Ремонт кабинета' }),
  ]
  gaps = `/drafts/${await typedDraft(visit, 'План с пробелами', rows())}`
  const whole = rows().filter(({ title }) => title !== '')
  gapsInForce = `/plans/${await enacted(visit, await typedDraft(visit, 'План, в котором не все сроки', whole))}`
})

const note = ({ page }: Visit) => page.locator('[data-face="partial"]').first().waitFor()

describe('what was shown stays while it cannot be fetched anew', () => {
  const stale = (name: string, address: () => string, path: string, shown: (visit: Visit) => Promise<void>) =>
    glanceOver(visits, municipality, `partial-${name}`, async (visit) => {
      await visit.page.goto(address())
      await shown(visit)
      await faulty(visit, path)
      await comeBackLater(visit)
      await note(visit)
    })
  test('on today', () =>
    stale(
      'today',
      () => '/',
      '/today',
      ({ page }) => page.getByRole('heading', { name: 'Как исполняются планы' }).waitFor(),
    ))
  test('on the plans', () =>
    stale(
      'plans',
      () => '/plans',
      '/plans?*',
      ({ page }) => page.getByRole('link', { name: /Муниципальный план/ }).waitFor(),
    ))
  test('on the overview', () =>
    stale(
      'overview',
      () => '/overview',
      '/overview?*',
      ({ page }) => page.getByRole('heading', { name: 'Кто отстаёт?' }).waitFor(),
    ))
  test('on a plan', () =>
    stale(
      'plan',
      () => plan,
      '/plans/*',
      ({ page }) => page.getByRole('link', { name: 'Открытые уроки на базе центров' }).waitFor(),
    ))
  test('on the calendar', () =>
    stale(
      'calendar',
      () => '/settings/calendar',
      '/calendar',
      ({ page }) => page.getByRole('link', { name: '2026' }).waitFor(),
    ))
})

describe('what is missing is named', () => {
  const missing = (name: string, address: () => string, arrange: (visit: Visit) => Promise<void>) =>
    glanceOver(visits, neighbour, `partial-${name}`, async (visit) => {
      await visit.page.goto(address())
      await arrange(visit)
    })
  test('in a draft with gaps', () =>
    missing(
      'draft',
      () => gaps,
      async ({ page }) => {
        await page.getByRole('grid').waitFor()
        await page.getByRole('button', { name: /замечани/ }).click()
        await page.getByRole('region', { name: 'Замечания' }).waitFor()
      },
    ))
  test('in a plan in force, not all of whose terms are known', () =>
    missing(
      'plan-undated',
      () => gapsInForce,
      ({ page }) => page.getByRole('link', { name: 'Ремонт кабинета' }).waitFor(),
    ))
  test('in its Gantt strip', () =>
    missing(
      'gantt-undated',
      () => `${gapsInForce}?view=gantt`,
      ({ page }) => page.getByRole('region', { name: /Диаграмма Ганта/ }).waitFor(),
    ))
  test('in a draft without the calendar of working days', () =>
    glanceOver(visits, neighbour, 'partial-no-calendar', async (visit) => {
      await faulty(visit, '/calendar')
      await visit.page.goto(gaps)
      await note(visit)
    }))
  test('in a draft whose changes do not reach the program', () =>
    glanceOver(visits, neighbour, 'partial-not-sent', async (visit) => {
      const { page } = visit
      await page.goto(gaps)
      await page.getByRole('grid').waitFor()
      await faulty(visit, '/drafts/*/changes*')
      await page.getByRole('button', { name: 'Добавить строку' }).click()
      await note(visit)
    }))
  test('on an import page whose drafts have not come yet', () =>
    glanceOver(visits, neighbour, 'partial-import', async (visit) => {
      await openHeldBack(visit, '/import', '/drafts')
      await visit.page.locator('[aria-labelledby="uploads-title"] li').first().waitFor()
    }))
})
