import { beforeAll, describe, test } from 'vitest'
import { answered } from './support/answers.ts'
import { readDraft, typedDraft } from './support/drafts.ts'
import { glanceOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { planAddress } from './support/plans.ts'
import { openVisits, type Visit } from './support/visits.ts'

const visits = openVisits()
const { municipality, newcomer, newAdministrator } = people

let plan = ''
let blank = ''
let letter = ''
beforeAll(async () => {
  const visit = await visits.resume(municipality, 'looks')
  plan = await planAddress(visit)
  blank = `/drafts/${await typedDraft(visit, 'План, который ещё не набран', [])}`
  const text = 'Уважаемые коллеги!\n\nСовещание переносится на четверг.\n'
  const read = await readDraft(visit, { fileName: 'Письмо.txt', bytes: Buffer.from(text) })
  letter = `/drafts/${read.id}`
})

const empty = ({ page }: Visit) => page.locator('[data-face="empty"]').first().waitFor()

describe('before anything is done, it is said what will stand here, and what to do first', () => {
  const first = (name: string, address: string) =>
    glanceOver(visits, newcomer, `empty-${name}`, async (visit) => {
      await visit.page.goto(address)
      await empty(visit)
    })
  test('on today', () => first('today', '/'))
  test('on the plans', () => first('plans', '/plans'))
  test('on the overview', () => first('overview', '/overview'))
  test('on all tasks', () => first('tasks', '/tasks'))
  test('on the import page', () => first('import', '/import'))
  test('in the list of notices', () => first('notices', '/notices'))
  test('on the calendar addresses', () => first('feeds', '/settings/feeds'))
  test('on today of an administrator, who has no tasks', () =>
    glanceOver(visits, newAdministrator, 'empty-administrator', async (visit) => {
      await visit.page.goto('/')
      await empty(visit)
    }))
  test('on the sign-in page, which has no demo to offer', () =>
    glanceOver(visits, { stranger: 'empty' }, 'empty-sign-in', async ({ page }) => {
      await page.goto('/sign-in')
      await page.getByRole('button', { name: 'Войти', exact: true }).waitFor()
    }))
})

describe('where there is nothing, it is said what would stand there', () => {
  const nothing = (name: string, address: () => string, arrange: (visit: Visit) => Promise<void> = empty) =>
    glanceOver(visits, municipality, `empty-${name}`, async (visit) => {
      await visit.page.goto(address())
      await arrange(visit)
    })
  test('in a plan whose filters leave nothing', () => nothing('filtered', () => `${plan}?text=лодка`))
  test('in a Gantt strip whose filters leave nothing', () =>
    nothing('filtered-gantt', () => `${plan}?view=gantt&text=лодка`))
  test('among withdrawn plans', () => nothing('withdrawn', () => '/plans?state=withdrawn&text=лодка'))
  test('in a plan that nobody has typed yet', () => nothing('typed', () => blank))
  test('beside a letter in which there is no plan', () => nothing('letter', () => letter))
  test('where no act was found', () =>
    nothing(
      'act',
      () => `${blank}?view=act`,
      ({ page }) => page.getByRole('button', { name: 'Добавить акт' }).waitFor(),
    ))
  test('in a calendar without years', () =>
    glanceOver(visits, municipality, 'empty-calendar', async (visit) => {
      await answered(visit, '/calendar', { years: [] })
      await visit.page.goto('/settings/calendar')
      await empty(visit)
    }))
  test('in the list of jobs', () =>
    glanceOver(visits, newcomer, 'empty-jobs', async ({ page }) => {
      await page.goto('/')
      await page.getByRole('button', { name: 'Обработка' }).click()
      await page.getByText('Сейчас ничего не выполняется').waitFor()
    }))
})
