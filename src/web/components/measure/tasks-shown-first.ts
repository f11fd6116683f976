import type { TaskView } from '#contract/plan.ts'

/** A term with more tasks than this shows only those that matter now. */
const enough = 8

/** Everything overdue or returned, the last that was done and the next ones, in the order of their days. */
export function tasksShownFirst(tasks: readonly TaskView[]): readonly TaskView[] {
  if (tasks.length <= enough) return tasks
  const undone = tasks.findIndex((task) => task.doneOn === null)
  const from = undone === -1 ? tasks.length - enough : Math.max(0, undone - 1)
  const near = tasks.slice(from, from + enough - 2)
  const urgent = tasks.filter((task) => task.standing === 'overdue' || task.standing === 'returned')
  return tasks.filter((task) => near.includes(task) || urgent.includes(task))
}
