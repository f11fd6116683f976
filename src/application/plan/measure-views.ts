import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import { expandSchedule } from '#core/schedule/expand-schedule.ts'
import { explainSchedule } from '#core/schedule/explain-schedule.ts'
import type { PlanTime } from '#core/schedule/plan-time.ts'
import { openCommands } from '#core/task/barred.ts'
import { standingOn } from '#core/task/standing.ts'
import type { TaskActor } from '#core/task/task-command.ts'
import type { AssignmentRecord } from '#store/plan/assignment-record.ts'
import type { MeasureRecord, PlanRecord, SectionRecord } from '#store/plan/plan-record.ts'
import { outlineOf } from '#store/task/outline.ts'
import type { TaskRecord } from '#store/task/task-record.ts'
import type { AssignmentView, MeasureView, TaskView } from './plan-view.ts'

/** The rows of a plan as they lie in the store. */
export interface PlanRows {
  readonly plan: PlanRecord
  readonly sections: readonly SectionRecord[]
  readonly measures: readonly MeasureRecord[]
  readonly assignments: readonly AssignmentRecord[]
  readonly tasks: readonly TaskRecord[]
}

/** Measures with their terms and tasks, put together from lists. */
export function measureViews(
  rows: PlanRows,
  calendar: WorkingCalendar,
  today: CivilDate,
  actor: PlanActor,
): readonly MeasureView[] {
  const tasksOf = groupedBy(rows.tasks, (task) => task.assignmentId)
  const assignmentsOf = groupedBy(rows.assignments, (assignment) => assignment.measureId)
  const timeOf = planTimes(rows, calendar)
  return rows.measures.map((measure) => ({
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
      assignmentView(assignment, tasksOf.get(assignment.id) ?? [], timeOf(measure), (task) =>
        taskView(task, today, actorFor(rows.plan, actor, task)),
      ),
    ),
  }))
}

function assignmentView(
  assignment: AssignmentRecord,
  tasks: readonly TaskRecord[],
  time: PlanTime,
  view: (task: TaskRecord) => TaskView,
): AssignmentView {
  return {
    id: assignment.id,
    due: assignment.due,
    reading: assignment.reading,
    meaning: meaningOf(assignment, time),
    kind: assignment.kind,
    windows: assignment.windows,
    times: assignment.times,
    responsible: assignment.responsible,
    parties: assignment.parties,
    tasks: tasks.map(view),
  }
}

/** Who looks at a plan: whether they report on its tasks, and control them. */
export interface PlanActor {
  readonly personId: string
  readonly does: boolean
  readonly controls: boolean
}

function actorFor(plan: PlanRecord, actor: PlanActor, task: TaskRecord): TaskActor | null {
  if (plan.state !== 'in-force') return null
  // How much evidence there is bars no command beforehand.
  return { ...actor, ownTask: task.organisationId === plan.organisationId, evidence: 0 }
}

function taskView(task: TaskRecord, today: CivilDate, actor: TaskActor | null): TaskView {
  return {
    id: task.id,
    occurrence: task.occurrence,
    startOn: task.startOn,
    dueOn: task.dueOn,
    doneOn: task.doneOn,
    doneNote: task.doneNote,
    standing: standingOn(task, today),
    commands: actor === null ? [] : openCommands(outlineOf(task), actor),
  }
}

/** In words; the dates are those that were laid when the plan came into force, whatever the calendar says now. */
function meaningOf({ schedule, kind, windows, times }: AssignmentRecord, time: PlanTime): string {
  const expansion = expandSchedule(schedule, time)
  return explainSchedule({ ...expansion, kind, windows, times: times === 1 ? null : times })
}

/** A measure's term is read over its section where that has a period of its own. */
function planTimes(
  { plan, sections }: PlanRows,
  calendar: WorkingCalendar,
): (measure: MeasureRecord) => PlanTime {
  const whole = { plan: { start: plan.startOn, end: plan.endOn }, calendar }
  const stages = new Map(
    sections.map(({ id, startOn, endOn }) => [
      id,
      startOn === null || endOn === null ? null : { start: startOn, end: endOn },
    ]),
  )
  return ({ sectionId }) => ({ ...whole, stage: sectionId === null ? null : (stages.get(sectionId) ?? null) })
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
