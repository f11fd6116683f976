import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import { executorsOf } from '#core/party/executors-of.ts'
import type { Track } from '#core/plan/track.ts'
import { expandSchedule } from '#core/schedule/expand-schedule.ts'
import { explainSchedule } from '#core/schedule/explain-schedule.ts'
import type { PlanTime } from '#core/schedule/plan-time.ts'
import type { TaskCommandKind } from '#core/task/task-command.ts'
import type { LinkedMeasure, LowerMeasures } from '#store/cascade/find-links.ts'
import type { AssignmentRecord } from '#store/plan/assignment-record.ts'
import type { MeasureRecord, PlanRecord, SectionRecord } from '#store/plan/plan-record.ts'
import type { TaskGroup } from '#store/task/list-task-groups.ts'
import { groupedBy } from '../grouped-by.ts'
import type { AssignmentView, MeasureView, TaskView } from './plan-view.ts'

/** Rules say whom words mean, and not how they are written. */
const noRules = new Map<string, never>()

/** The rows of a plan as they lie in the store. */
export interface PlanRows {
  readonly plan: PlanRecord
  readonly sections: readonly SectionRecord[]
  readonly measures: readonly MeasureRecord[]
  readonly assignments: readonly AssignmentRecord[]
  readonly tasks: readonly TaskGroup[]
  /** What the organisations in sight have to do with assignments, by their ids. */
  readonly parts: ReadonlyMap<string, 'main' | 'co'>
  /** Measures of the levels above and below, by the ids of this plan's. */
  readonly upper: ReadonlyMap<string, LinkedMeasure>
  readonly lower: ReadonlyMap<string, LowerMeasures>
}

/** Measures with their terms and tasks, put together from lists. */
export function measureViews(
  rows: PlanRows,
  calendar: WorkingCalendar,
  commands: ReadonlyMap<string, readonly TaskCommandKind[]>,
): readonly MeasureView[] {
  const tasksOf = groupedBy(rows.tasks, (task) => task.assignmentId)
  const assignmentsOf = groupedBy(rows.assignments, (assignment) => assignment.measureId)
  const timeOf = planTimes(rows, calendar)
  const executors = executorWords()
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
    upper: rows.upper.get(measure.id) ?? null,
    lower: rows.lower.get(measure.id) ?? null,
    assignments: (assignmentsOf.get(measure.id) ?? []).map((assignment) =>
      assignmentView(assignment, {
        tasks: (tasksOf.get(assignment.id) ?? []).map((task) => taskView(task, commands.get(task.id) ?? [])),
        executors: executors(assignment.parties, measure.track),
        part: rows.parts.get(assignment.id) ?? null,
        time: timeOf(measure),
      }),
    ),
  }))
}

function assignmentView(
  assignment: AssignmentRecord,
  {
    tasks,
    executors,
    part,
    time,
  }: Pick<AssignmentView, 'part' | 'executors' | 'tasks'> & { readonly time: PlanTime },
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
    executors,
    part,
    tasks,
  }
}

/** The same few parties stand in most rows of a plan, and understanding their words is the dearest part of its page. */
function executorWords(): (parties: readonly string[], track: Track | null) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (parties, track) => {
    const key = JSON.stringify([track, parties])
    const words = known.get(key) ?? executorsOf({ parties, track }, noRules).map((one) => one.words)
    known.set(key, words)
    return words
  }
}

function taskView({ assignmentId: _, ...task }: TaskGroup, commands: readonly TaskCommandKind[]): TaskView {
  return { ...task, commands }
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
