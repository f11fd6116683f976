import { partiesOfText } from '../parties.ts'
import type { AssignmentDraft, MeasureDraft } from '../plan-draft.ts'
import { sameValue } from '../same-value.ts'
import { samePlace } from './row-place.ts'

type OwnField = 'number' | 'title' | 'result' | 'audience'
type TermField = 'due' | 'responsible'
const ownFields: readonly OwnField[] = ['number', 'title', 'result', 'audience']
const termFields: readonly TermField[] = ['due', 'responsible']

/**
 * A row that is read in another way, with what people had mended in it: a mended word belongs to the cell of the source
 * in which it was mended, and goes to whatever field that cell is read into now. Without the cell it stays in its field.
 */
export function joinMeasure(
  now: MeasureDraft,
  before: MeasureDraft,
  after: MeasureDraft,
  newKey: () => string,
): MeasureDraft {
  const assignments = joinAssignments(now, before, after, newKey)
  let joined: MeasureDraft = { ...after, key: now.key, assignments: assignments.rows }
  const lay = (spot: Spot, text: string | null) => {
    joined = laid(joined, spot, text)
  }
  for (const field of ownFields) {
    if (now[field] === before[field]) continue
    const cell = spotOf(after, before.at[field], before[field])
    lay(cell ?? { field }, now[field])
  }
  for (const [index, cell] of now.extra.entries()) {
    const old = before.extra[index]
    if (old === undefined || old.heading !== cell.heading || old.text === cell.text) continue
    const spot = spotOf(after, undefined, old.text)
    if (spot !== null) lay(spot, cell.text)
  }
  if (assignments.kept) return joined
  for (const [order, term] of now.assignments.entries())
    for (const field of termFields) {
      const old = before.assignments[order]
      if (old === undefined || term[field] === old[field]) continue
      const spot = spotOf(after, old.at[field], old[field], order) ?? { field, order }
      joined = laid(joined, spot, term[field])
      if (field === 'due' && spot.field === 'due') joined = settled(joined, spot.order ?? 0, term.reading)
    }
  return joined
}

interface Spot {
  readonly field: OwnField | TermField | 'extra'
  /** Which assignment, or which of the further columns. */
  readonly order?: number
}

/** Where the cell that stood in a field is read now; null where it is read nowhere. */
function spotOf(
  after: MeasureDraft,
  place: MeasureDraft['at'][OwnField],
  text: string | null,
  order = 0,
): Spot | null {
  const terms = after.assignments[order]
  for (const field of ownFields)
    if (place === undefined ? after[field] === text : samePlace(after.at[field], place)) return { field }
  for (const field of termFields)
    if (place === undefined ? terms?.[field] === text : samePlace(terms?.at[field], place))
      return { field, order }
  const extra = after.extra.findIndex((cell) => cell.text === text)
  return extra < 0 ? null : { field: 'extra', order: extra }
}

function laid(measure: MeasureDraft, { field, order = 0 }: Spot, text: string | null): MeasureDraft {
  switch (field) {
    case 'title':
      return { ...measure, title: text ?? '' }
    case 'number':
    case 'result':
    case 'audience':
      return { ...measure, [field]: text }
    case 'extra':
      return {
        ...measure,
        extra: measure.extra.map((cell, index) => (index === order ? { ...cell, text: text ?? '' } : cell)),
      }
    case 'due':
      return withTerm(measure, order, { due: text, reading: null })
    case 'responsible':
      return withTerm(measure, order, { responsible: text, parties: partiesOfText(text) })
  }
}

function withTerm(measure: MeasureDraft, order: number, change: Partial<AssignmentDraft>): MeasureDraft {
  const assignments = measure.assignments.map((term, index) =>
    index === order ? { ...term, ...change } : term,
  )
  return { ...measure, assignments }
}

function settled(measure: MeasureDraft, order: number, reading: string | null): MeasureDraft {
  return withTerm(measure, order, { reading })
}

/** Terms that people added or took away stay as they are; else those that are read, under the keys that they had. */
function joinAssignments(
  now: MeasureDraft,
  before: MeasureDraft,
  after: MeasureDraft,
  newKey: () => string,
): { readonly rows: readonly AssignmentDraft[]; readonly kept: boolean } {
  const counts = new Set([now.assignments.length, before.assignments.length, after.assignments.length])
  if (counts.size > 1 && !sameTerms(now.assignments, before.assignments))
    return { rows: now.assignments, kept: true }
  const rows = after.assignments.map((term, order): AssignmentDraft => {
    const [mine, old] = [now.assignments[order], before.assignments[order]]
    // A meaning that was settled goes on as long as its words stand there.
    const chosen = mine !== undefined && mine.reading !== old?.reading && mine.due === term.due
    return { ...term, key: mine?.key ?? newKey(), ...(chosen ? { reading: mine.reading } : {}) }
  })
  return { rows, kept: counts.size > 1 }
}

/** The same terms, whatever their keys. */
export function sameTerms(one: readonly AssignmentDraft[], other: readonly AssignmentDraft[]): boolean {
  const bare = (terms: readonly AssignmentDraft[]) => terms.map(({ key: _key, ...term }) => term)
  return sameValue(bare(one), bare(other))
}
