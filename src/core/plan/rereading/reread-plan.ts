import type { MeasureDraft, PlanDraft, SectionDraft } from '../plan-draft.ts'
import { sameValue } from '../same-value.ts'
import { joinMeasure, sameTerms } from './join-measure.ts'
import { rowOfMeasure, rowOfSection } from './row-place.ts'
import { weaveRows } from './weave-rows.ts'

/** A plan of a draft (`now`) that was read as `before` and is now read as `after`, with everything that people had done to it. */
export function rereadPlan(
  now: PlanDraft,
  before: PlanDraft,
  after: PlanDraft,
  newKey: () => string,
): PlanDraft {
  const sections = weaveRows<SectionDraft>(now.sections, before.sections, after.sections, {
    placeOf: rowOfSection,
    likeness: (one, other) => Number(one.title === other.title),
    join: joinSection,
    edited: (one, other) => !sameValue({ ...one, key: other.key }, other),
    added: (section) => ({ ...section, key: newKey() }),
  })
  const sectionOf = new Map(sections.map(({ row, after: read }) => [read?.key ?? null, row.key]))
  const standing = new Set(sections.map(({ row }) => row.key))
  const placeOf = (plan: PlanDraft, key: string | null) => {
    const section = plan.sections.find((one) => one.key === key)
    return section === undefined ? key : rowOfSection(section)
  }
  const under = (key: string | null) => (key === null ? null : (sectionOf.get(key) ?? null))
  const moved = (one: MeasureDraft, other: MeasureDraft) =>
    placeOf(now, one.section) !== placeOf(before, other.section)
  const kept = (key: string | null) => (key !== null && standing.has(key) ? key : null)
  const measures = weaveRows<MeasureDraft>(now.measures, before.measures, after.measures, {
    placeOf: rowOfMeasure,
    likeness: (one, other) => Number(one.title === other.title) + Number(one.number === other.number),
    join: (one, old, next) => ({
      ...joinMeasure(one, old, next, newKey),
      section: moved(one, old) ? kept(one.section) : under(next.section),
    }),
    edited: (one, other) =>
      !sameTerms(one.assignments, other.assignments) ||
      !sameValue(bare(one), bare(other)) ||
      moved(one, other),
    added: (measure) => ({
      ...measure,
      key: newKey(),
      section: under(measure.section),
      assignments: measure.assignments.map((term) => ({ ...term, key: newKey() })),
    }),
  })
  return {
    ...head(now, before, after),
    act: now.act === before.act ? after.act : now.act,
    columns: after.columns,
    sections: sections.map(({ row }) => row),
    measures: measures.map(({ row }) => ({ ...row, section: kept(row.section) })),
  }
}

const headFields = ['title', 'level', 'period', 'goals', 'objectives', 'targets', 'titleAt'] as const

/** What people wrote about the plan stays; what they left alone is as it is read now. */
function head(now: PlanDraft, before: PlanDraft, after: PlanDraft): PlanDraft {
  const kept = headFields.filter((field) => !sameValue(now[field], before[field]))
  return { ...after, ...Object.fromEntries(kept.map((field) => [field, now[field]])) }
}

function joinSection(now: SectionDraft, before: SectionDraft, after: SectionDraft): SectionDraft {
  const fields = ['number', 'title', 'start', 'end'] as const
  const kept = fields.filter((field) => now[field] !== before[field])
  return { ...after, key: now.key, ...Object.fromEntries(kept.map((field) => [field, now[field]])) }
}

function bare({ key: _key, section: _section, assignments: _terms, row: _row, ...own }: MeasureDraft) {
  return own
}
