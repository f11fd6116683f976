import type { CivilDate } from '#core/calendar/civil-date.ts'
import { explainSchedule } from '#core/schedule/explain-schedule.ts'
import { standingOn } from '#core/task/standing.ts'
import type { AssignmentRecord } from '#store/plan/assignment-record.ts'
import type { MeasureRecord } from '#store/plan/plan-record.ts'
import type { TaskRecord } from '#store/task/task-record.ts'
import type { AssignmentView, MeasureView, TaskView } from './plan-view.ts'

/** Measures with their terms and tasks, put together from three lists. */
export function measureViews(
  measures: readonly MeasureRecord[],
  assignments: readonly AssignmentRecord[],
  tasks: readonly TaskRecord[],
  today: CivilDate,
): readonly MeasureView[] {
  const tasksOf = groupedBy(tasks, (task) => task.assignmentId)
  const assignmentsOf = groupedBy(assignments, (assignment) => assignment.measureId)
  return measures.map((measure) => ({
    id: measure.id,
    number: measure.number,
    sectionId: measure.sectionId,
    track: measure.track,
    title: measure.title,
    result: measure.result,
    audience: measure.audience,
    extra: measure.extra,
    place: measure.place,
    assignments: (assignmentsOf.get(measure.id) ?? []).map((assignment) =>
      assignmentView(assignment, tasksOf.get(assignment.id) ?? [], today),
    ),
  }))
}

function assignmentView(
  assignment: AssignmentRecord,
  tasks: readonly TaskRecord[],
  today: CivilDate,
): AssignmentView {
  return {
    id: assignment.id,
    due: assignment.due,
    reading: assignment.reading,
    meaning: explainSchedule(assignment.schedule),
    kind: assignment.kind,
    windows: assignment.windows,
    times: assignment.times,
    responsible: assignment.responsible,
    parties: assignment.parties,
    tasks: tasks.map((task) => taskView(task, today)),
  }
}

function taskView(task: TaskRecord, today: CivilDate): TaskView {
  return {
    id: task.id,
    occurrence: task.occurrence,
    startOn: task.startOn,
    dueOn: task.dueOn,
    doneOn: task.doneOn,
    doneNote: task.doneNote,
    standing: standingOn(task, today),
  }
}

/** In the order in which they came. */
function groupedBy<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return groups
}
