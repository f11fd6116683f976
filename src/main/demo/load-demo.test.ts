import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { listPlans } from '#application/plan/list-plans.ts'
import { showPlan } from '#application/plan/show-plan.ts'
import { showPlanThen } from '#application/plan/show-plan-then.ts'
import { showToday } from '#application/task/show-today.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { checkChain } from '#store/journal/check-chain.ts'
import { listRegions } from '#store/organisation/list-organisations.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { actAs } from '../act-as.ts'
import { compose } from '../compose.ts'
import { demoPeople, demoToday } from './demo.ru.ts'
import { isDemoTold, loadDemo, tellDemo } from './load-demo.ts'

const database = await freshDatabase()
const folder = mkdtempSync(join(tmpdir(), 'rostok-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
await loadDemo(await compose(database, folder))
const house = await compose(database, folder)

test('everybody of the demo can sign in with what the page tells', async () => {
  expect(house.demo?.map(({ name }) => name)).toEqual(demoPeople.map(({ signInName }) => signInName))
  expect(await isDemoTold(house)).toBe(false)
})

/** «Сегодня» of one of the demo's people. */
async function todayOf(signInName: string) {
  const context = await actAs(house, signInName)
  if (context === null) throw new Error('nobody')
  return await showToday(context)
}

test('its documents are in force, and on its day some tasks are overdue, some done, some ahead', async () => {
  // Cut short at first: the next start goes on where it stopped.
  let began = 0
  const cutShort = {
    ...house,
    write: (change: never) => (++began > 60 ? Promise.reject(new Error('cut')) : house.write(change)),
  }
  await expect(tellDemo(cutShort as typeof house)).rejects.toThrow('cut')
  expect(await isDemoTold(house)).toBe(false)
  await tellDemo(house)
  expect(await isDemoTold(house)).toBe(true)
  const today = await todayOf('vetrova')
  expect(today.today).toBe(demoToday)
  expect(today.drafts).toHaveLength(1)
  const { overdue, week } = today.counts
  const late = today.behind.plans.reduce((sum, plan) => sum + plan.overdue, overdue)
  const soon = today.behind.plans.reduce((sum, plan) => sum + plan.soon, week)
  expect(late).toBeGreaterThan(1)
  expect(late).toBeLessThan(8)
  expect(soon).toBeGreaterThan(1)
  expect(today.counts.done).toBeGreaterThan(2)
  const [region] = await database.read(listRegions)
  expect((await database.read((reader) => checkChain(reader, region?.id ?? ''))).faults).toEqual([])
})

test('everybody who does something finds that work waits for them, and sees what others have said', async () => {
  const [coordinator, other, head, centre] = await Promise.all(
    ['ryabinina', 'somov', 'kedrova', 'zimin'].map(todayOf),
  )
  for (const today of [coordinator, other, head]) {
    expect(today?.counts.check).toBeGreaterThan(0)
    expect(today?.counts.overdue).toBeGreaterThan(0)
    expect(today?.mentions).not.toEqual([])
  }
  expect(coordinator?.counts.returned).toBe(1)
  expect(centre?.counts.returned).toBe(1)
  expect(centre?.counts.submitted).toBe(1)
  expect((await todayOf('vetrova')).attention.length).toBeGreaterThan(1)
  expect((await todayOf('orlova')).behind.plans.length).toBeGreaterThan(2)
})

test('its people worked from January on: the past tells less done than today, and the journal goes forward in time', async () => {
  const coordinator = await actAs(house, 'ryabinina')
  if (coordinator === null) throw new Error('nobody')
  const listed = await listPlans(coordinator, { organisation: null, state: 'in-force' })
  if (!listed.ok) throw new Error(listed.refusal.code)
  const id = listed.value.plans.find(({ organisation }) => organisation.kind === 'municipality')?.id ?? ''
  const now = await showPlan(coordinator, id)
  const then = await showPlanThen(coordinator, id, '2026-06-01' as CivilDate)
  if (!now.ok || !then.ok) throw new Error('the plan is not seen')
  expect(then.value.standing.done ?? 0).toBeGreaterThan(0)
  expect(then.value.standing.done ?? 0).toBeLessThan(now.value.standing.done ?? 0)
  const told = await database.read((reader) =>
    sql<{
      at: string
    }>`select at from journal where noun in ('plan', 'task') order by region_id, number`.execute(
      reader.tables,
    ),
  )
  const days = told.rows.map(({ at }) => at)
  expect(days).toEqual(days.toSorted())
  expect(days.length).toBeGreaterThan(10)
})
