import type { DraftChange } from '#core/plan/draft-change.ts'
import type { AssignmentDraft, MeasureDraft, PlanDraft, SectionDraft } from '#core/plan/plan-draft.ts'
import { newKey } from '../state/new-id.ts'
import { planRows } from './plan-rows.ts'

/** Changes that lay in, move and drop rows as the table on the screen shows them. */

export function emptyMeasure(section: string | null, number: string | null): MeasureDraft {
  return {
    key: newKey(),
    number,
    section,
    track: null,
    row: null,
    title: '',
    result: null,
    audience: null,
    extra: [],
    assignments: [emptyAssignment()],
    at: {},
  }
}

export function emptyAssignment(): AssignmentDraft {
  return { key: newKey(), due: null, reading: null, responsible: null, parties: [], at: {} }
}

export function emptySection(title: string): SectionDraft {
  return { key: newKey(), number: null, title, start: null, end: null, at: null }
}

/** A row with nothing in it but perhaps its number: laid in and never written. */
export function isBlank({ title, result, audience, extra, assignments }: MeasureDraft): boolean {
  return (
    title === '' &&
    result === null &&
    audience === null &&
    extra.length === 0 &&
    assignments.every(({ due, responsible }) => due === null && responsible === null)
  )
}

/** «3» after «2», «1.3» after «1.2»; none where the row above has none or it is not a number. */
export function numberAfter(number: string | null): string | null {
  const match = /^(.*?)(\d+)(\.?)$/u.exec(number ?? '')
  return match === null ? null : `${match[1]}${Number(match[2]) + 1}${match[3]}`
}

/** Where a new row goes: behind the row chosen, in its section; at the end where nothing is chosen. */
export function rowBehind(
  plan: PlanDraft,
  after: { readonly measure: string } | { readonly section: string } | null,
): { readonly before: string | null; readonly section: string | null; readonly number: string | null } {
  if (after !== null && 'section' in after) {
    const first = plan.measures.find((row) => row.section === after.section)
    const number = first === undefined ? null : null
    return { before: first?.key ?? null, section: after.section, number }
  }
  const index =
    after === null ? plan.measures.length - 1 : plan.measures.findIndex((row) => row.key === after.measure)
  const above = plan.measures[index]
  if (above === undefined)
    return {
      before: null,
      section: plan.sections.at(-1)?.key ?? null,
      number: plan.sections.length > 0 ? null : '1',
    }
  const wanted = numberAfter(above.number)
  const taken = plan.measures.some((row) => row.number === wanted && row.section === above.section)
  return {
    before: plan.measures[index + 1]?.key ?? null,
    section: above.section,
    number: taken ? null : wanted,
  }
}

/** One place up or down as the table shows it; over the edge of a section the row changes into the next one. */
export function moveRow(plan: PlanDraft, key: string, step: -1 | 1): readonly DraftChange[] {
  const rows = planRows(plan).filter((row) => row.kind === 'section' || row.first)
  const at = rows.findIndex((row) => row.kind === 'measure' && row.measure.key === key)
  const row = rows[at]
  const other = rows[at + step]
  if (row?.kind !== 'measure' || other === undefined) return []
  const { measure } = row
  if (other.kind === 'measure') {
    const before = step === -1 ? other.measure.key : measureBehind(plan, other.measure.key, key)
    const moved: DraftChange = { kind: 'move-measure', measure: key, before }
    return other.measure.section === measure.section
      ? [moved]
      : [intoSection(measure, other.measure.section), moved]
  }
  if (step === 1) {
    const first = plan.measures.find((one) => one.section === other.section.key && one.key !== key)
    const into = intoSection(measure, other.section.key)
    return first === undefined ? [into] : [into, { kind: 'move-measure', measure: key, before: first.key }]
  }
  const above = rows[at + 2 * step]
  const section =
    above === undefined ? null : above.kind === 'section' ? above.section.key : above.measure.section
  const into = intoSection(measure, section)
  if (above?.kind !== 'measure') return [into]
  return [into, { kind: 'move-measure', measure: key, before: measureBehind(plan, above.measure.key, key) }]
}

function intoSection(measure: MeasureDraft, section: string | null): DraftChange {
  return {
    kind: 'set-measure',
    measure: measure.key,
    field: 'section',
    from: measure.section,
    to: section,
  }
}

function measureBehind(plan: PlanDraft, key: string, except: string): string | null {
  const rest = plan.measures.filter((row) => row.key !== except)
  return rest[rest.findIndex((row) => row.key === key) + 1]?.key ?? null
}

/** The section's place among the others changes by one; its measures go with it, as they are shown under it. */
export function moveSection(plan: PlanDraft, key: string, step: -1 | 1): readonly DraftChange[] {
  const at = plan.sections.findIndex((row) => row.key === key)
  if (at === -1 || plan.sections[at + step] === undefined) return []
  const before = plan.sections[step === -1 ? at - 1 : at + 2]?.key ?? null
  return [{ kind: 'move-section', section: key, before }]
}
