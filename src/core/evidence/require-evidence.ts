import type { EvidenceKind } from './evidence-kind.ts'
import { evidenceWords } from './ru/evidence-words.ts'

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
export function requireEvidence(measure: {
  readonly title: string
  readonly result: string | null
}): readonly Requirement[] {
  const asked = measure.result === null ? [] : found(measure.result, 'result')
  return asked.length > 0 ? asked : found(measure.title, 'title')
}

function found(text: string, from: Requirement['from']): readonly Requirement[] {
  return evidenceWords.flatMap(({ kind, words }) => {
    const word = words.exec(text)?.[0]
    return word === undefined ? [] : [{ kind, word: word.trim(), from }]
  })
}
