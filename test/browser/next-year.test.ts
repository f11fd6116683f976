import { beforeAll, test } from 'vitest'
import { typedMeasure } from '../journeys/typed-draft.ts'
import { ask, enacted, typedDraft } from './support/drafts.ts'
import { lookOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { openVisits } from './support/visits.ts'

const visits = openVisits()
let planId: string

beforeAll(async () => {
  const visit = await visits.resume(people.municipality, 'looks')
  const draftId = await typedDraft(visit, 'План слётов на 2026 год', [
    typedMeasure({
      number: '1',
      title: 'Создать рабочую группу',
      due: 'до 1 марта 2026 года',
      responsible: 'МОУО',
    }),
    typedMeasure({ number: '2', title: 'Сдать отчёт', due: 'ежеквартально', result: 'отчёт за 2026 год' }),
    typedMeasure({ number: '3', title: 'Согласовать перечень', due: 'до 25 августа 2019 года' }),
  ])
  planId = await enacted(visit, draftId)
  const { tasks } = await ask<{ tasks: readonly { id: string; measureNumber: string }[] }>(
    visit,
    'GET',
    `/tasks?plan=${planId}&limit=100`,
  )
  const first = tasks.find((task) => task.measureNumber === '1')
  await ask(visit, 'POST', `/tasks/${first?.id}/steps`, { kind: 'submit', doneOn: '2026-02-20', note: null })
})

test('what goes on next year is looked over', async () => {
  await lookOver(visits, people.municipality, 'next-year', async ({ page }) => {
    await page.goto(`/plans/${planId}/next-year`)
    await page.getByText('Разовое и исполнено').waitFor()
  })
})
