import { beforeAll, describe, test } from 'vitest'
import type { PlanView } from '#contract/plan.ts'
import { faulty, openHeldBack } from './support/answers.ts'
import { ask, typedDraft } from './support/drafts.ts'
import { glimpse } from './support/looks.ts'
import { people } from './support/people.ts'
import { planAddress } from './support/plans.ts'
import { openVisits } from './support/visits.ts'

const visits = openVisits()
const who = people.municipality

let plan = ''
let measure = ''
let organisation = ''
let draft = ''
beforeAll(async () => {
  const visit = await visits.resume(who, 'looks')
  plan = await planAddress(visit)
  const { measures, organisation: owner } = await ask<PlanView>(visit, 'GET', plan)
  organisation = `/organisations/${owner.id}`
  measure = `${plan}/measures/${measures[0]?.id ?? ''}`
  draft = `/drafts/${await typedDraft(visit, 'План, который не открывается', [])}`
})

/** Each page with the question that it asks first. */
const pages: readonly { readonly name: string; readonly address: () => string; readonly asks: string }[] = [
  { name: 'matrix', address: () => `${plan}?view=matrix`, asks: '/plans/*/matrix' },
  { name: 'terms', address: () => `${plan}?view=terms`, asks: '/plans/*/terms' },
  { name: 'own-plans', address: () => `${plan}?view=own-plans`, asks: '/plans/*/own-plans*' },
  { name: 'roll-out', address: () => `${plan}/roll-out`, asks: '/plans/*/roll-out' },
  { name: 'measure-tasks', address: () => measure, asks: '/plans/*/measures/*/tasks' },
  { name: 'next-year', address: () => `${plan}/next-year`, asks: '/plans/*/next-year*' },
  { name: 'amendment', address: () => `${draft}/changes`, asks: '/drafts/*/amendment' },
  { name: 'notices', address: () => '/notices', asks: '/notices' },
  { name: 'notice-settings', address: () => '/settings/notices', asks: '/notice-settings' },
  { name: 'tasks', address: () => '/tasks', asks: '/tasks?*' },
  { name: 'month', address: () => `${plan}?view=calendar`, asks: '/tasks/days?*' },
  { name: 'organisation', address: () => organisation, asks: '/organisations/*/doing' },
  { name: 'journal', address: () => '/settings/journal', asks: '/journal*' },
  { name: 'search', address: () => '/search?q=приказ', asks: '/search?*' },
  { name: 'feeds', address: () => '/settings/feeds', asks: '/feeds' },
  { name: 'evidence', address: () => '/settings/evidence', asks: '/evidence-words' },
  { name: 'stand-ins', address: () => '/settings/stand-ins', asks: '/stand-ins' },
  { name: 'doors', address: () => '/settings/doors', asks: '/doors' },
]

describe('a page of the doing', () => {
  test.each(pages)(
    '$name: says what to do where the program breaks, and waits in grey',
    async ({ name, address, asks }) => {
      await glimpse(visits, who, `waiting-${name}`, 'laptop', async (visit) => {
        // The draft of «amendment» changes no plan; what was held back is answered so once the look is over.
        visit.expectFault(/status of 404/)
        await openHeldBack(visit, address(), asks)
        await visit.page.locator('[data-face="loading"] .mantine-Skeleton-root').first().waitFor()
      })
      await glimpse(visits, who, `failed-${name}`, 'phone', async (visit) => {
        await visit.page.unrouteAll({ behavior: 'ignoreErrors' })
        await faulty(visit, asks)
        await visit.page.goto(address())
        await visit.page.locator('[data-face="failed"]').first().waitFor()
      })
    },
  )
})
