import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { layRollOut } from '#application/roll-out/lay-roll-out.ts'
import { lockHead } from '#store/journal/append-lines.ts'
import { askAsOwner } from '../support/database.ts'
import { settleUnder } from './district.ts'
import { kill, startProgram } from './killed-program.ts'
import { planInForce } from './plan-in-force.ts'
import { openTown } from './town.ts'
import { typedMeasure } from './typed-draft.ts'

const schoolCount = 400
const measureCount = 40
/** Those of the town, and what the district has beside them. */
const schools = schoolCount + 1

const town = await openTown({ jobs: false, today: '2026-10-05' })
const mary = await town.signIn('municipal')
const { north } = town.places
await settleUnder(
  town,
  north,
  'school',
  Array.from({ length: schoolCount }, (_, index) => `СОШ № ${100 + index}`),
)

/** A plan in force whose every measure is owed by each school, half of them in each quarter. */
async function enacted(title: string, measures = measureCount): Promise<string> {
  const rows = Array.from({ length: measures }, (_, index) =>
    typedMeasure({
      number: String(index + 1),
      title: `Мероприятие ${index + 1}`,
      due: index % 2 === 0 ? 'до 1 ноября' : 'ежеквартально',
      responsible: 'Руководители ОО',
    }),
  )
  return planInForce(mary, north, title, rows)
}

/** How many tasks so many measures are, for each organisation that owes them. */
const tasksOf = (measures: number) => (measures / 2) * (1 + 4)
const whole = tasksOf(measureCount) * schools

/** What everybody else sees of a plan at this moment. */
async function seen(planId: string): Promise<{ tasks: number; owned: number; executors: number }> {
  const found = await town.house.read((reader) =>
    sql<{ tasks: number; owned: number; executors: number }>`
      select (select count(*) from task where plan_id = ${planId}) as tasks,
             (select count(*) from task where plan_id = ${planId} and organisation_id = ${north}) as owned,
             (select count(*) from executor where plan_id = ${planId}) as executors
    `.execute(reader.tables),
  )
  const [row] = found.rows
  if (row === undefined) throw new Error('no counts')
  return row
}

/** Ends the connection that has rows of tasks in hand, as a crash of the program or of the server does. */
async function killLaying(): Promise<number> {
  const killed = await askAsOwner(
    town.database,
    `select pg_terminate_backend(pid) as killed from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and state = 'idle in transaction'`,
  )
  return killed.length
}

/** Keeps the end of the journal, which a roll-out writes last: none comes to its end before it is let go. */
async function holdEnds(): Promise<() => Promise<void>> {
  let letGo = () => {}
  const released = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let ended: Promise<void> = Promise.resolve()
  await new Promise<void>((held, failed) => {
    ended = town.house.write(async (writer) => {
      // It is idle for as long as a program takes to start.
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(writer.tables)
      await lockHead(writer, town.places.region)
      held()
      await released
    })
    ended.catch(failed)
  })
  return async () => {
    letGo()
    await ended
  }
}

const nothing = (measures = measureCount) => ({
  tasks: tasksOf(measures),
  owned: tasksOf(measures),
  executors: 0,
})
const everything = (measures = measureCount) => ({
  tasks: tasksOf(measures) * schools,
  owned: 0,
  executors: measures * schools,
})

it('a roll-out of 40 measures to 400 schools takes seconds', { timeout: 300_000 }, async () => {
  const planId = await enacted('Быстро')
  const started = (await mary.post(`/api/plans/${planId}/roll-out`)).json
  const from = performance.now()
  await layRollOut(town.house, started.id)
  const seconds = (performance.now() - from) / 1000
  process.stdout.write(`rolled out ${whole} tasks in ${seconds.toFixed(1)} s\n`)
  expect(await seen(planId)).toEqual(everything())
  const asked = performance.now()
  const matrix = await mary.get(`/api/plans/${planId}/matrix`)
  process.stdout.write(
    `matrix in ${(performance.now() - asked).toFixed(0)} ms, ${matrix.text.length} letters\n`,
  )
  expect(matrix.json.organisations).toHaveLength(schools)
  const shown = performance.now()
  const plan = await mary.get(`/api/plans/${planId}`)
  process.stdout.write(`plan in ${(performance.now() - shown).toFixed(0)} ms, ${plan.text.length} letters\n`)
  expect(plan.json.measures).toHaveLength(measureCount)
})

it('killed at any of ten moments between its first row and its last it leaves nothing, and then is done whole', {
  timeout: 300_000,
}, async () => {
  // As many as a roll-out has parts: each moment is between two of them, and none costs more than it shows.
  const measures = 10
  const planId = await enacted('Прерванный', measures)
  const started = (await mary.post(`/api/plans/${planId}/roll-out`)).json
  const moments: number[] = []
  for (let moment = 0; moment < 10; moment += 1) {
    let part = -1
    let killed = false
    const broken = layRollOut(town.house, started.id, async (laid) => {
      // The lost connection alone would be made up for; that the program went with it is told so.
      if (killed) throw new Error('the program is gone')
      part = laid === 0 ? 0 : part + 1
      if (part !== moment) return
      moments.push(laid)
      // From outside none of it is there yet.
      expect(await seen(planId)).toEqual(nothing(measures))
      expect(await killLaying()).toBeGreaterThan(0)
      killed = true
    })
    await expect(broken).rejects.toThrow()
    expect(killed).toBe(true)
    expect(await seen(planId)).toEqual(nothing(measures))
    const { rollOuts } = (await mary.get('/api/roll-outs')).json
    expect(rollOuts[0]).toMatchObject({ id: started.id, state: 'laying' })
  }
  // The first has written executors alone; each of the others lies between the first task and the last.
  expect(moments).toHaveLength(10)
  expect(moments.slice(1).every((laid) => laid > 0 && laid < tasksOf(measures) * schools)).toBe(true)
  expect(new Set(moments).size).toBe(10)
  await layRollOut(town.house, started.id)
  expect(await seen(planId)).toEqual(everything(measures))
  await layRollOut(town.house, started.id)
  expect(await seen(planId)).toEqual(everything(measures))
  const { rollOuts } = (await mary.get('/api/roll-outs')).json
  expect(rollOuts[0]).toMatchObject({
    state: 'done',
    laid: tasksOf(measures) * schools,
    takenOff: tasksOf(measures),
  })
})

it('when the whole program is killed in the middle of it, nothing of it is there, and the next start does it', {
  timeout: 300_000,
}, async () => {
  const planId = await enacted('Убитый')
  const folder = mkdtempSync(join(tmpdir(), 'rostok-killed-'))
  await mary.post(`/api/plans/${planId}/roll-out`)
  const last = async () => (await mary.get('/api/roll-outs')).json.rollOuts[0]
  // However late it is seen how far the program is, it is in the middle of it.
  const letGo = await holdEnds()
  const first = startProgram(town, folder)
  try {
    // Some of the assignments are laid by then, and others may not be.
    await expect
      .poll(async () => (await last()).progress, { timeout: 60_000, interval: 20 })
      .toBeGreaterThan(0.2)
    await kill(first)
    await letGo()
    expect(await last()).toMatchObject({ state: 'laying' })
    expect(await seen(planId)).toEqual(nothing())
    const second = startProgram(town, folder)
    try {
      await expect.poll(async () => (await last()).state, { timeout: 60_000 }).toBe('done')
      expect(await seen(planId)).toEqual(everything())
    } finally {
      await kill(second)
    }
  } finally {
    await letGo()
    await kill(first)
    rmSync(folder, { recursive: true, force: true })
  }
})
