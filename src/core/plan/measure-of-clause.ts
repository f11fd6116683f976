import { asksForPlan } from './asks-for-plan.ts'
import { partiesOfText } from './parties.ts'
import type { ClauseDraft, MeasureDraft } from './plan-draft.ts'
import { clauseTerm, ordersDoing, trailingTerm } from './ru/plan-asked-words.ts'

/**
 * A clause of an act as a measure of its plan: what it says, by when, and whom it speaks to; «2. Руководителям ОО:» over
 * «2.2 Разработать план» says who.
 */
export function measureOfClause(
  clause: ClauseDraft,
  clauses: readonly ClauseDraft[],
  newKey: () => string,
): MeasureDraft {
  const { title, due } = partClause(clause.text)
  const responsible = addressee(clause, clauses)
  const at = clause.at === null ? {} : { title: clause.at }
  return {
    key: newKey(),
    number: null,
    section: null,
    track: null,
    row: null,
    title,
    result: null,
    audience: null,
    extra: [],
    assignments: [
      { key: newKey(), due, reading: null, responsible, parties: partiesOfText(responsible), at: {} },
    ],
    at,
  }
}

/**
 * Whether a clause may be a measure: it orders something to be done of somebody whom it speaks to, by a term of its own. Of a plan that
 * is asked for one of the two is enough; «Утвердить план» alone is how the act approves its own.
 */
export function isLikeMeasure(clause: ClauseDraft, clauses: readonly ClauseDraft[]): boolean {
  const addressed = addressee(clause, clauses) !== null
  const dated = partClause(clause.text).due !== null
  return asksForPlan(clause.text) ? addressed || dated : addressed && dated && ordersDoing.test(clause.text)
}

function partClause(text: string): { readonly title: string; readonly due: string | null } {
  const found = clauseTerm.exec(text) ?? trailingTerm.exec(text)
  if (found === null) return { title: tidy(text), due: null }
  return { title: tidy(text.slice(0, found.index)), due: found.groups?.term?.trim() ?? null }
}

/** The nearest clause above in the numbering that ends with a colon. */
function addressee({ number }: ClauseDraft, clauses: readonly ClauseDraft[]): string | null {
  const parts = number.replace(/\.$/u, '').split('.')
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const above = parts.slice(0, length).join('.')
    const found = clauses.find((clause) => clause.number.replace(/\.$/u, '') === above)
    if (found?.text.trim().endsWith(':') === true) return tidy(found.text.trim().slice(0, -1))
  }
  return null
}

function tidy(text: string): string {
  return text.replace(/[\s.;,]+$/u, '').trim()
}
