import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { newcomer, settleUnder } from './district.ts'
import { layTasks, planInForce } from './plan-in-force.ts'
import { openTown } from './town.ts'
import { typedMeasure } from './typed-draft.ts'
import type { Visitor } from './visitor.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const { region, north, school, centre, southSchool } = town.places
const mary = await town.signIn('municipal')
const raisa = await town.signIn('regional')
const tasks = new Map<string, string>()
let successor = ''
let regionPlan = ''
let ownPlan = ''
let successorHead: Visitor

/** A plan in force, its tasks all laid on the school. */
async function planOf(visitor: Visitor, owner: string, titles: readonly string[]): Promise<string> {
  const rows = titles.map((title) => typedMeasure({ title, due: 'до 20 октября' }))
  const planId = await planInForce(visitor, owner, `План: ${titles[0]}`, rows)
  for (const line of (await visitor.get(`/api/tasks?plan=${planId}`)).json.tasks) {
    tasks.set(line.measureTitle, line.id)
  }
  await layTasks(town, planId, school)
  return planId
}

const revision = async () => (await mary.get(`/api/organisations/${school}`)).json.revision
const merging = `/api/organisations/${school}/merging`
const named = { kind: 'Постановление администрации', number: '15', date: '2026-09-01', sendingId: null }
const act = 'Постановление администрации от 01.09.2026 № 15'
const taskOf = async (visitor: Visitor, title: string) =>
  (await visitor.get(`/api/tasks/${tasks.get(title)}`)).json

beforeAll(async () => {
  const [added] = await settleUnder(town, north, 'school', ['СОШ № 6'])
  successor = added ?? ''
  successorHead = await newcomer(town, 'Вера Шестова', 'school-head', successor)
  await newcomer(town, 'Павел Педагогов', 'teacher', school)
  await newcomer(town, 'Анна Админова', 'administrator', school)
  ownPlan = await planOf(mary, north, ['Издать приказ', 'Обучить педагогов', 'Закупить мебель'])
  regionPlan = await planOf(raisa, region, ['Открыть центр', 'Сдать отчёт'])
  // «Открыть центр» is the successor's as well; «Закупить мебель» was done and accepted.
  await town.database.write(async (writer) => {
    await sql`
      insert into task (region_id, id, organisation_id, plan_id, measure_id, assignment_id, occurrence, due_on, changed_at)
      select region_id, new_id(), ${successor}::uuid, plan_id, measure_id, assignment_id, occurrence, due_on, changed_at
      from task where id = ${tasks.get('Открыть центр')}`.execute(writer.tables)
  })
  const head = await town.signIn('head')
  const steps = `/api/tasks/${tasks.get('Закупить мебель')}/steps`
  await head.post(`/api/tasks/${tasks.get('Закупить мебель')}/evidence`, {
    form: 'words',
    kind: 'other',
    words: 'Куплена',
  })
  expect((await head.post(steps, { kind: 'submit', doneOn: '2026-10-01', note: 'Куплена' })).status).toBe(200)
  expect((await mary.post(steps, { kind: 'accept' })).status).toBe(200)
})

