import type { MeasureView, TaskView } from '#contract/plan.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { byUrgency } from '#core/task/by-urgency.ts'
import type { Standing } from '#core/task/standing.ts'

/** The task that a row of the plan speaks of: the most urgent one, the earliest of those; null where there is none. */
export function spokenTask<Task extends TaskFacts>(tasks: readonly Task[]): Task | null {
  let spoken: Task | null = null
  for (const task of tasks) if (spoken === null || speaksBefore(task, spoken)) spoken = task
  return spoken
}

type TaskFacts = Pick<TaskView, 'standing' | 'dueOn' | 'doneOn'>

function speaksBefore(task: TaskFacts, other: TaskFacts): boolean {
  const rank = byUrgency.indexOf(task.standing) - byUrgency.indexOf(other.standing)
  if (rank !== 0) return rank < 0
  const finished = task.doneOn !== null
  const [a, b] = [task.dueOn ?? '9999', other.dueOn ?? '9999']
  return finished ? a > b : a < b
}

/** How many tasks of a term stand how, those of all organisations counted. */
export function standingCounts(
  tasks: readonly Pick<TaskView, 'counts'>[],
): Readonly<Partial<Record<Standing, number>>> {
  const counts: Partial<Record<Standing, number>> = {}
  for (const standing of byUrgency) {
    const count = tasks.reduce((sum, task) => sum + (task.counts[standing] ?? 0), 0)
    if (count > 0) counts[standing] = count
  }
  return counts
}

/** How an assignment stands now. */
export function assignmentStanding(assignment: AssignmentView): Standing {
  return spokenTask(assignment.tasks)?.standing ?? 'waiting'
}

/** How a measure stands: as the most urgent of its assignments. */
export function measureStanding(measure: MeasureView): Standing {
  return spokenTask(measure.assignments.flatMap((assignment) => assignment.tasks))?.standing ?? 'waiting'
}

/** The next day that matters for an assignment; null while it waits for a date or all is done. */
export function nextDue(assignment: AssignmentView): CivilDate | null {
  const task = spokenTask(assignment.tasks)
  return task === null || task.doneOn !== null ? null : task.dueOn
}

type AssignmentView = MeasureView['assignments'][number]

export interface Progress {
  readonly done: number
  /** Tasks that must be done: without those not required or cancelled. */
  readonly total: number
  /** Whole per cent, never 100 before all is done. */
  readonly percent: number
}

/** «Исполнено 41 из 66 · 62 %» out of how many tasks stand how. */
export function progressOf(counts: Readonly<Partial<Record<Standing, number>>>): Progress {
  const done = (counts.done ?? 0) + (counts['done-late'] ?? 0)
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const total = all - (counts['not-required'] ?? 0) - (counts.cancelled ?? 0)
  return { done, total, percent: total === 0 ? 0 : Math.floor((done / total) * 100) }
}
