import { expect, it } from 'vitest'
import type { Draft } from '#contract/draft.ts'
import { settleUnder } from './district.ts'
import { planInForce, rollOut } from './plan-in-force.ts'
import { openTown } from './town.ts'
import { requestId, typedMeasure } from './typed-draft.ts'

const town = await openTown({ today: '2026-02-10' })
const raisa = await town.signIn('regional')

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

it('forty measures of four hundred schools are changed in seconds', async () => {
  const { region, north } = town.places
  await settleUnder(
    town,
    north,
    'school',
    numbers(400).map((number) => `СОШ № ${number + 100}`),
  )
  const rows = numbers(40).map((number) =>
    typedMeasure({
      number: String(number),
      title: `Дело ${number}`,
      due: 'до 1 июня',
      responsible: 'Руководители ОО',
    }),
  )
  const added = [
    typedMeasure({ number: '41', title: 'Новое', due: 'до 1 июня', responsible: 'Руководители ОО' }),
  ]
  const planId = await planInForce(raisa, region, 'План края', rows)
  await rollOut(raisa, planId)
  const draft: Draft = (
    await raisa.post(`/api/plans/${planId}/amendment`, { kind: 'приказ', number: '1', date: null })
  ).json
  const changed = await raisa.post(`/api/drafts/${draft.id}/changes`, {
    requestId: requestId(),
    base: 0,
    changes: [
      ...(draft.reading.plans[0]?.measures ?? []).map(({ assignments: [one] }) => ({
        kind: 'set-assignment',
        assignment: one?.key,
        field: 'due',
        from: one?.due,
        to: 'до 1 июля',
      })),
      { kind: 'add-measures', plan: 0, before: null, measures: added },
    ],
  })
  const { counts } = (await raisa.get(`/api/drafts/${draft.id}/amendment`)).json
  const began = performance.now()
  const enacted = await raisa.post(`/api/drafts/${draft.id}/enact`, {
    revision: changed.json.revision,
    supersedes: null,
  })
  const seconds = (performance.now() - began) / 1000
  expect(enacted.status).toBe(201)
  expect(counts).toEqual({ moved: 40 * 402, takenOff: 0, added: 402, kept: 0 })
  expect(seconds).toBeLessThan(60)
})
