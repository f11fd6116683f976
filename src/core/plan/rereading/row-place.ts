import type { Place } from '../place.ts'
import type { MeasureDraft, PlanDraft, SectionDraft } from '../plan-draft.ts'

/**
 * The row of the source from which a measure was read; '' for one typed by hand. It is the lowest row in which one of
 * its cells begins: merged cells begin above it.
 */
export function rowOfMeasure({ at, track }: MeasureDraft): string {
  const places = Object.values(at)
  if (places.length === 0) return ''
  const row = Math.max(...places.map((place) => place.row ?? -1))
  const block = Math.min(...places.map((place) => place.block))
  return `${block}.${row}.${track ?? ''}`
}

export function rowOfSection({ at }: SectionDraft): string {
  return at === null ? '' : placeId(at)
}

export function samePlace(one: Place | null | undefined, other: Place | null | undefined): boolean {
  return one != null && other != null && placeId(one) === placeId(other)
}

function placeId({ block, row, column }: Place): string {
  return `${block}.${row ?? ''}.${column ?? ''}`
}

/** The blocks of the source from which a plan was read. */
export function blocksOf(plan: PlanDraft): ReadonlySet<number> {
  const blocks = new Set<number>()
  for (const measure of plan.measures) for (const place of Object.values(measure.at)) blocks.add(place.block)
  for (const section of plan.sections) if (section.at !== null) blocks.add(section.at.block)
  if (plan.titleAt !== null) blocks.add(plan.titleAt.block)
  return blocks
}
