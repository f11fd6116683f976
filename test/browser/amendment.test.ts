import { beforeAll, test } from 'vitest'
import type { Draft, DraftChanges } from '#contract/draft.ts'
import type { DraftChange } from '#core/plan/draft-change.ts'
import { requestId, typedMeasure } from '../journeys/typed-draft.ts'
import { ask, enacted, typedDraft } from './support/drafts.ts'
import { lookOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { openVisits, type Visit } from './support/visits.ts'

const visits = openVisits()
let planId: string
let draftId: string
/** Nobody is changing it. */
let otherId: string

async function planned(visit: Visit, title: string): Promise<string> {
  return enacted(
    visit,
    await typedDraft(visit, title, [
      typedMeasure({ number: '1', title: 'Назначить координатора', due: 'до 1 ноября', responsible: 'МОУО' }),
      typedMeasure({
        number: '2',
        title: 'Организовать районный слёт',
        due: 'до 1 декабря',
        responsible: 'МОУО',
      }),
      typedMeasure({
        number: '3',
        title: 'Разместить сведения на сайте',
        due: 'ежеквартально',
        responsible: 'МОУО',
      }),
    ]),
  )
}

/** A draft that moves a term, takes a measure out, and brings one whose words are like another's. */
async function amended(visit: Visit): Promise<string> {
  const started = await ask<Draft>(visit, 'POST', `/plans/${planId}/amendment`, {
    kind: 'приказ',
    number: '57',
    date: '2026-10-05',
  })
  const [first, second, third] = started.reading.plans[0]?.measures ?? []
  const changes: readonly DraftChange[] = [
    {
      kind: 'set-assignment',
      assignment: first?.assignments[0]?.key ?? '',
      field: 'due',
      from: 'до 1 ноября',
      to: 'до 15 ноября',
    },
    { kind: 'drop-measures', measures: [second?.key ?? '', third?.key ?? ''] },
    {
      kind: 'add-measures',
      plan: 0,
      before: null,
      measures: [
        typedMeasure({ number: '7', title: 'Организовать краевой слёт юных техников', due: 'до 1 декабря' }),
      ],
    },
  ]
  await ask<DraftChanges>(visit, 'POST', `/drafts/${started.id}/changes`, {
    requestId: requestId(),
    base: started.revision,
    changes,
  })
  return started.id
}

beforeAll(async () => {
  const visit = await visits.resume(people.municipality, 'looks')
  planId = await planned(visit, 'План, который изменит приказ')
  draftId = await amended(visit)
  otherId = await planned(visit, 'План, который никто не меняет')
})

test('what an act will change is looked over', async () => {
  await lookOver(visits, people.municipality, 'amendment', async ({ page }) => {
    await page.goto(`/drafts/${draftId}/changes`)
    await page.getByRole('heading', { name: 'Изменения по мероприятиям' }).waitFor()
    await page.getByText('Проверьте: это прежние мероприятия или новые?').waitFor()
  })
  await lookOver(visits, people.municipality, 'amend', async ({ page }) => {
    await page.goto(`/import?amends=${otherId}`)
    await page.getByText('Править план', { exact: true }).click()
    await page.getByRole('button', { name: 'Открыть план для правки' }).waitFor()
  })
})

test('from the plan to its change in force, by keyboard where it is doubtful', async () => {
  const { page } = await visits.open(people.municipality)
  await page.goto(`/plans/${planId}`)
  await page.getByRole('link', { name: 'Что изменится' }).click()
  await page.getByRole('combobox', { name: /Чем является строка/ }).press('ArrowDown')
  await page.getByRole('option', { name: 'Новое мероприятие' }).click()
  await page.getByText('Новое мероприятие: 1 задание в 1 организации добавляется.').waitFor()
  await page.getByRole('button', { name: 'Ввести изменения в действие' }).click()
  await page.getByText('редакция 2').first().waitFor()
  await page.getByRole('link', { name: 'Акт и цели' }).click()
  await page.getByText('Исключено актами').waitFor()
  await page.getByRole('link', { name: 'Редакция 1' }).click()
  await page.getByText('Это прежняя редакция').waitFor()
  await page.getByRole('link', { name: 'Открыть действующую редакцию' }).waitFor()
})
