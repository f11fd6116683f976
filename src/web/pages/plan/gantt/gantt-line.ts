import type { MeasureView, PlanView } from '#contract/plan.ts'
import type { MeasureGroup } from '../measure-groups.ts'
import { words } from '../ru/plan.ts'

/** A row of the drawing. */
export type GanttLine =
  | { readonly kind: 'section'; readonly id: string; readonly title: string }
  | { readonly kind: 'measure'; readonly id: string; readonly measure: MeasureView }

/** The rows of the drawing, the sections among them where there are several. */
export function ganttLines(plan: PlanView, groups: readonly MeasureGroup[]): readonly GanttLine[] {
  return groups.flatMap((group): GanttLine[] => {
    const measures = group.measures.map(
      (measure): GanttLine => ({ kind: 'measure', id: measure.id, measure }),
    )
    if (group.section === null || plan.sections.length < 2) return measures
    const title = words.sectionTitle(group.section.number, group.section.title)
    return [{ kind: 'section', id: group.section.id, title }, ...measures]
  })
}
