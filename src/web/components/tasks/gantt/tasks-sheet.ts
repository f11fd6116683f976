import type { TaskLine } from '#contract/task.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { GanttRow, GanttSheet } from '../../gantt/gantt-row.ts'
import { spokenTask } from '../../measure/assignment-standing.ts'
import { words } from '../ru/tasks.ts'

/**
 * Tasks over time: a row for each measure of an organisation, which opens the task that speaks for it; by organisations where
 * there are several, else by plans where there are several.
 */
export function tasksSheet(tasks: readonly TaskLine[], today: CivilDate): GanttSheet {
  const organisations = partsBy(tasks, ({ organisationId }) => organisationId)
  const several = organisations.length > 1
  const parts = several ? organisations : partsBy(tasks, ({ planId }) => planId)
  const rows = parts.flatMap(({ id, of }): GanttRow[] => {
    const title = (several ? of[0]?.organisation : of[0]?.planTitle) ?? ''
    return [
      ...(parts.length > 1 ? [{ kind: 'section' as const, id: `part ${id}`, title }] : []),
      ...rowsOf(of),
    ]
  })
  const days = tasks.flatMap(({ startOn, dueOn }) => [startOn, dueOn]).filter((day) => day !== null)
  const [start = today, end = today] = [days.toSorted()[0], days.toSorted().at(-1)]
  return { rows, start, end, today, past: false }
}

function rowsOf(tasks: readonly TaskLine[]): readonly GanttRow[] {
  return partsBy(tasks, ({ measureId }) => measureId).flatMap(({ of }): GanttRow[] => {
    const spoken = spokenTask(of)
    if (spoken === null) return []
    const { id, measureNumber: number, measureTitle, standing } = spoken
    const title = number === null ? measureTitle : words.number(number, measureTitle)
    return [{ kind: 'row', id, title, standing, tasks: of }]
  })
}

/** Tasks by an id of theirs, in the order in which they came. */
function partsBy(tasks: readonly TaskLine[], idOf: (task: TaskLine) => string) {
  const parts = new Map<string, TaskLine[]>()
  for (const task of tasks) {
    const part = parts.get(idOf(task))
    if (part === undefined) parts.set(idOf(task), [task])
    else part.push(task)
  }
  return [...parts].map(([id, of]) => ({ id, of }))
}
