import type { PlanView } from '#contract/plan.ts'
import type { GanttRow, GanttSheet } from '../../../components/gantt/gantt-row.ts'
import { measureStanding } from '../../../components/measure/assignment-standing.ts'
import type { MeasureGroup } from '../measure-groups.ts'
import { words } from '../ru/plan.ts'

/** The plan over time: its measures, with its sections among them where there are several. */
export function ganttSheet(plan: PlanView, groups: readonly MeasureGroup[]): GanttSheet {
  const rows = groups.flatMap(({ section, measures }): GanttRow[] => {
    const lines = measures.map(
      (measure): GanttRow => ({
        kind: 'row',
        id: measure.id,
        title: measure.number === null ? measure.title : `${measure.number}. ${measure.title}`,
        standing: measureStanding(measure),
        tasks: measure.assignments.flatMap(({ tasks }) => tasks),
      }),
    )
    if (section === null || plan.sections.length < 2) return lines
    return [
      { kind: 'section', id: section.id, title: words.sectionTitle(section.number, section.title) },
      ...lines,
    ]
  })
  return { rows, start: plan.start, end: plan.end ?? plan.horizon, today: plan.today, past: plan.on !== null }
}
