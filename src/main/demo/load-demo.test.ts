import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { showToday } from '#application/task/show-today.ts'
import { checkChain } from '#store/journal/check-chain.ts'
import { listRegions } from '#store/organisation/list-organisations.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { actAs } from '../act-as.ts'
import { compose } from '../compose.ts'
import { demoPeople, demoToday } from './demo.ru.ts'
import { hasDemoDocuments, loadDemo, loadDemoDocuments } from './load-demo.ts'

const database = await freshDatabase()
const folder = mkdtempSync(join(tmpdir(), 'rostok-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
await loadDemo(await compose(database, folder))
const house = await compose(database, folder)

test('everybody of the demo can sign in with what the page tells', async () => {
  expect(house.demo?.map(({ name }) => name)).toEqual(demoPeople.map(({ signInName }) => signInName))
  expect(await hasDemoDocuments(house)).toBe(false)
})

test('its documents are in force, and on its day some tasks are overdue, some done, some ahead', async () => {
  await loadDemoDocuments(house)
  expect(await hasDemoDocuments(house)).toBe(true)
  const coordinator = await actAs(house, 'vetrova')
  if (coordinator === null) throw new Error('nobody')
  const today = await showToday(coordinator)
  expect(today.today).toBe(demoToday)
  expect(today.drafts).toEqual([])
  const { overdue, week } = today.counts
  const late = today.behind.plans.reduce((sum, plan) => sum + plan.overdue, overdue)
  const soon = today.behind.plans.reduce((sum, plan) => sum + plan.soon, week)
  expect(late).toBeGreaterThan(1)
  expect(late).toBeLessThan(8)
  expect(soon).toBeGreaterThan(1)
  expect(today.counts.done).toBeGreaterThan(5)
  const [region] = await database.read(listRegions)
  expect((await database.read((reader) => checkChain(reader, region?.id ?? ''))).faults).toEqual([])
})
