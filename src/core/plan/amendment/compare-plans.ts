import type { AmendedField } from '../../task/task-step.ts'
import type { Assignment, Measure } from '../plan.ts'
import { sameValue } from '../same-value.ts'
import { foldTitle } from './likeness.ts'
import type { RowMatch } from './match-measures.ts'
import type { AssignmentBefore, MeasureBefore } from './measure-before.ts'
import { pairWindows, taskWindows, type WindowPair } from './pair-windows.ts'

/** What becomes of a measure of a plan when it is changed. */
export interface MeasureChange {
  readonly before: MeasureBefore | null
  readonly after: Measure | null
  /** Words that are not what they were. */
  readonly fields: readonly AmendedField[]
  readonly assignments: readonly AssignmentChange[]
  /** false: it was matched by its words alone. */
  readonly sure: boolean
}

/** What becomes of a term and who answers for it. */
export interface AssignmentChange {
  readonly before: AssignmentBefore | null
  readonly after: Assignment | null
  readonly fields: readonly AmendedField[]
  /** Empty where all windows are what they were, and where the assignment is new or taken out. */
  readonly windows: readonly WindowPair[]
}

/**
 * A plan in force held against what it is to be, in the order of the new one; what is taken out comes last. Keys of `after`
 * are those of the draft's rows, which `matches` speaks of.
 */
export function comparePlans(
  before: readonly MeasureBefore[],
  after: readonly Measure[],
  matches: readonly RowMatch[],
): readonly MeasureChange[] {
  const known = new Map(before.map((measure) => [measure.id, measure]))
  const matchOf = new Map(matches.map((match) => [match.key, match]))
  const kept = after.map((measure): MeasureChange => {
    const match = matchOf.get(measure.key)
    const was = match?.measureId === undefined || match.measureId === null ? null : known.get(match.measureId)
    if (was === undefined || was === null) return ofNew(measure)
    known.delete(was.id)
    return {
      before: was,
      after: measure,
      fields: changedWords(was, measure),
      assignments: pairAssignments(was.assignments, measure.assignments),
      sure: match?.sure ?? true,
    }
  })
  return [...kept, ...[...known.values()].map(takenOut)]
}

/** Whether nothing of a measure is other than it was. */
export function isUnchanged({ before, after, fields, assignments }: MeasureChange): boolean {
  return before !== null && after !== null && fields.length === 0 && assignments.every(isSame)
}

function isSame({ before, after, fields, windows }: AssignmentChange): boolean {
  return before !== null && after !== null && fields.length === 0 && windows.length === 0
}

function ofNew(measure: Measure): MeasureChange {
  const assignments = measure.assignments.map((after) => ({ before: null, after, fields: [], windows: [] }))
  return { before: null, after: measure, fields: [], assignments, sure: true }
}

function takenOut(measure: MeasureBefore): MeasureChange {
  const assignments = measure.assignments.map((before) => ({ before, after: null, fields: [], windows: [] }))
  return { before: measure, after: null, fields: [], assignments, sure: true }
}

function changedWords(before: MeasureBefore, after: Measure): readonly AmendedField[] {
  return (['number', 'title', 'result', 'audience'] as const).flatMap((field) =>
    sameText(before[field], after[field]) ? [] : [{ field, from: before[field], to: after[field] }],
  )
}

/** A row's assignments find theirs by the key, by the same words, and then in their order. */
function pairAssignments(
  before: readonly AssignmentBefore[],
  after: readonly Assignment[],
): readonly AssignmentChange[] {
  const left = [...before]
  const takeWhere = (fits: (one: AssignmentBefore) => boolean): AssignmentBefore | undefined => {
    const index = left.findIndex(fits)
    return index === -1 ? undefined : left.splice(index, 1)[0]
  }
  const partners = new Map<Assignment, AssignmentBefore>()
  const rules: readonly ((one: AssignmentBefore, other: Assignment) => boolean)[] = [
    (one, other) => one.id === other.key,
    (one, other) => sameText(one.due, other.due) && sameText(one.responsible, other.responsible),
    (one, other) => sameText(one.responsible, other.responsible),
    () => true,
  ]
  for (const fits of rules) {
    for (const other of after) {
      if (partners.has(other)) continue
      const one = takeWhere((candidate) => fits(candidate, other))
      if (one !== undefined) partners.set(other, one)
    }
  }
  return [
    ...after.map((other) => changeOf(partners.get(other) ?? null, other)),
    ...left.map((one) => ({ before: one, after: null, fields: [], windows: [] })),
  ]
}

function changeOf(before: AssignmentBefore | null, after: Assignment): AssignmentChange {
  if (before === null) return { before, after, fields: [], windows: [] }
  const sameTerm = sameText(termWords(before), termWords(after))
  const fields: AmendedField[] = []
  if (!sameTerm) fields.push({ field: 'due', from: termWords(before), to: termWords(after) })
  if (!sameText(before.responsible, after.responsible))
    fields.push({ field: 'responsible', from: before.responsible, to: after.responsible })
  // A term of the same words that has no dates of its own may have been given them since: they are not taken away.
  if (sameTerm && after.windows.length === 0)
    return { before, after: asItWas(before, after), fields, windows: [] }
  if (sameValue(before.windows, after.windows)) return { before, after, fields, windows: [] }
  return {
    before,
    after,
    fields,
    windows: pairWindows(taskWindows(before.windows), taskWindows(after.windows)),
  }
}

function asItWas({ schedule, kind, windows, times }: AssignmentBefore, after: Assignment): Assignment {
  return { ...after, schedule, kind, windows, times }
}

/** The words that are read: what a person settled goes before what is written. */
function termWords({ due, reading }: Pick<Assignment, 'due' | 'reading'>): string | null {
  return reading ?? due
}

function sameText(one: string | null, other: string | null): boolean {
  return one === other || foldTitle(one ?? '') === foldTitle(other ?? '')
}
