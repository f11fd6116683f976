import { Type } from 'typebox'
import { EvidenceKind } from './evidence.ts'
import { Instant, Nullable } from './shapes.ts'

const closed = { additionalProperties: false }
const pattern = Type.String({ maxLength: 100 })
const patterns = Type.Array(pattern, { maxItems: 100 })

/** GET /api/evidence-words · the words that ask for each kind of evidence in my region. */
export const EvidenceWordsView = Type.Object({
  kinds: Type.Array(
    Type.Object({
      kind: EvidenceKind,
      words: Type.Array(Type.String()),
      except: Type.Array(Type.String()),
      /** The region's own; else the program's. */
      own: Type.Boolean(),
      saidAt: Nullable(Instant),
      saidBy: Nullable(Type.String()),
    }),
  ),
  mayMend: Type.Boolean(),
})
export type EvidenceWordsView = Type.Static<typeof EvidenceWordsView>

/** PUT /api/evidence-words and POST /api/evidence-words/preview; `typed` is null: the program's own again. */
export const EvidenceWordsTyped = Type.Object(
  { kind: EvidenceKind, typed: Nullable(Type.Object({ words: patterns, except: patterns }, closed)) },
  closed,
)
export type EvidenceWordsTyped = Type.Static<typeof EvidenceWordsTyped>

export const EvidenceWordsPreview = Type.Object({
  tasks: Type.Integer(),
  examples: Type.Array(
    Type.Object({
      title: Type.String(),
      before: Type.Array(EvidenceKind),
      after: Type.Array(EvidenceKind),
    }),
  ),
})
export type EvidenceWordsPreview = Type.Static<typeof EvidenceWordsPreview>
