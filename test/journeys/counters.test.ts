import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { foldCounts } from '#application/house/fold-counts.ts'
import type { Overview } from '#contract/overview.ts'
import { addDays, type CivilDate } from '#core/calendar/civil-date.ts'
import { countAll } from '#core/task/standing-counts.ts'
import { grantRole } from '#store/person/save-person.ts'
import { askAsOwner } from '../support/database.ts'
import { newcomer, settleUnder } from './district.ts'
import { randomActs } from './random-acts.ts'
import { expectCounted } from './recount.ts'
import { openTown } from './town.ts'
import type { Visitor } from './visitor.ts'

/** The far east is a day ahead. */
const clock = { day: '2026-10-05' }
const town = await openTown({
  today: ({ timeZone }) => (timeZone === 'Asia/Kamchatka' ? addDays(clock.day as CivilDate, 1) : clock.day),
})
const { region, north, south } = town.places
const raisa = await town.signIn('regional')
const mary = await town.signIn('municipal')
const acts = randomActs(town, raisa, clock)
const names = Object.keys(acts) as readonly (keyof typeof acts)[]

const overview = async (visitor: Visitor, query = ''): Promise<Overview> =>
  (await visitor.get(`/api/overview${query}`)).json

beforeAll(async () => {
  for (const place of [north, south]) {
    const letters = ['А', 'Б', 'В', 'Г']
    const [first = ''] = await settleUnder(
      town,
      place,
      'school',
      letters.map((letter) => `СОШ ${letter}`),
    )
    await settleUnder(town, first, 'centre', ['Центр'])
  }
  await settleUnder(town, region, 'school', ['Лицей края'])
  await acts['a plan is rolled out'](0)
})

describe('whatever is done', { timeout: 300_000 }, () => {
  it('the counters say what counting the tasks says, folded or not', async () => {
    expect(await expectCounted(town, 'the first roll-out')).toBeGreaterThan(20)
    const done = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...names], { minLength: names.length }),
        fc.array(fc.nat(100_000), { minLength: 40, maxLength: 40 }),
        async (order, picks) => {
          for (const [index, pick] of picks.entries()) {
            // Steps are taken more often than anything else.
            const name = index % 3 === 0 ? 'a step is taken' : (order[index % order.length] ?? 'days pass')
            if (await acts[name](pick)) done.set(name, (done.get(name) ?? 0) + 1)
            await expectCounted(town, `${name} (${pick})`)
          }
        },
      ),
      { numRuns: 1, endOnFailure: true },
    )
    expect([...done.keys()].length, [...done].join(' · ')).toBeGreaterThan(8)
    expect(town.faults).toEqual([])
  })
})

