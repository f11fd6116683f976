import type { EvidenceKind } from './evidence-kind.ts'
import { type EvidenceRule, findWords } from './word-pattern.ts'

/** A kind of evidence that a task asks for, with the word that says so and where it stands. */
export interface Requirement {
  readonly kind: EvidenceKind
  /** As it is written there. */
  readonly word: string
  readonly from: 'result' | 'title'
}

/**
 * What proves a task, from the words of its expected result; where that names nothing, from those of its title. Empty:
 * the words name no paper, and anything that shows it will do.
 */
export function requireEvidence(
  measure: { readonly title: string; readonly result: string | null },
  rules: readonly EvidenceRule[],
): readonly Requirement[] {
  const asked = measure.result === null ? [] : found(measure.result, 'result', rules)
  return asked.length > 0 ? asked : found(measure.title, 'title', rules)
}

function found(
  text: string,
  from: Requirement['from'],
  rules: readonly EvidenceRule[],
): readonly Requirement[] {
  return rules.flatMap((rule) => {
    const word = findWords(rule, text)
    return word === null ? [] : [{ kind: rule.kind, word, from }]
  })
}
