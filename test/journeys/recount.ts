import { sql } from 'kysely'
import { expect } from 'vitest'
import { addDays, type CivilDate, later } from '#core/calendar/civil-date.ts'
import { type Standing, standingOn, type TaskFacts } from '#core/task/standing.ts'
import type { StandingCounts } from '#core/task/standing-counts.ts'
import { readClocks } from '#store/count/clocks.ts'
import type { DayOf } from '#store/count/counted.ts'
import { foldCounts, listUnfolded } from '#store/count/fold-counts.ts'
import { listCounted } from '#store/count/list-counted.ts'
import { listRead } from '#store/count/list-read.ts'
import { listPlans } from '#store/plan/list-plans.ts'
import type { Town } from './town.ts'

interface Raw extends TaskFacts {
  readonly line: readonly string[]
  readonly timeZone: string
}

/** All tasks of plans in force, one by one, as they lie in the database. */
async function rawTasks({ house }: Town): Promise<readonly Raw[]> {
  const found = await house.read((reader) =>
    sql<Raw>`
      select string_to_array(ltree2text(o.path), '.')::uuid[]::text[] as line, o.time_zone as "timeZone",
             task.start_on as "startOn", task.due_on as "dueOn", task.submitted_on as "submittedOn",
             task.returned_on as "returnedOn", task.accepted_on as "acceptedOn", task.done_on as "doneOn",
             task.not_required_on as "notRequiredOn", task.cancelled_on as "cancelledOn"
      from task join plan on plan.id = task.plan_id and plan.state = 'in-force'
      join organisation as o on o.id = task.organisation_id
    `.execute(reader.tables),
  )
  return found.rows
}

function add(counts: Map<string, Partial<Record<Standing, number>>>, id: string, standing: Standing): void {
  const of = counts.get(id) ?? {}
  of[standing] = (of[standing] ?? 0) + 1
  counts.set(id, of)
}

/** What has been written down counts, also where it was written by a clock that is ahead. */
function dayKnown(facts: TaskFacts, today: CivilDate): CivilDate {
  const { submittedOn, returnedOn, acceptedOn, notRequiredOn, cancelledOn } = facts
  return [submittedOn, returnedOn, acceptedOn, notRequiredOn, cancelledOn].reduce<CivilDate>(
    (day, fact) => (fact === null ? day : later(day, fact)),
    today,
  )
}

/** By core's rule, task for task: for each organisation with its whole subtree. */
function recounted(tasks: readonly Raw[], dayOf: DayOf) {
  const counts = new Map<string, Partial<Record<Standing, number>>>()
  const own = new Map<string, Partial<Record<Standing, number>>>()
  for (const task of tasks) {
    const standing = standingOn(task, dayKnown(task, dayOf(task)))
    for (const id of task.line) add(counts, id, standing)
    add(own, task.line.at(-1) ?? '', standing)
  }
  return { counts, own }
}

/** From the day of the town, a Monday behind a quarter's end: into other quarters, and to both sides of that end. */
const otherDays = [-100, -5, -4, 30, 88, 400]

/** The counters say what counting the tasks says: as they lie, and once they are folded, for any day. Gives how many tasks were counted. */
export async function expectCounted(town: Town, after: string): Promise<number> {
  const { house } = town
  const tasks = await rawTasks(town)
  const raw = recounted(tasks, house.today)
  const tree = await house.read((reader) =>
    sql<{ id: string; parent: string | null; depth: number }>`
      select id, parent_id as parent, nlevel(path) as depth from organisation
    `.execute(reader.tables),
  )
  const counted = tree.rows.filter(({ depth }) => depth <= 2).map(({ id }) => id)
  const expectOn = async (dayOf: DayOf, words: string) => {
    const { counts } = recounted(tasks, dayOf)
    const wanted = new Map(counted.flatMap((id) => [[id, counts.get(id)]] as const).filter(isThere))
    const told = await house.read(async (reader) =>
      listCounted(reader, counted, await readClocks(reader, dayOf), null),
    )
    expect(told, words).toEqual(wanted)
  }
  await expectOn(house.today, `after ${after}`)
  for (const regionId of await house.read(listUnfolded)) {
    await house.write((writer) => foldCounts(writer, regionId))
  }
  for (const days of [0, ...otherDays])
    await expectOn(
      (place) => addDays(house.today(place), days),
      `folded after ${after}, ${days} days from today`,
    )
  for (const { id } of tree.rows) {
    const below = tree.rows.filter(({ parent }) => parent === id).map((one) => one.id)
    const lines = new Map(
      [[id, raw.own.get(id)] as const, ...below.map((one) => [one, raw.counts.get(one)] as const)].filter(
        isThere,
      ),
    )
    const read = await house.read(async (reader) =>
      listRead(reader, id, await readClocks(reader, house.today), null),
    )
    expect(read, `read after ${after}`).toEqual(lines)
  }
  await expectPlansCounted(town, after)
  return tasks.length
}

/** The list of plans says the same by the counters as by the tasks, on a day that has come by every clock. */
async function expectPlansCounted({ house, places }: Town, after: string): Promise<void> {
  const day = house.today({ timeZone: 'Asia/Kamchatka' })
  for (const state of ['in-force', 'superseded'] as const) {
    const filter = { reach: [places.region], organisationId: null, state, day }
    const list = (counted: boolean) => house.read((reader) => listPlans(reader, { ...filter, counted }))
    expect(await list(true), `plans after ${after}`).toEqual(await list(false))
  }
}

function isThere(
  entry: readonly [string, StandingCounts | undefined],
): entry is readonly [string, StandingCounts] {
  return entry[1] !== undefined
}
