import { test } from 'vitest'
import type { OrganisationView, TreePage } from '#contract/organisation.ts'
import { formatPassport } from '#core/organisation/format-passport.ts'
import { ask } from './support/drafts.ts'
import { glanceOver, lookOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { openVisits, type Visit } from './support/visits.ts'

const visits = openVisits()
const { municipality } = people

async function named(visit: Visit, text: string): Promise<OrganisationView> {
  const found = await ask<TreePage>(visit, 'GET', `/tree?kind=school&text=${encodeURIComponent(text)}`)
  return ask<OrganisationView>(visit, 'GET', `/organisations/${found.organisations[0]?.id}`)
}

test('a school is joined to another, and what that does is told and chosen before', () =>
  lookOver(visits, municipality, 'centres-merging', async ({ page }) => {
    await page.goto('/centres?kind=school')
    await page.getByRole('link', { name: 'СОШ № 5 г. Лесногорска', exact: true }).click()
    await page.getByRole('button', { name: 'Присоединить к другой' }).click()
    const form = page.getByRole('form', { name: 'Присоединить к другой' })
    await form.getByRole('combobox', { name: 'К какой организации' }).click()
    await page.getByRole('option', { name: /СОШ № 2/ }).click()
    await form.getByLabel('Вид акта').fill('Постановление')
    await form.getByLabel('Номер').fill('15')
    await form.getByText('Люди', { exact: true }).scrollIntoViewIfNeeded()
    await form.getByText(/закроется и будет стоять под/).waitFor()
  }))

test('a school tells its former name and who was joined to it', async () => {
  const visit = await visits.resume(municipality, 'looks')
  const into = await named(visit, 'СОШ № 2')
  const { today } = await ask<{ today: string }>(visit, 'GET', '/session')
  const passport = { ...formatPassport(into.passport), name: 'МБОУ «Лесногорский лицей»' }
  const act = { kind: 'Постановление', number: '15', date: today, sendingId: null }
  await ask(visit, 'PUT', `/organisations/${into.id}`, { revision: into.revision, passport, act })
  const joined = await named(visit, 'Берёзовка')
  await ask(visit, 'POST', `/organisations/${joined.id}/merging`, {
    intoId: into.id,
    on: today,
    act,
    revision: joined.revision,
    cancelledPlans: [],
    movedRoles: [],
  })
  await glanceOver(visits, municipality, 'centres-joined', async ({ page }) => {
    await page.goto('/centres?closed=any')
    await page.getByText('присоединена к «', { exact: false }).waitFor()
    await page.getByRole('link', { name: into.passport.shortName, exact: true }).click()
    await page.getByText('Переименование: Постановление').waitFor()
    await page.getByText('К ней присоединены').scrollIntoViewIfNeeded()
    await page.getByText(/^С .* присоединена организация/).waitFor()
  })
})
