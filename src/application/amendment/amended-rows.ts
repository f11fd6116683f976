import type { MeasureChange } from '#core/plan/amendment/compare-plans.ts'
import { foldTitle } from '#core/plan/amendment/likeness.ts'
import type { Place } from '#core/plan/place.ts'
import type { Measure, Plan, Section } from '#core/plan/plan.ts'
import type { AssignmentRecord } from '#store/plan/assignment-record.ts'
import type { MeasureRecord, SectionRecord } from '#store/plan/plan-record.ts'

export interface PlanRows {
  readonly sections: readonly SectionRecord[]
  readonly measures: readonly MeasureRecord[]
  readonly assignments: readonly AssignmentRecord[]
}

/** The rows of a plan after a change: those that stay under their ids, those that are new, and what is taken out. */
export interface AmendedRows {
  readonly stay: PlanRows
  readonly fresh: PlanRows
  readonly droppedMeasures: readonly string[]
  readonly droppedAssignments: readonly string[]
}

export interface RowsBefore {
  readonly id: string
  readonly sections: readonly SectionRecord[]
  /** Where the measures stand in the plan's document; null: the draft's own document takes its place. */
  readonly places: ReadonlyMap<string, Place | null> | null
  /** Measures of the plan above: a link to any other is not believed. */
  readonly upperMeasures: ReadonlySet<string>
}

export function amendedRows(
  { id: planId, sections: before, places, upperMeasures }: RowsBefore,
  plan: Plan,
  changes: readonly MeasureChange[],
  newId: () => string,
): AmendedRows {
  const sectionIds = matchSections(before, plan.sections, newId)
  const known = new Set(before.map((section) => section.id))
  const sections = plan.sections.map((section, position) =>
    sectionRecord(section, sectionIds, planId, position),
  )
  const kept = changes.filter((change): change is MeasureChange & { after: Measure } => change.after !== null)
  const rows = kept.map((change, position) =>
    rowsOf(change, position, { planId, places, upperMeasures }, sectionIds, newId),
  )
  const isKnown = (change: MeasureChange) => change.before !== null
  return {
    stay: {
      sections: sections.filter((section) => known.has(section.id)),
      measures: rows.flatMap((row, index) => (isKnown(kept[index] as MeasureChange) ? [row.measure] : [])),
      assignments: rows.flatMap((row) => row.stay),
    },
    fresh: {
      sections: sections.filter((section) => !known.has(section.id)),
      measures: rows.flatMap((row, index) => (isKnown(kept[index] as MeasureChange) ? [] : [row.measure])),
      assignments: rows.flatMap((row) => row.fresh),
    },
    droppedMeasures: changes.flatMap(({ before: was, after }) =>
      after === null && was !== null ? [was.id] : [],
    ),
    droppedAssignments: changes.flatMap(({ assignments }) =>
      assignments.flatMap(({ before: was, after }) => (after === null && was !== null ? [was.id] : [])),
    ),
  }
}

function rowsOf(
  { before, after, assignments }: MeasureChange & { readonly after: Measure },
  position: number,
  {
    planId,
    places,
    upperMeasures,
  }: Pick<RowsBefore, 'places' | 'upperMeasures'> & { readonly planId: string },
  sectionIds: ReadonlyMap<string, string>,
  newId: () => string,
) {
  const id = before?.id ?? newId()
  const laid = assignments.flatMap(({ before: was, after: now }, place) => {
    if (now === null) return []
    const { key: _, ...assignment } = now
    return [
      { was, record: { ...assignment, id: was?.id ?? newId(), planId, measureId: id, position: place } },
    ]
  })
  return {
    measure: {
      id,
      planId,
      sectionId: after.section === null ? null : (sectionIds.get(after.section) ?? null),
      position,
      number: after.number,
      track: after.track,
      pair: after.pair,
      title: after.title,
      result: after.result,
      audience: after.audience,
      extra: after.extra,
      place: places === null ? after.place : (places.get(id) ?? null),
      upperMeasureId: after.upper !== null && upperMeasures.has(after.upper) ? after.upper : null,
    },
    stay: laid.flatMap(({ was, record }) => (was === null ? [] : [record])),
    fresh: laid.flatMap(({ was, record }) => (was === null ? [record] : [])),
  }
}

/** A section made of one of the plan's bears its id; one read anew is known by its number and words. */
function matchSections(
  before: readonly SectionRecord[],
  after: readonly Section[],
  newId: () => string,
): ReadonlyMap<string, string> {
  const free = new Map(before.map((section) => [section.id, section]))
  const ids = new Map<string, string>()
  const take = (key: string, id: string | undefined) => {
    if (id === undefined || ids.has(key)) return
    ids.set(key, id)
    free.delete(id)
  }
  for (const { key } of after) take(key, free.get(key)?.id)
  for (const { key, number, title } of after) {
    const same = [...free.values()].find(
      (section) => section.number === number && foldTitle(section.title) === foldTitle(title),
    )
    take(key, same?.id)
  }
  for (const { key } of after) if (!ids.has(key)) ids.set(key, newId())
  return ids
}

function sectionRecord(
  { key, number, title, start, end }: Section,
  ids: ReadonlyMap<string, string>,
  planId: string,
  position: number,
): SectionRecord {
  return { id: ids.get(key) ?? key, planId, position, number, title, startOn: start, endOn: end }
}

/** The same rows under ids of their own: what a plan said before it was changed. */
export function copiedRows(planId: string, rows: PlanRows, newId: () => string): PlanRows {
  const ids = new Map([...rows.sections, ...rows.measures].map(({ id }) => [id, newId()]))
  const idOf = (id: string) => ids.get(id) ?? id
  return {
    sections: rows.sections.map((section) => ({ ...section, id: idOf(section.id), planId })),
    measures: rows.measures.map((measure) => ({
      ...measure,
      id: idOf(measure.id),
      copyOf: measure.id,
      planId,
      sectionId: measure.sectionId === null ? null : idOf(measure.sectionId),
    })),
    assignments: rows.assignments.map((assignment) => ({
      ...assignment,
      id: newId(),
      copyOf: assignment.id,
      planId,
      measureId: idOf(assignment.measureId),
    })),
  }
}
