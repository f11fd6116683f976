import type { DraftChange } from '#core/plan/draft-change.ts'
import type { AssignmentDraft, MeasureDraft, MeasureField } from '#core/plan/plan-draft.ts'

/** What stands in a cell of the table. */
export function cellText(measure: MeasureDraft, assignment: AssignmentDraft, field: MeasureField): string {
  switch (field) {
    case 'due':
    case 'responsible':
      return assignment[field] ?? ''
    case 'title':
      return measure.title
    case 'number':
    case 'result':
    case 'audience':
      return measure[field] ?? ''
  }
}

/** The change that puts `typed` into a cell, white space folded; null where it says what stands there already. */
export function changeOfCell(
  measure: MeasureDraft,
  assignment: AssignmentDraft,
  field: MeasureField,
  typed: string,
): DraftChange | null {
  const text = folded(typed)
  if (text === folded(cellText(measure, assignment, field))) return null
  const to = text === '' ? null : text
  switch (field) {
    case 'due':
    case 'responsible':
      return { kind: 'set-assignment', assignment: assignment.key, field, from: assignment[field], to }
    case 'title':
      return { kind: 'set-measure', measure: measure.key, field, from: measure.title, to: text }
    case 'number':
    case 'result':
    case 'audience':
      return { kind: 'set-measure', measure: measure.key, field, from: measure[field], to }
  }
}

/** Spaces and line ends of any number as one space: as the reader keeps text. */
export function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
