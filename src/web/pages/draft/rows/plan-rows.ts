import type { AssignmentDraft, MeasureDraft, PlanDraft, SectionDraft } from '#core/plan/plan-draft.ts'

/** One line of the table: a section's heading, a measure with its first term, or a further term of the same measure. */
export type PlanRow =
  | { readonly kind: 'section'; readonly key: string; readonly section: SectionDraft }
  | {
      readonly kind: 'measure'
      readonly key: string
      readonly measure: MeasureDraft
      readonly assignment: AssignmentDraft
      readonly first: boolean
      readonly last: boolean
    }

/**
 * Measures under their sections, in the plan's order; those of no section stand in front where the plan begins with
 * them, else at the end.
 */
export function planRows(plan: PlanDraft): readonly PlanRow[] {
  const loose = plan.measures.filter((measure) => measure.section === null)
  const rows: PlanRow[] = []
  const ahead = plan.measures[0]?.section === null
  if (ahead) for (const measure of loose) rows.push(...lines(measure))
  const bySection = grouped(plan.measures)
  for (const section of plan.sections) {
    rows.push({ kind: 'section', key: section.key, section })
    for (const measure of bySection.get(section.key) ?? []) rows.push(...lines(measure))
  }
  if (!ahead) for (const measure of loose) rows.push(...lines(measure))
  return rows
}

function grouped(measures: readonly MeasureDraft[]): ReadonlyMap<string | null, readonly MeasureDraft[]> {
  const groups = new Map<string | null, MeasureDraft[]>()
  for (const measure of measures) {
    const group = groups.get(measure.section)
    if (group === undefined) groups.set(measure.section, [measure])
    else group.push(measure)
  }
  return groups
}

function lines(measure: MeasureDraft): readonly PlanRow[] {
  return measure.assignments.map((assignment, index) => ({
    kind: 'measure',
    key: assignment.key,
    measure,
    assignment,
    first: index === 0,
    last: index === measure.assignments.length - 1,
  }))
}

/** Whether a line of the table is the same as before, so that it need not be drawn again. */
export function sameRow(left: PlanRow, right: PlanRow): boolean {
  if (left.kind === 'section' || right.kind === 'section')
    return left.kind === 'section' && right.kind === 'section' && left.section === right.section
  return left.measure === right.measure && left.assignment === right.assignment
}