describe('the overview', () => {
  beforeAll(() => acts['a plan is rolled out'](0))

  it('tells a region its districts and what it owes itself, and a district its schools', async () => {
    const whole = await overview(raisa)
    expect(whole.here?.id).toBe(region)
    expect(whole.lines.map(({ id }) => id)).toEqual(expect.arrayContaining([north, south]))
    const sum = whole.lines.reduce((all, { counts }) => all + countAll(counts), countAll(whole.own))
    expect(sum).toBe(countAll(whole.total))
    const behind = whole.lines.map(({ counts }) => counts.overdue ?? 0)
    expect(behind).toEqual(behind.toSorted((one, other) => other - one))
    const district = await overview(raisa, `?organisation=${north}`)
    expect(district.above.map(({ id }) => id)).toEqual([region])
    expect(district.total).toEqual(whole.lines.find(({ id }) => id === north)?.counts)
    expect(await overview(mary)).toMatchObject({ here: { id: north }, above: [], total: district.total })
  })

  it('tells a year and a quarter of it apart', async () => {
    const { years, total } = await overview(raisa)
    expect(years).toContain(2026)
    const of = async (query: string) => countAll((await overview(raisa, query)).total)
    const quarters = await Promise.all([1, 2, 3, 4].map((one) => of(`?year=2026&quarter=${one}`)))
    const year = await of('?year=2026')
    expect(quarters.reduce((sum, one) => sum + one, 0)).toBe(year)
    expect(year).toBeLessThan(countAll(total))
    expect(await of('?year=2019')).toBe(0)
  })

  it('tells nobody of a neighbour, by the counters themselves neither', async () => {
    expect((await mary.get(`/api/overview?organisation=${south}`)).status).toBe(404)
    expect((await mary.get(`/api/overview?organisation=${region}`)).status).toBe(404)
    const anton = await town.signIn('administrator')
    expect((await anton.get(`/api/overview?organisation=${region}`)).status).not.toBe(200)
    expect((await overview(anton)).lines).toEqual([])
    const head = await town.signIn('head')
    // Something that is not folded yet.
    await raisa.post(`/api/tasks/${(await raisa.get('/api/tasks')).json.tasks[0].id}/steps`, {
      kind: 'submit',
      doneOn: clock.day,
      note: null,
    })
    // A school that stood directly under the region when it was counted may have moved into the district since.
    const standsUnder = async (place: string): Promise<readonly string[]> => {
      const found = await town.house.read(({ tables }) =>
        sql<{ id: string }>`
          select o.id::text from organisation as o
          join organisation as above on o.path <@ above.path
          where above.id = ${place}
        `.execute(tables),
      )
      return found.rows.map(({ id }) => id)
    }
    const sights: readonly (readonly [Visitor, readonly string[]])[] = [
      [mary, await standsUnder(north)],
      [head, await standsUnder(town.places.school)],
      [anton, []],
    ]
    for (const [visitor, seen] of sights) {
      const { person } = (await visitor.get('/api/session')).json
      const rows = await town.house.keysOf(person.id).read(({ tables }) =>
        sql<{ id: string }>`
          select organisation_id::text as id from task_count
          union
          select organisation_id::text from quarter_count
          union
          select organisation_id::text from fresh_task_counts(array[${region}, ${north}, ${south}]::uuid[])
        `.execute(tables),
      )
      expect(rows.rows.map(({ id }) => id).filter((id) => !seen.includes(id))).toEqual([])
      if (visitor === mary) expect(rows.rows.map(({ id }) => id)).toContain(north)
    }
  })

  it('begins at several places for who sees several, and leaves as a sheet', async () => {
    const visitor = await newcomer(town, 'два района', 'observer', north)
    const { person } = (await visitor.get('/api/session')).json
    await town.house.write((writer) =>
      grantRole(writer, { personId: person.id, organisationId: south, role: 'observer' }, town.house.now()),
    )
    const several = await overview(visitor)
    expect([several.here, several.lines.map(({ id }) => id).sort()]).toEqual([null, [north, south].sort()])
    const sheet = await raisa.get('/api/overview/sheet?year=2026')
    expect([sheet.status, sheet.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK'])
  })
})

describe('writers', () => {
  it('of one region do not wait for each other, nor for the folding', async () => {
    const found = await town.house.read(({ tables }) =>
      sql<{ id: string }>`select id from task where region_id = ${region} limit 2`.execute(tables),
    )
    const [one, other] = found.rows.map(({ id }) => id)
    // Whatever the random acts have left: a school may have lost its tasks to another.
    if (one === undefined || other === undefined) throw new Error('the region has no two tasks')
    const change = (id: string) => sql`update task set cancelled_on = '2026-10-01' where id = ${id}`
    let letGo: () => void = () => {}
    const held = new Promise<void>((resolve) => (letGo = resolve))
    let begun: () => void = () => {}
    const writing = new Promise<void>((resolve) => (begun = resolve))
    const slow = town.house.write(async ({ tables }) => {
      await change(one).execute(tables)
      begun()
      await held
    })
    await writing
    // Were anything waited for, these would not come back before the first writer is let go.
    await town.house.write(({ tables }) => change(other).execute(tables))
    await foldCounts(town.house)
    letGo()
    await slow
    await expectCounted(town, 'two writers at once')
  })

  it('that are killed leave the counters as they were', async () => {
    const killed = town.house.write(async ({ tables }) => {
      await sql`update task set cancelled_on = '2026-10-02'`.execute(tables)
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tables)
      await askAsOwner(town.database, `select pg_terminate_backend(${rows[0]?.pid}, 10_000)`)
      await sql`select 1`.execute(tables)
    })
    await expect(killed).rejects.toThrow()
    await expectCounted(town, 'a killed writer')
  })

  it('cannot write the counters themselves', async () => {
    for (const table of ['task_count', 'quarter_count', 'plan_count', 'task_count_change']) {
      const written = town.house.write(({ tables }) =>
        sql`update ${sql.table(table)} set tasks = 0`.execute(tables),
      )
      await expect(written).rejects.toThrow(/permission denied/)
    }
  })
})
