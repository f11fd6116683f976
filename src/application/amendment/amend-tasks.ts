import { dueDayOf } from '#core/calendar/moved-days.ts'
import type { MeasureChange } from '#core/plan/amendment/compare-plans.ts'
import { addedWindows, renumberedWindows, taskEffects } from '#core/plan/amendment/task-effects.ts'
import { layTasks } from '#core/plan/lay-tasks.ts'
import { isRolledOut } from '#store/roll-out/is-rolled-out.ts'
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
import { layPlaced, type PlacedToLay } from './lay-placed.ts'

/** The plan is as it is from now on. */
export type TasksToAmend = PlacedToLay

export interface AmendedCounts {
  readonly moved: number
  readonly takenOff: number
  readonly added: number
}

/** Brings the tasks of a plan to what it says from now on; what was done, submitted and attached stays where it is. */
export async function amendTasks(writer: Writer, amended: TasksToAmend): Promise<AmendedCounts> {
  const { plan, act, who, day, at, changes } = amended
  const amending = { regionId: plan.regionId, planId: plan.id, personId: who.personId, on: day, at, act }
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
  const laid = (await isRolledOut(writer, plan.id))
    ? await layPlaced(writer, amended)
    : await layOnOwner(writer, amended)
  return { moved, takenOff: takenOff + laid.takenOff, added: added + laid.added }
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

/** A plan that was not rolled out has its owner alone. */
async function layOnOwner(
  writer: Writer,
  { plan, owner, rows, day, at, newId }: TasksToAmend,
): Promise<{ readonly added: number; readonly takenOff: number }> {
  const { assignments } = rows.fresh
  const moved = await movedDaysOf(
    writer,
    plan,
    assignments.flatMap(({ windows }) => windows),
  )
  const tasks = layTasks(plan, assignments, newId, (own) => dueDayOf(moved, owner.workingWeek, own))
  await saveTasks(writer, plan.regionId, tasks, { day, at })
  return { added: tasks.length, takenOff: 0 }
}
