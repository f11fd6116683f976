import type { ActDraft, MeasureDraft, PlanLevel } from '#core/plan/plan-draft.ts'
import { municipalName, regionIssuer, regionName, schoolName } from './ru/frame-words.ts'

/** Who carries a plan: told by its title and approval, then by its act's issuer, then by who is responsible. */
export function levelOf(
  title: string,
  approval: string,
  act: ActDraft | null,
  measures: readonly MeasureDraft[],
): PlanLevel {
  if (measures.some((measure) => measure.track !== null)) return 'municipality'
  const issuer = act?.issuer ?? ''
  const approved = `${issuer} ${approval}`
  if (!schoolName.test(title) && regionIssuer.test(approved)) return 'region'
  for (const text of [title, approved, act?.title ?? '']) {
    const level = levelIn(text)
    if (level !== null) return level
  }
  const parties = measures.flatMap((measure) => measure.assignments.flatMap((one) => one.parties)).join('; ')
  return levelIn(parties) ?? 'school'
}

function levelIn(text: string): PlanLevel | null {
  if (regionIssuer.test(text))
    return municipalName.test(text.replace(regionIssuer, '')) ? 'municipality' : 'region'
  // A single school is named by its kind and number; «в образовательных организациях района» is none.
  if (schoolName.test(text)) return 'school'
  if (municipalName.test(text)) return 'municipality'
  return regionName.test(text) ? 'region' : null
}
