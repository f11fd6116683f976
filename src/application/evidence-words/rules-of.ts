import type { EvidenceKind } from '#core/evidence/evidence-kind.ts'
import { evidenceRules } from '#core/evidence/evidence-rules.ts'
import type { EvidenceRule, EvidenceWords } from '#core/evidence/word-pattern.ts'
import { listEvidenceWords, type SaidWords } from '#store/evidence-words/evidence-words.ts'
import type { Reader } from '#store/reader.ts'

/** What asks for evidence in a region; `at`: what did at that moment. */
export async function rulesOf(
  reader: Reader,
  regionId: string,
  at: string | null = null,
): Promise<readonly EvidenceRule[]> {
  return evidenceRules(ownWords(await listEvidenceWords(reader, regionId, at)))
}

/** What a region says itself, by kind. */
export function ownWords(
  said: readonly SaidWords[],
): ReadonlyMap<EvidenceKind, Pick<EvidenceWords, 'words' | 'except'>> {
  return new Map(
    said.flatMap(({ kind, words, except }) =>
      words === null || except === null ? [] : [[kind, { words, except }] as const],
    ),
  )
}
