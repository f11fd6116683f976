import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { layTasks, planInForce } from './plan-in-force.ts'
import { openTown } from './town.ts'
import { typedMeasure } from './typed-draft.ts'
import type { Visitor } from './visitor.ts'

/** Days go by as the test says. */
const clock = { today: '2026-10-05' }
const town = await openTown({ jobs: false, today: () => clock.today })
const regional = await town.signIn('regional')
const mary = await town.signIn('municipal')
const kirill = await town.signIn('colleague')
const head = await town.signIn('head')
const observer = await town.signIn('observer')
const neighbour = await town.signIn('neighbour')
let planId = ''
let taskId = ''

beforeAll(async () => {
  // Friday 9 October; five working days later is Friday 16 October.
  const rows = [typedMeasure({ number: '1', title: 'Издать приказ', due: 'до 9 октября' })]
  planId = await planInForce(mary, town.places.north, 'План района', rows)
  taskId = (await mary.get(`/api/tasks?plan=${planId}`)).json.tasks[0].id
  await layTasks(town, planId, town.places.school)
})

const today = async (visitor: Visitor) => (await visitor.get('/api/today')).json
const attention = async (visitor: Visitor) =>
  (await today(visitor)).attention.map(({ id }: { id: string }) => id)

describe('a task that nobody does', () => {
  it('is told to the coordinators above after five working days, and to nobody else', async () => {
    clock.today = '2026-10-15'
    expect(await attention(mary)).toEqual([])
    // A school's task is a count of its plan until it is told above.
    expect((await today(mary)).behind.plans).toMatchObject([{ behind: 1, overdue: 1 }])
    clock.today = '2026-10-16'
    for (const visitor of [mary, kirill, regional]) expect(await attention(visitor)).toEqual([taskId])
    expect((await today(mary)).counts).toMatchObject({ attention: 1, overdue: 0 })
    for (const visitor of [head, observer, neighbour]) expect(await attention(visitor)).toEqual([])
    expect((await today(head)).counts.overdue).toBe(1)
    clock.today = '2026-10-15'
    expect(await attention(mary), 'computed for the day, not kept').toEqual([])
    clock.today = '2026-10-16'
  })

  it('is reminded of: those who carry it out are called', async () => {
    expect((await neighbour.post(`/api/tasks/${taskId}/reminders`)).status).toBe(404)
    for (const visitor of [head, observer])
      expect((await visitor.post(`/api/tasks/${taskId}/reminders`)).status).toBe(403)
    expect((await regional.post(`/api/tasks/${taskId}/reminders`)).status).toBe(204)
    const [line] = (await today(head)).mentions
    expect(line.words).toBe(
      '@Дмитрий Директоров, напоминаю: срок исполнения прошёл 9 октября 2026 г. Отчитайтесь об исполнении или попросите продлить срок.',
    )
  })

  it('is given more time by its controller without being asked, and then stands no more above', async () => {
    expect((await today(mary)).attention[0].mayGrant).toBe(true)
    expect((await today(regional)).attention[0].mayGrant).toBe(false)
    const grant = { kind: 'grant-time', until: '2026-11-09', words: 'Ждём поставку' }
    expect((await kirill.post(`/api/tasks/${taskId}/steps`, grant)).json.code).toBe('task/not-controller')
    expect((await mary.post(`/api/tasks/${taskId}/steps`, grant)).status).toBe(200)
    expect(await attention(mary)).toEqual([])
    expect((await mary.post(`/api/tasks/${taskId}/reminders`)).json.code).toBe('task/not-late')
  })

  it('is told above as late as its plan says, or not at all', async () => {
    clock.today = '2026-12-01'
    expect(await attention(mary)).toEqual([taskId])
    const set = (visitor: Visitor, after: number | null) =>
      visitor.put(`/api/plans/${planId}/escalation`, { after })
    expect((await set(head, 1)).status).toBe(404)
    expect((await set(observer, 1)).status).toBe(403)
    expect((await set(mary, 40)).status).toBe(204)
    expect(await attention(mary)).toEqual([])
    expect((await set(mary, null)).status).toBe(204)
    expect((await mary.get(`/api/plans/${planId}/controller`)).json.escalateAfter).toBeNull()
    expect(await attention(regional)).toEqual([])
    expect((await set(mary, 0)).status).toBe(400)
  })
})

describe('who helps', () => {
  it('sees in «Сегодня» what to help with and by when, and not how others stand', async () => {
    clock.today = '2026-10-05'
    expect((await today(head)).helping).toEqual([])
    await town.database.write((writer) =>
      sql`
        insert into executor (region_id, assignment_id, organisation_id, plan_id, part, roll_out_id)
        select region_id, assignment_id, ${town.places.southSchool}, plan_id, 'co', id from task where id = ${taskId}
      `.execute(writer.tables),
    )
    expect((await today(neighbour)).helping, 'only where one holds a role oneself').toEqual([])
    await town.database.write((writer) =>
      sql`update executor set organisation_id = ${town.places.south} where organisation_id = ${town.places.southSchool}`.execute(
        writer.tables,
      ),
    )
    expect((await today(neighbour)).helping).toMatchObject([
      { measureTitle: 'Издать приказ', organisation: 'Южный район', dueOn: '2026-10-09' },
    ])
    expect((await today(neighbour)).counts.overdue).toBe(0)
    clock.today = '2026-10-10'
    expect((await today(neighbour)).helping).toEqual([])
    expect(town.faults).toEqual([])
  })
})
