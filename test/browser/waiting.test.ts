import { beforeAll, describe, test } from 'vitest'
import { openHeldBack } from './support/answers.ts'
import { typedDraft } from './support/drafts.ts'
import { glanceOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { planAddress } from './support/plans.ts'
import { openVisits } from './support/visits.ts'

const visits = openVisits()
const { municipality } = people

let plan = ''
let draft = ''
beforeAll(async () => {
  const visit = await visits.resume(municipality, 'looks')
  plan = await planAddress(visit)
  draft = `/drafts/${await typedDraft(visit, 'План, который долго открывается', [])}`
})

/** `address` is opened while `paths` do not answer; grey shapes stand where the answer will. */
function wait(name: string, address: () => string, ...paths: readonly string[]) {
  return glanceOver(visits, municipality, `waiting-${name}`, async (visit) => {
    await openHeldBack(visit, address(), ...paths)
    await visit.page.locator('[data-face="loading"] .mantine-Skeleton-root').first().waitFor()
  })
}

describe('while the program has not answered, grey shapes stand for', () => {
  test('the whole frame', () => wait('frame', () => '/', '/session'))
  test('today', () => wait('today', () => '/', '/today'))
  test('the plans', () => wait('plans', () => '/plans', '/plans?*'))
  test('the overview', () => wait('overview', () => '/overview', '/overview?*'))
  test('a plan', () => wait('plan', () => plan, '/plans/*'))
  test('the lists of the import page', () => wait('import', () => '/import', '/drafts', '/uploads'))
  test('a draft', () => wait('draft', () => draft, '/drafts/*'))
  test('the calendar', () => wait('calendar', () => '/settings/calendar', '/calendar'))
})
