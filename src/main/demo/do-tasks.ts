import type { House } from '#application/context.ts'
import { pageTasks } from '#application/task/page-tasks.ts'
import { takeStep } from '#application/task/take-step.ts'
import { addDays, type CivilDate, later } from '#core/calendar/civil-date.ts'
import { actingOn, demoOrganisation, taken } from './acting-on.ts'
import type { DemoDocument } from './demo-document.ts'

const mostTasks = 500

/** A task that one of the demo's people says is done, on some day. */
interface Doing {
  readonly by: string
  readonly on: CivilDate
  readonly doneOn: CivilDate
  readonly taskId: string
}

/** What was done up to a day of the tasks of these documents and is not marked yet, each on its own day and in their order. */
export async function doTasks(
  house: House,
  documents: readonly DemoDocument[],
  until: CivilDate,
): Promise<void> {
  const doings: Doing[] = []
  for (const document of documents) doings.push(...(await doingsOf(house, document)))
  const due = doings.filter(({ on }) => on <= until)
  for (const { by, on, doneOn, taskId } of due.toSorted((one, other) => one.on.localeCompare(other.on))) {
    const context = await actingOn(house, by, on)
    taken(await takeStep(context, taskId, { kind: 'submit', doneOn, note: null }), taskId)
  }
}

async function doingsOf(house: House, document: DemoDocument): Promise<readonly Doing[]> {
  const { by, done, file, into, on } = document
  if (done === undefined) return []
  const context = await actingOn(house, by, on)
  const wanted = {
    planId: null,
    organisationId: (await demoOrganisation(context, into)).id,
    measureId: null,
    standings: [],
    after: null,
    limit: mostTasks,
  }
  const { tasks } = taken(await pageTasks(context, wanted), file)
  return tasks.flatMap(({ id, measureNumber, measureTitle, dueOn, doneOn: marked }) => {
    const names = [measureNumber, measureTitle].filter((name) => name !== null)
    if (marked !== null || dueOn === null || dueOn > done.until) return []
    if (names.some((name) => done.except.includes(name))) return []
    const days = names.map((name) => done.late[name]).find((late) => late !== undefined) ?? -2
    const doneOn = addDays(dueOn, days)
    // What was done before there was a plan is marked on the day it came into force.
    return [{ by, on: later(doneOn, on), doneOn, taskId: id }]
  })
}
