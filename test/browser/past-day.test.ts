import { test } from 'vitest'
import type { PlanView } from '#contract/plan.ts'
import { ask } from './support/drafts.ts'
import { glimpse, lookOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { planAddress } from './support/plans.ts'
import { openVisits } from './support/visits.ts'

const visits = openVisits()
const { municipality } = people

test('a plan is shown as it stood on a day, which stands in the address, and opens into what was owed then', async () => {
  const visit = await visits.resume(municipality, 'before')
  const plan = await planAddress(visit)
  const { today, measures } = await ask<PlanView>(visit, 'GET', plan)
  await lookOver(visits, municipality, 'plan-past-day', async ({ page }) => {
    await page.goto(`${plan}?on=${today}`)
    await page.getByText('План показан таким, каким он был на').waitFor()
    await page
      .getByText(measures[0]?.title ?? '')
      .first()
      .waitFor()
    await page.getByRole('link', { name: 'Показать на сегодня' }).waitFor()
  })
  await glimpse(visits, municipality, 'plan-past-day-none', 'phone', async (one) => {
    one.expectFault(/status of 409/)
    await one.page.goto(`${plan}?on=2020-01-01`)
    await one.page.getByText(/План введён в действие .* показать нечего/).waitFor()
    await one.page.getByRole('link', { name: 'Показать на сегодня' }).waitFor()
  })
})
