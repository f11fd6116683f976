import { expect, it } from 'vitest'
import type { ActsToShare, StartedBySameAct } from '#contract/amendment.ts'
import type { PlanView } from '#contract/plan.ts'
import { actOfPoints, rows } from './amended-plan.ts'
import { amendingBy } from './amending.ts'
import { openTown } from './town.ts'
import { typeDraft } from './typed-draft.ts'

const town = await openTown({ today: '2026-02-13' })
const { north } = town.places
const mary = await town.signIn('municipal')
const { draftOf, change, enact } = amendingBy(mary)

async function planOf(title: string): Promise<string> {
  const draft = await typeDraft(mary, north, title, rows)
  const enacted = await mary.post(`/api/drafts/${draft.id}/enact`, {
    revision: draft.revision,
    supersedes: null,
  })
  return enacted.json.plans[0].id
}

const first = await planOf('Дорожная карта центров')
const second = await planOf('План сопровождения центров')
const view = async (id: string): Promise<PlanView> => (await mary.get(`/api/plans/${id}`)).json
const actsFor = async (id: string): Promise<ActsToShare['acts']> =>
  (await mary.get(`/api/plans/${id}/amendment/acts`)).json.acts
const byAct = (planId: string, actId: string) => mary.post(`/api/plans/${planId}/amendment/by-act`, { actId })
const dueOf = async (id: string) =>
  (await view(id)).measures.find(({ number }) => number === '3')?.assignments[0]?.due

it('an act that has changed one plan is read once more for another, without being brought again', async () => {
  expect(await actsFor(second)).toEqual([])
  const sent = await mary.post('/api/uploads/text', {
    organisationId: north,
    text: actOfPoints,
    amends: first,
  })
  const upload = await mary.awaitUpload(sent.json.id)
  expect((await enact(upload.draftId)).status).toBe(201)

  const [act] = await actsFor(second)
  expect(act).toMatchObject({ text: 'приказ от 12.02.2026 № 61', plans: ['Дорожная карта центров'] })
  expect(await actsFor(first)).toEqual([])
  const started: StartedBySameAct = (await byAct(second, act?.id ?? '')).json
  expect(started.draftId).toBeNull()
  const again = await mary.awaitUpload(started.uploadId ?? '')
  expect((await draftOf(again.draftId)).reading.acts[0]).toMatchObject({ number: '61', date: '2026-02-12' })
  expect((await enact(again.draftId)).status).toBe(201)
  expect([await dueOf(first), await dueOf(second)]).toEqual(['до 1 июля', 'до 1 июля'])

  // It is one act, registered once, and changes no plan twice.
  expect(await actsFor(second)).toEqual([])
  expect((await byAct(second, act?.id ?? '')).json.code).toBe('amendment/act-unknown')
  expect((await view(second)).editions.at(-1)?.act).toBe('приказ от 12.02.2026 № 61')
  expect((await view(second)).editions.at(-1)?.amendingFile).toBe(again.draftId)
})

it('an act that was typed begins a draft as it is registered', async () => {
  const typed = { kind: 'приказ', number: '62', date: '2026-02-13' }
  const draft = (await mary.post(`/api/plans/${first}/amendment`, typed)).json
  const [reading] = (await draftOf(draft.id)).reading.plans
  await change(draft.id, [{ kind: 'drop-measures', measures: [reading?.measures[0]?.key ?? ''] }])
  expect((await enact(draft.id)).status).toBe(201)
  const [act] = await actsFor(second)
  const { draftId, uploadId }: StartedBySameAct = (await byAct(second, act?.id ?? '')).json
  expect(uploadId).toBeNull()
  expect((await draftOf(draftId ?? '')).reading.acts).toMatchObject([typed])
  // One draft at a time, as ever; and a stranger is told nothing of the acts.
  expect((await byAct(second, act?.id ?? '')).json.code).toBe('amendment/already-drafted')
  const julia = await town.signIn('neighbour')
  expect((await julia.get(`/api/plans/${second}/amendment/acts`)).status).toBe(404)
  expect((await julia.post(`/api/plans/${second}/amendment/by-act`, { actId: act?.id })).status).toBe(404)
  expect(town.faults).toEqual([])
})
