import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { bring, smallPdf } from './bring.ts'
import { openTown } from './town.ts'
import { typeDraft, typedMeasure } from './typed-draft.ts'
import type { Visitor } from './visitor.ts'

const town = await openTown({ jobs: false })
const mary = await town.signIn('municipal')
const kirill = await town.signIn('colleague')
const head = await town.signIn('head')
const galina = await town.signIn('centreHead')
const observer = await town.signIn('observer')
const ids: Record<string, string> = {}
let task = ''
let planId = ''
let today = ''

const meOf = async (visitor: Visitor) => (await visitor.get('/api/session')).json
const shifted = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)

/** A plan of the district under the control of its coordinator, with a task of a school. */
beforeAll(async () => {
  const people = { mary, kirill, head, galina, observer }
  for (const [name, visitor] of Object.entries(people)) ids[name] = (await meOf(visitor)).person.id
  today = (await meOf(mary)).today
  const rows = [typedMeasure({ number: '1', title: 'Издать приказ', due: `до 30 декабря` })]
  const draft = await typeDraft(mary, town.places.north, 'План района', rows)
  const body = { revision: draft.revision, supersedes: null }
  planId = (await mary.post(`/api/drafts/${draft.id}/enact`, body)).json.plans[0].id
  task = (await mary.get(`/api/tasks?plan=${planId}`)).json.tasks[0].id
  await town.database.write((writer) =>
    sql`update task set organisation_id = ${town.places.school} where plan_id = ${planId}`.execute(
      writer.tables,
    ),
  )
})

function name(visitor: Visitor, absent: string, person: string, from: number, to: number) {
  return visitor.post('/api/stand-ins', {
    absentId: ids[absent],
    personId: ids[person],
    startsOn: shifted(from),
    endsOn: shifted(to),
  })
}

const step = (visitor: Visitor, command: object) => visitor.post(`/api/tasks/${task}/steps`, command)
const open = async (visitor: Visitor) =>
  (await visitor.get('/api/stand-ins')).json.standIns as readonly { readonly id: string }[]

