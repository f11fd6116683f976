import { expect, test } from 'vitest'
import type { Draft } from '#contract/draft.ts'
import { requestId, typedMeasure } from '../journeys/typed-draft.ts'
import { expectNoAxeFaults } from '../support/browser.ts'
import { ask, typedDraft } from './support/drafts.ts'
import { lookOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { reviewOn } from './support/review.ts'
import { openVisits, type Visit } from './support/visits.ts'

const visits = openVisits()

function rows() {
  return [
    typedMeasure({ number: '1', title: 'Сбор заявок', due: 'до 1 марта', responsible: 'Школы' }),
    typedMeasure({ number: '2', title: 'Обзор оборудования', due: 'май', responsible: 'Школы' }),
  ]
}

/** Gives the first row another term, from wherever that person sits. */
async function mended(visit: Visit, draftId: string, due: string): Promise<void> {
  const { reading, revision } = await ask<Draft>(visit, 'GET', `/drafts/${draftId}`)
  const assignment = reading.plans[0]?.measures[0]?.assignments[0]
  if (assignment === undefined) throw new Error('the draft has no row')
  await ask(visit, 'POST', `/drafts/${draftId}/changes`, {
    requestId: requestId(),
    base: revision,
    changes: [
      { kind: 'set-assignment', assignment: assignment.key, field: 'due', from: assignment.due, to: due },
    ],
  })
}

async function sharedDraft(title: string) {
  const elena = await visits.open(people.municipality)
  const natalia = await visits.open(people.region)
  const id = await typedDraft(elena, title, rows())
  const open = async (visit: typeof elena) => {
    await visit.page.goto(`/drafts/${id}`)
    const review = reviewOn(visit.page)
    await review.table.waitFor()
    return { ...visit, review }
  }
  return { elena: await open(elena), natalia: await open(natalia) }
}

test('two people in one draft see each other and what the other does', async () => {
  const { elena, natalia } = await sharedDraft('План на двоих')
  await natalia.page.getByText(/Здесь же: Рябинина/).waitFor()
  await elena.review.cell('Сбор заявок', 'Ответственный').click()
  await elena.page.getByRole('textbox', { name: 'Ответственный' }).fill('Методический кабинет')
  await elena.page.keyboard.press('Enter')
  await natalia.review.row('Сбор заявок').getByText('Методический кабинет').waitFor()
  await natalia.review.cell('Обзор оборудования', 'Мероприятие').focus()
  await natalia.page.keyboard.press('Control+Delete')
  await expect.poll(elena.review.titles).toEqual(['Сбор заявок'])
})

test('where both wrote into one field, both values are shown and none is lost', async () => {
  const { elena, natalia } = await sharedDraft('План спорный')
  natalia.expectFault(/status of 409/)
  await natalia.review.cell('Сбор заявок', 'Срок').click()
  await natalia.page.getByRole('textbox', { name: 'Срок' }).fill('до 15 марта')
  await elena.review.cell('Сбор заявок', 'Срок').click()
  await elena.page.getByRole('textbox', { name: 'Срок' }).fill('до 1 апреля')
  await elena.page.keyboard.press('Enter')
  await elena.review.saved.waitFor()
  await natalia.page.keyboard.press('Enter')
  const conflict = natalia.page.getByRole('alert', { name: 'Одновременная правка' })
  await conflict.getByText('Рябинина').waitFor()
  await expect.poll(() => conflict.textContent()).toMatch(/до 1 апреля[\s\S]*до 15 марта/)
  await conflict.getByRole('button', { name: 'Оставить моё' }).click()
  await elena.review.row('Сбор заявок').getByText('до 15 марта', { exact: true }).waitFor()
  await expect.poll(() => conflict.count()).toBe(0)
})

test('the panel of a conflict is for everybody', async () => {
  const elena = await visits.open(people.municipality)
  await lookOver(visits, people.region, 'review-conflict', async (visit) => {
    visit.expectFault(/status of 409/)
    const { page } = visit
    const id = await typedDraft(elena, 'План спорный и видимый', rows())
    await page.goto(`/drafts/${id}`)
    const cell = reviewOn(page).cell('Сбор заявок', 'Срок')
    await cell.focus()
    await cell.press('Enter')
    const field = page.getByRole('textbox', { name: 'Срок' })
    await field.fill('до 15 марта')
    await mended(elena, id, 'до 2 апреля')
    await field.press('Enter')
    await page.getByRole('alert', { name: 'Одновременная правка' }).waitFor()
  })
})

test('what is typed without a line is kept over a reload and sent when it is back', async () => {
  const { elena, natalia } = await sharedDraft('План в дороге')
  elena.expectFault(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/)
  await elena.context.setOffline(true)
  const cell = elena.review.cell('Сбор заявок', 'Мероприятие')
  await cell.focus()
  await cell.press('Enter')
  await elena.page.getByRole('textbox', { name: 'Мероприятие' }).fill('Сбор заявок школ')
  await elena.page.keyboard.press('Enter')
  await elena.page.getByText(/Не отправлено: 1/).waitFor()
  await expectNoAxeFaults(elena.page)
  // The line is back for the page, but not yet for what was typed.
  await elena.page.route('**/api/drafts/*/changes*', (route) => route.abort())
  await elena.context.setOffline(false)
  await elena.page.reload()
  await expect.poll(elena.review.titles).toEqual(['Сбор заявок школ', 'Обзор оборудования'])
  await elena.page.getByText(/Не отправлено: 1/).waitFor()
  expect(await natalia.review.titles()).toEqual(['Сбор заявок', 'Обзор оборудования'])
  await elena.page.unrouteAll()
  await elena.page.getByRole('button', { name: 'Отправить сейчас' }).click()
  await elena.review.saved.waitFor()
  await expect.poll(natalia.review.titles).toEqual(['Сбор заявок школ', 'Обзор оборудования'])
})
