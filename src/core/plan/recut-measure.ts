import { accept, refuse } from '../result.ts'
import type { DraftChange } from './draft-change.ts'
import type { DraftChangeOutcome } from './draft-change-outcome.ts'
import { freshKeys, measureSpot, planAt, withPlan } from './draft-rows.ts'
import type { AssignmentDraft, MeasureDraft, Reading } from './plan-draft.ts'
import { restoreBetween } from './restore-rows.ts'

/** A row that the reader cut in the wrong place is cut again: one measure becomes two, or two become one. */

type Of<Kind extends DraftChange['kind']> = Extract<DraftChange, { readonly kind: Kind }>

/** The second part has no number and no result of its own: what the cell said of both stays with the first. */
export function splitMeasure(reading: Reading, change: Of<'split-measure'>): DraftChangeOutcome {
  const spot = measureSpot(reading, change.measure)
  if (spot === null) return refuse('draft/row-gone')
  const whole = spot.measure
  if (change.from !== undefined && change.from !== whole.title)
    return refuse('draft/field-changed', { now: whole.title })
  const { at } = change
  if (!Number.isInteger(at) || at < 0 || at > whole.title.length || insidePair(whole.title, at))
    return refuse('draft/not-possible')
  const head = whole.title.slice(0, at).trim()
  const tail = whole.title.slice(at).trim()
  if (head === '' || tail === '' || change.assignmentKeys.length !== whole.assignments.length)
    return refuse('draft/not-possible')
  if (!freshKeys(reading, [change.key, ...change.assignmentKeys])) return refuse('draft/not-possible')
  const first = { ...whole, title: head }
  const second: MeasureDraft = {
    ...whole,
    key: change.key,
    number: null,
    title: tail,
    result: null,
    extra: [],
    assignments: whole.assignments.map((assignment, index) => ({
      ...assignment,
      key: change.assignmentKeys[index] ?? '',
    })),
  }
  const plan = planAt(reading, spot.plan)
  const measures = plan.measures.toSpliced(spot.index, 1, first, second)
  const after = withPlan(reading, spot.plan, { ...plan, measures })
  return accept({ reading: after, inverse: restoreBetween(after, reading, spot.plan) })
}

export function joinMeasures(reading: Reading, change: Of<'join-measures'>): DraftChangeOutcome {
  const one = measureSpot(reading, change.first)
  const other = measureSpot(reading, change.second)
  if (one === null || other === null) return refuse('draft/row-gone')
  if (change.first === change.second || one.plan !== other.plan) return refuse('draft/not-possible')
  if (one.measure.track !== other.measure.track) return refuse('draft/not-possible')
  const joined = join(one.measure, other.measure)
  const plan = planAt(reading, one.plan)
  const measures = plan.measures.with(one.index, joined).filter((row) => row.key !== change.second)
  const after = withPlan(reading, one.plan, { ...plan, measures })
  return accept({ reading: after, inverse: restoreBetween(after, reading, one.plan) })
}

function join(first: MeasureDraft, second: MeasureDraft): MeasureDraft {
  return {
    ...first,
    number: first.number ?? second.number,
    title: words(first.title, second.title) ?? '',
    result: words(first.result, second.result),
    audience: words(first.audience, second.audience),
    extra: joinExtra(first.extra, second.extra),
    assignments: joinAssignments(first.assignments, second.assignments),
    at: { ...second.at, ...first.at },
    ...(first.upper === undefined && second.upper !== undefined ? { upper: second.upper } : {}),
  }
}

/** What stands in both once is said once. */
function words(first: string | null, second: string | null): string | null {
  if (first === null || first === '') return second
  if (second === null || second === '' || first === second) return first
  return `${first} ${second}`
}

function joinExtra(first: MeasureDraft['extra'], second: MeasureDraft['extra']): MeasureDraft['extra'] {
  const known = new Set(first.map((cell) => cell.heading))
  const both = first.map((cell) => {
    const same = second.find((row) => row.heading === cell.heading)
    return same === undefined ? cell : { ...cell, text: words(cell.text, same.text) ?? '' }
  })
  return [...both, ...second.filter((cell) => !known.has(cell.heading))]
}

/** A term that the other half repeats, or that says nothing, is not owed twice. */
function joinAssignments(
  first: readonly AssignmentDraft[],
  second: readonly AssignmentDraft[],
): readonly AssignmentDraft[] {
  const added = second.filter(
    (row) =>
      !silent(row) &&
      !first.some(
        (known) =>
          known.due === row.due && known.reading === row.reading && known.responsible === row.responsible,
      ),
  )
  const kept = added.length > 0 && first.every(silent) ? [] : first
  return [...kept, ...added]
}

function silent(assignment: AssignmentDraft): boolean {
  return (assignment.due ?? '') === '' && (assignment.responsible ?? '') === ''
}

function insidePair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000
}