describe('while somebody is absent', () => {
  it('who they name controls where they do, and what is done so is written as done for them', async () => {
    expect((await bring(head, task, 'Приказ.pdf', smallPdf, { kind: 'act' })).status).toBe(201)
    expect((await step(head, { kind: 'submit', doneOn: today, note: null })).status).toBe(200)
    expect((await step(kirill, { kind: 'accept' })).json.code).toBe('task/not-controller')
    expect((await name(mary, 'mary', 'kirill', 0, 7)).status).toBe(204)
    expect((await kirill.get('/api/notices')).json.notices[0]).toMatchObject({
      subject: 'Вам поручено замещать: Мария Северная',
      path: '/settings/stand-ins',
    })
    expect((await meOf(kirill)).standsInFor).toEqual([{ name: 'Мария Северная', endsOn: shifted(7) }])
    expect((await kirill.get('/api/today')).json.check).toMatchObject([{ id: task }])
    expect((await step(kirill, { kind: 'accept' })).status).toBe(200)
    const { history } = (await mary.get(`/api/tasks/${task}`)).json
    expect(history.at(-1)).toMatchObject({ by: 'Кирилл Коллегин (за: Мария Северная)' })
    const { lines } = (await mary.get(`/api/plans/${planId}/history`)).json
    expect(lines[0]).toMatchObject({ by: 'Кирилл Коллегин (за: Мария Северная)' })
  })

  it('their roles are lent to who stands in, all of them and no longer than said', async () => {
    const drafting = async () => (await meOf(observer)).drafting.length
    expect(await drafting()).toBe(0)
    expect((await observer.get('/api/people')).json.count).toBe(0)
    const [marys] = await open(mary)
    expect((await mary.delete(`/api/stand-ins/${marys?.id}`)).status).toBe(204)
    expect((await name(mary, 'mary', 'observer', 0, 0)).status).toBe(204)
    expect(await drafting()).toBe(3)
    expect((await observer.get('/api/people')).json.count).toBe(5)
    const own = (await meOf(observer)).grants
    expect(own).toMatchObject([{ role: 'observer' }])
    // Whom one stands in for is not one's to change, to dismiss or to hand on.
    const marysRole = (await observer.get(`/api/people/${ids.mary}`)).json.roles[0]
    expect(marysRole.mayEnd).toBe(false)
    expect((await observer.delete(`/api/people/${ids.mary}/roles/${marysRole.id}`)).status).toBe(403)
    expect((await observer.post(`/api/people/${ids.mary}/password-link`)).status).toBe(403)
    expect((await name(observer, 'mary', 'kirill', 5, 6)).json.code).toBe('person/not-found')
    const draft = await typeDraft(observer, town.places.north, 'За Марию', [typedMeasure({ title: 'Дело' })])
    const enacted = await observer.post(`/api/drafts/${draft.id}/enact`, {
      revision: draft.revision,
      supersedes: null,
    })
    const [made] = enacted.json.plans
    // A plan put in force for somebody is under their control.
    expect((await mary.get(`/api/plans/${made.id}/controller`)).json.controller.name).toBe('Мария Северная')
    const [mine] = await open(observer)
    expect((await observer.delete(`/api/stand-ins/${mine?.id}`)).status).toBe(204)
    expect(await drafting()).toBe(0)
    expect((await observer.get(`/api/drafts/${draft.id}`)).status).toBe(404)
  })

  it('not before it begins', async () => {
    expect((await name(mary, 'mary', 'observer', 1, 3)).status).toBe(204)
    expect((await meOf(observer)).standsInFor).toEqual([])
    expect((await meOf(observer)).drafting).toEqual([])
    expect(await open(observer)).toMatchObject([{ begun: false }])
  })

  it('nothing goes on to the stand-in of a stand-in', async () => {
    expect((await name(head, 'head', 'galina', 0, 3)).status).toBe(204)
    expect((await name(mary, 'mary', 'head', 0, 0)).json.code).toBe('stand-in/unfit')
    // By hand, since the rules let nobody do it: the head for Mary, Galina for the head.
    const region = town.places.region
    await town.database.write((writer) =>
      sql`insert into stand_in (region_id, id, absent_id, person_id, starts_on, ends_on, named_by, named_at)
        values (${region}, gen_random_uuid(), ${ids.mary}, ${ids.head}, ${today}, ${today}, ${ids.mary}, now())`.execute(
        writer.tables,
      ),
    )
    expect((await meOf(head)).standsInFor).toMatchObject([{ name: 'Мария Северная' }])
    expect((await meOf(galina)).standsInFor).toMatchObject([{ name: 'Дмитрий Директоров' }])
    expect(
      (await galina.get('/api/organisations')).json.organisations.map((one: { id: string }) => one.id),
    ).toEqual([town.places.school, town.places.centre])
  })
})

describe('a stand-in is named', () => {
  it('for others by who answers for them, and by nobody else', async () => {
    expect((await name(kirill, 'galina', 'head', 0, 1)).status).toBe(204)
    expect((await name(observer, 'galina', 'head', 5, 6)).json.code).toBe('person/not-found')
    expect((await name(await town.signIn('neighbour'), 'head', 'kirill', 5, 6)).json.code).toBe(
      'person/not-found',
    )
    expect((await name(kirill, 'head', 'kirill', 5, 6)).json.code).toBe('stand-in/for-oneself')
    expect((await name(head, 'head', 'kirill', -1, 6)).json.code).toBe('stand-in/in-the-past')
    expect((await name(head, 'head', 'kirill', 2, 6)).json.code).toBe('stand-in/taken')
    const candidates = (await head.get(`/api/people/${ids.head}/stand-ins`)).json.people
    expect(candidates.map((one: { name: string }) => one.name)).toEqual([
      'Антон Настройкин',
      'Галина Центрова',
      'Кирилл Коллегин',
      'Мария Северная',
      'Олег Смотрящий',
      'Раиса Краевая',
    ])
    const { lines } = (await kirill.get(`/api/people/${ids.galina}/history`)).json
    expect(lines[0].sentence).toMatch(/^Назначено замещение с .+ по .+: Дмитрий Директоров\.$/)
  })

  it('and leaves no faults', () => expect(town.faults).toEqual([]))
})
