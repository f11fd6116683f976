import { beforeAll, describe, test } from 'vitest'
import { faulty, unreached } from './support/answers.ts'
import { typedDraft } from './support/drafts.ts'
import { glanceOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { planAddress } from './support/plans.ts'
import { openVisits, type Visit } from './support/visits.ts'

const visits = openVisits()
const { municipality, school } = people

let plan = ''
let draft = ''
beforeAll(async () => {
  const visit = await visits.resume(municipality, 'looks')
  plan = await planAddress(visit)
  draft = `/drafts/${await typedDraft(visit, 'План, который не открывается', [])}`
})

const failed = (visit: Visit) => visit.page.locator('[data-face="failed"]').first().waitFor()

function fail(name: string, address: () => string, ...paths: readonly string[]) {
  return glanceOver(visits, municipality, `failed-${name}`, async (visit) => {
    await faulty(visit, ...paths)
    await visit.page.goto(address())
    await failed(visit)
  })
}

describe('where the program breaks, the page says what is safe and what to do', () => {
  test('in the whole frame', () => fail('frame', () => '/', '/session'))
  test('on today', () => fail('today', () => '/', '/today'))
  test('on the plans', () => fail('plans', () => '/plans', '/plans?*'))
  test('on the overview', () => fail('overview', () => '/overview', '/overview?*'))
  test('on a plan', () => fail('plan', () => plan, '/plans/*'))
  test('on a task', () => fail('task', () => '/tasks/01890000-0000-7000-8000-000000000000', '/tasks/*'))
  test('in its history', () => fail('history', () => `${plan}?view=history`, '/plans/*/history'))
  test('beside today, in a measure', () =>
    fail('panel', () => `/?plan=${plan.split('/').at(-1)}&measure=1`, '/plans/*'))
  test('on the import page', () => fail('import', () => '/import', '/drafts', '/uploads'))
  test('on a draft', () => fail('draft', () => draft, '/drafts/*'))
  test('on the calendar', () => fail('calendar', () => '/settings/calendar', '/calendar'))
  test('on the sessions', () => fail('sessions', () => '/settings/sessions', '/sessions'))
})

describe('where', () => {
  test('the line is gone, it is said so', () =>
    glanceOver(visits, municipality, 'failed-no-line', async (visit) => {
      await unreached(visit, '/plans?*')
      await visit.page.goto('/plans')
      await failed(visit)
    }))

  test('a file was not taken, what to do with it', () =>
    glanceOver(visits, municipality, 'failed-file', async (visit) => {
      const { page } = visit
      visit.expectFault(/status of 4\d\d/)
      await page.goto('/import')
      await page.setInputFiles('input[type=file]', {
        name: 'Фотография приказа.jpg',
        mimeType: 'image/jpeg',
        buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
      })
      await page.getByRole('main').getByRole('alert').waitFor()
    }))

  test('a sign-in was not answered, the form keeps what was typed', () =>
    glanceOver(visits, { stranger: 'demo' }, 'failed-sign-in', async (visit) => {
      await visit.page.goto('/sign-in')
      await unreached(visit, '/session')
      await visit.page.getByLabel('Имя для входа').fill('vetrova')
      await visit.page.getByLabel('Пароль', { exact: true }).fill('tochka-rosta')
      await visit.page.getByRole('button', { name: 'Войти', exact: true }).click()
      await visit.page.getByRole('alert').waitFor()
    }))

  test('somebody follows a link to a place that is not theirs, it says so', () =>
    glanceOver(visits, school, 'failed-not-theirs', async (visit) => {
      visit.expectFault(/status of 40[34]/)
      await visit.page.goto(draft)
      await failed(visit)
    }))
})
