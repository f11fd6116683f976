import type { EvidenceKind } from './evidence-kind.ts'
import { evidenceWords } from './ru/evidence-words.ts'
import { type EvidenceRule, type EvidenceWords, ruleOf } from './word-pattern.ts'

/** What asks for evidence where a region says so itself of some kinds: theirs there, and the program's own of all others. */
export function evidenceRules(
  own: ReadonlyMap<EvidenceKind, Pick<EvidenceWords, 'words' | 'except'>> = new Map(),
): readonly EvidenceRule[] {
  return evidenceWords.map((words) => ruleOf({ ...words, ...own.get(words.kind) }))
}