describe('a school that is joined to another', () => {
  it('is previewed: what goes over, what both owe, and whose roles are at stake', async () => {
    const preview = (await mary.get(`${merging}?into=${successor}`)).json
    expect(preview).toMatchObject({ into: 'СОШ № 6', schools: 0, centres: 1 })
    expect(preview.plans).toEqual([
      { planId: ownPlan, title: 'План: Издать приказ', open: 2, twice: 0, mayCancel: true },
      { planId: regionPlan, title: 'План: Открыть центр', open: 2, twice: 1, mayCancel: false },
    ])
    expect(preview.roles.map((one: { person: string; mine: boolean }) => [one.person, one.mine])).toEqual([
      ['Анна Админова', false],
      ['Дмитрий Директоров', true],
      ['Павел Педагогов', true],
    ])
    expect((await mary.get(`${merging}?into=${southSchool}`)).status).toBe(404)
    expect((await mary.get(`${merging}?into=${north}`)).json.code).toBe('organisation/not-alike')
    const anton = await town.signIn('administrator')
    expect((await anton.get(`${merging}?into=${successor}`)).json.code).toBe('access/denied')
  })

  it('is closed under its successor, which has its centre, its open tasks and the people who were moved', async () => {
    const { roles } = (await mary.get(`${merging}?into=${successor}`)).json
    const teacher = roles.find((one: { person: string }) => one.person === 'Павел Педагогов').id
    const wanted = {
      intoId: successor,
      on: '2026-09-01',
      act: named,
      revision: await revision(),
      cancelledPlans: [] as string[],
      movedRoles: [teacher],
    }
    const ask = (change: object) => mary.post(merging, { ...wanted, ...change })
    expect((await ask({ act: { ...named, number: ' ' } })).json.code).toBe('organisation/act-missing')
    expect((await ask({ act: { ...named, date: '2026-10-06' } })).json.code).toBe('organisation/act-ahead')
    expect((await ask({ on: '2026-10-06' })).json.code).toBe('organisation/move-ahead')
    expect((await ask({ revision: 9 })).json.code).toBe('organisation/changed-meanwhile')
    expect((await ask({ cancelledPlans: [regionPlan] })).json.code).toBe('organisation/others-plan')
    expect((await successorHead.get(`/api/organisations/${school}`)).status).toBe(404)

    const done = await ask({ cancelledPlans: [ownPlan] })
    expect(done.status, done.text).toBe(204)
    expect((await ask({ revision: await revision() })).json.code).toBe('organisation/closed-already')

    expect((await successorHead.get('/api/notices')).json.notices[0]).toMatchObject({
      subject: 'К вам присоединена организация «СОШ № 5»',
      detail: 'Вам перешло: 1 задание',
      path: `/centres?organisation=${school}`,
    })
    const joined = (await successorHead.get(`/api/organisations/${school}`)).json
    expect(joined.passport.closedOn).toBe('2026-09-01')
    expect(joined.successor).toEqual({ id: successor, shortName: 'СОШ № 6', on: '2026-09-01', act })
    const view = (await mary.get(`/api/organisations/${successor}`)).json
    expect(view).toMatchObject({ schools: 0, centres: 1, joined: [{ id: school, shortName: 'СОШ № 5' }] })

    // What was chosen to end ended; what both owe is owed once; the rest went over with its papers.
    expect((await taskOf(mary, 'Издать приказ')).standing).toBe('cancelled')
    expect((await taskOf(raisa, 'Открыть центр')).standing).toBe('cancelled')
    expect(await taskOf(successorHead, 'Сдать отчёт')).toMatchObject({
      organisation: 'СОШ № 6',
      standing: 'open',
      commands: ['submit', 'ask-time', 'ask-waiver'],
    })
    // Done work stays where it was done, and is reached from the successor.
    expect(await taskOf(successorHead, 'Закупить мебель')).toMatchObject({
      organisation: 'СОШ № 5',
      standing: 'done',
    })
    const told = (await mary.get(`/api/organisations/${school}/history`)).json.lines[0].sentence
    expect(told).toBe(`С 01.09.2026 присоединена к «СОШ № 6»: ${act}. Перешло 1 задание, снято 3 задания.`)
  })

  it('leaves its people where they were put', async () => {
    const held = await town.house.read((reader) =>
      sql<{ name: string; place: string }>`
        select person.name, o.short_name as place
        from role_grant g join person on person.id = g.person_id join organisation o on o.id = g.organisation_id
        where g.organisation_id in (${school}, ${successor}) and is_held(g.ended_on, o.id)
        order by person.name`.execute(reader.tables),
    )
    expect(held.rows.map(({ name, place }) => `${name}: ${place}`)).toEqual([
      'Анна Админова: СОШ № 5',
      'Вера Шестова: СОШ № 6',
      'Павел Педагогов: СОШ № 6',
    ])
  })

  it('stands in the tree of the day before where it stood, and is neither moved nor opened again', async () => {
    const names = async (query: string) =>
      (await mary.get(`/api/tree?municipality=${north}${query}`)).json.organisations.map(
        (one: { shortName: string }) => one.shortName,
      )
    expect(await names('')).toEqual(['Северный район', 'СОШ № 6', 'Центр СОШ № 5'])
    expect(await names('&on=2026-08-31')).toEqual(['Северный район', 'СОШ № 5', 'Центр СОШ № 5', 'СОШ № 6'])
    expect(await names('&closed=yes')).toEqual(['СОШ № 5'])
    const { passport } = (await mary.get(`/api/organisations/${school}`)).json
    expect(passport.name).toBe('СОШ № 5')
    const move = { parentId: north, on: '2026-10-05', act: named, revision: await revision() }
    expect((await mary.post(`/api/organisations/${school}/move`, move)).json.code).toBe('organisation/joined')
    expect((await mary.get(`/api/organisations/${centre}`)).json.parent.id).toBe(successor)
    expect(town.faults).toEqual([])
  })
})
