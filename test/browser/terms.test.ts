import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, test } from 'vitest'
import type { PlanView } from '#contract/plan.ts'
import type { TaskPage } from '#contract/task.ts'
import { typedMeasure } from '../journeys/typed-draft.ts'
import { ask, enacted, ownOrganisation, typedDraft } from './support/drafts.ts'
import { glanceOver, lookOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { openVisits, type Visit } from './support/visits.ts'

const visits = openVisits()
const heads = 'Руководители ОО'
let planId: string
let lowerId: string

const termId = async (visit: Visit, number: string): Promise<string> => {
  const plan = await ask<PlanView>(visit, 'GET', `/plans/${planId}`)
  const found = plan.measures.find((measure) => measure.number === number)?.assignments[0]
  if (found === undefined) throw new Error(`no measure ${number}`)
  return found.id
}

async function rolledOut(visit: Visit): Promise<void> {
  await ask(visit, 'POST', `/plans/${planId}/roll-out`)
  const state = async () =>
    (await ask<{ last: { state: string } }>(visit, 'GET', `/plans/${planId}/roll-out`)).last.state
  while ((await state()) !== 'done') await pause(50)
}

/** The school's own plan, made from the district's and without one of its measures. */
async function ownPlan(school: Visit): Promise<string> {
  const organisationId = await ownOrganisation(school)
  const { draftId } = await ask<{ draftId: string }>(school, 'POST', `/plans/${planId}/own-plans`, {
    organisationId,
    taskId: null,
  })
  const { reading, revision } = await ask<{
    revision: number
    reading: { plans: { measures: { key: string; number: string }[] }[] }
  }>(school, 'GET', `/drafts/${draftId}`)
  const dropped = reading.plans[0]?.measures.find(({ number }) => number === '4')?.key
  await ask(school, 'POST', `/drafts/${draftId}/changes`, {
    requestId: '01890000-0000-7000-8000-0000000a11ce',
    base: revision,
    changes: [{ kind: 'drop-measures', measures: [dropped] }],
  })
  return enacted(school, draftId)
}

beforeAll(async () => {
  const visit = await visits.resume(people.municipality, 'looks')
  const rows = [
    typedMeasure({
      number: '1',
      title: 'Разработать и утвердить план (дорожную карту) центра «Точка роста»',
      due: 'до 20 декабря',
      responsible: heads,
    }),
    typedMeasure({
      number: '2',
      title: 'Мониторинг',
      due: 'по графику Минпросвещения России',
      responsible: heads,
    }),
    typedMeasure({
      number: '3',
      title: 'Отчёт об открытии',
      due: 'в течение 10 дней после открытия',
      responsible: heads,
    }),
    typedMeasure({ number: '4', title: 'Совещание', due: 'как получится', responsible: heads }),
  ]
  planId = await enacted(visit, await typedDraft(visit, 'Карта района со сроками', rows))
  await rolledOut(visit)
  await ask(visit, 'PUT', `/plans/${planId}/due-days`, { moves: true })
  await ask(visit, 'PUT', `/plans/${planId}/terms/${await termId(visit, '3')}`, {
    settlement: { kind: 'event', days: ['2026-11-04'] },
    reason: null,
    known: 0,
  })
  lowerId = await ownPlan(await visits.resume(people.school, 'looks'))
})

test('terms without a day are looked over, and one is set by keyboard', async () => {
  await lookOver(visits, people.municipality, 'terms', async ({ page }) => {
    await page.goto(`/plans/${planId}?view=terms`)
    await page.getByRole('heading', { name: /^Ждут даты/ }).waitFor()
  })
  await glanceOver(visits, people.municipality, 'terms-form', async ({ page }) => {
    await page.goto(`/plans/${planId}?view=terms`)
    await page.getByRole('link', { name: /^Изменить дату: 3\. Отчёт/ }).click()
    await page
      .getByText(/14\sноя\s2026, выходной/)
      .first()
      .waitFor()
  })
  const { page } = await visits.open(people.municipality)
  await page.goto('/')
  await page.getByRole('link', { name: 'Карта района со сроками' }).first().click()
  await page.getByRole('link', { name: /^Назначить дату: 2\. Мониторинг/ }).focus()
  await page.keyboard.press('Enter')
  const day = page.getByLabel('До какого дня')
  await day.fill('21.11.2026')
  // Enter would set the term at once where its preview is there already.
  await page.keyboard.press('Tab')
  await page.getByText(/21\sноя\s2026, выходной →\s23\sноя\s2026/).waitFor()
  await page.getByRole('button', { name: /^Назначить:/ }).click()
  await page.getByText(/^Срок назначен/).waitFor()
  await page.getByRole('link', { name: /^Изменить дату: 2\. Мониторинг/ }).waitFor()
})

test('a school finds its own plan, and what it lacks', async () => {
  const school = await visits.resume(people.school, 'looks')
  const { tasks } = await ask<TaskPage>(school, 'GET', `/tasks?plan=${planId}&limit=500`)
  const asking = tasks.find(({ measureTitle }) => measureTitle.startsWith('Разработать и утвердить'))
  await lookOver(visits, people.school, 'task-own-plan', async ({ page }) => {
    await page.goto(`/tasks/${asking?.id}`)
    await page.getByRole('button', { name: 'Приложить как подтверждение' }).waitFor()
    await page
      .getByText(/20\sдек\s2026, вс, выходной/)
      .first()
      .waitFor()
  })
  await lookOver(visits, people.school, 'plan-lacking', async ({ page }) => {
    await page.goto(`/plans/${lowerId}?view=about`)
    await page.getByRole('checkbox', { name: '4. Совещание' }).waitFor()
  })
  const { page } = await visits.resume(people.school, 'looks')
  await page.goto(`/tasks/${asking?.id}`)
  await page.getByRole('button', { name: 'Приложить как подтверждение' }).click()
  await page.getByText('приложен', { exact: true }).waitFor()
  await page.goto(`/plans/${lowerId}?view=about`)
  await page.getByRole('button', { name: /^Взять в черновик/ }).click()
  await page.waitForURL(/\/drafts\//)
})

test('a coordinator sees who has made a plan and what it lacks', async () => {
  await lookOver(visits, people.municipality, 'own-plans', async ({ page }) => {
    await page.goto(`/plans/${planId}?view=own-plans`)
    await page.getByRole('heading', { name: 'Кто составил свой план?' }).waitFor()
    await page.locator('summary').first().click()
  })
  await glanceOver(visits, people.municipality, 'matrix-own', async ({ page }) => {
    await page.goto(`/plans/${planId}?view=matrix`)
    await page.getByText('есть в своём плане').first().waitFor()
  })
  await glanceOver(visits, people.municipality, 'measure-linked', async ({ page }) => {
    const measure = (
      await ask<PlanView>(await visits.resume(people.municipality, 'looks'), 'GET', `/plans/${planId}`)
    ).measures[0]
    await page.goto(`/plans/${planId}?measure=${measure?.id}`)
    await page.getByText('Исполняют в своих планах').waitFor()
  })
})
