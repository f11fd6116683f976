import type { CivilDate } from '#core/calendar/civil-date.ts'
import { dueDayOf } from '#core/calendar/moved-days.ts'
import { executorsOf } from '#core/party/executors-of.ts'
import { foldParty } from '#core/party/fold-party.ts'
import type { MeasureChange } from '#core/plan/amendment/compare-plans.ts'
import { addedWindows, renumberedWindows, taskEffects } from '#core/plan/amendment/task-effects.ts'
import { layTasks } from '#core/plan/lay-tasks.ts'
import { findOrganisation } from '#store/organisation/find-organisation.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import { type CarriedParty, carryExecutors, findRolledOut } from '#store/roll-out/carry-executors.ts'
import { layTasksOf } from '#store/roll-out/save-executors.ts'
import {
  layAddedWindows,
  moveTasks,
  renumberTasks,
  type TaskEffect,
  takeOffAmended,
  tellAmended,
} from '#store/task/amend-tasks.ts'
import { saveTasks } from '#store/task/save-tasks.ts'
import type { Writer } from '#store/writer.ts'
import { movedDaysOf } from '../plan/moved-days-of.ts'
import { sayDropped } from '../ru/amendment.ru.ts'
import type { AmendedRows } from './amended-rows.ts'

export interface TasksToAmend {
  /** As it is from now on. */
  readonly plan: PlanRecord
  /** Names the act. */
  readonly act: string
  readonly personId: string
  readonly day: CivilDate
  readonly at: string
  readonly changes: readonly MeasureChange[]
  readonly rows: AmendedRows
  readonly newId: () => string
}

export interface AmendedCounts {
  readonly moved: number
  readonly takenOff: number
  readonly added: number
}

/** Brings the tasks of a plan to what it says from now on; what was done, submitted and attached stays where it is. */
export async function amendTasks(writer: Writer, amended: TasksToAmend): Promise<AmendedCounts> {
  const { plan, act, personId, day, at, changes } = amended
  const amending = { regionId: plan.regionId, planId: plan.id, personId, on: day, at, act }
  const effects = storedEffects(changes)
  await tellAmended(writer, amending, toldChanges(changes))
  const takenOff = await takeOffAmended(writer, amending, effects, sayDropped(act))
  const moved = await moveTasks(writer, amending, effects)
  await renumberTasks(writer, plan, renumberedWindows(changes))
  const added = await layAddedWindows(
    writer,
    amending,
    addedWindows(changes).map(({ assignmentId, occurrence, window, times }) => ({
      assignmentId,
      occurrence,
      startOn: window?.start ?? null,
      dueOn: window?.end ?? null,
      times,
    })),
  )
  return { moved, takenOff, added: added + (await layFresh(writer, amended)) }
}

export function storedEffects(changes: readonly MeasureChange[]): readonly TaskEffect[] {
  return taskEffects(changes).map(({ window, ...effect }) => ({
    ...effect,
    startOn: window?.start ?? null,
    dueOn: window?.end ?? null,
  }))
}

/** What is told of in the history of tasks: other words of the same duty. Its dates are a step of their own. */
function toldChanges(changes: readonly MeasureChange[]) {
  return changes.flatMap(({ fields, assignments }) =>
    assignments.flatMap(({ before, after, fields: own }) => {
      if (before === null || after === null) return []
      const told = [...fields.filter(({ field }) => field !== 'number'), ...own]
      return told.length === 0 ? [] : [{ assignmentId: before.id, changes: told }]
    }),
  )
}

/** Lays what is new on those whom the plan has reached already; a plan that was not rolled out has its owner alone. */
async function layFresh(writer: Writer, { plan, rows, at, newId }: TasksToAmend): Promise<number> {
  const { assignments } = rows.fresh
  if (assignments.length === 0) return 0
  const rolledOut = await findRolledOut(writer, plan.id)
  const moved = await movedDaysOf(
    writer,
    plan,
    assignments.flatMap(({ windows }) => windows),
  )
  if (rolledOut === null) {
    const owner = await findOrganisation(writer, plan.organisationId)
    const week = owner?.workingWeek ?? 5
    const tasks = layTasks(plan, assignments, newId, (own) => dueDayOf(moved, week, own))
    await saveTasks(writer, plan.regionId, tasks, at)
    return tasks.length
  }
  const tracks = new Map([...rows.fresh.measures, ...rows.stay.measures].map(({ id, track }) => [id, track]))
  const known = new Map<string, string[]>()
  for (const words of rolledOut.parties)
    known.set(foldParty(words), [...(known.get(foldParty(words)) ?? []), words])
  const parties = assignments.flatMap(({ id, measureId, parties: named }) =>
    executorsOf({ parties: named, track: tracks.get(measureId) ?? null }, new Map()).flatMap(
      ({ folded, words }, index): readonly CarriedParty[] => {
        const before = known.get(folded)
        if (before === undefined) return []
        return [{ assignmentId: id, part: index === 0 ? 'main' : 'co', words, known: before }]
      },
    ),
  )
  const ids = assignments.map(({ id }) => id)
  await carryExecutors(writer, { ...plan, rollOutId: rolledOut.rollOutId }, ids, parties)
  const laying = { rollOutId: rolledOut.rollOutId, planId: plan.id, at, moved }
  return await layTasksOf(writer, laying, ids)
}
