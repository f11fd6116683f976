import type { EvidenceFormat } from '#core/evidence/evidence-file.ts'
import type { EvidenceForm, EvidenceKind, PeopleShown } from '#core/evidence/evidence-kind.ts'

/** A piece of evidence as it lies by a task. */
export interface EvidenceRecord {
  readonly regionId: string
  readonly id: string
  readonly taskId: string
  readonly form: EvidenceForm
  readonly kind: EvidenceKind
  /** The file's name, the address, or the words themselves. */
  readonly content: string
  readonly caption: string | null
  readonly sha256: string | null
  readonly format: EvidenceFormat | null
  /** sha-256 of a small picture of it. */
  readonly thumbnail: string | null
  /** null: no picture, or nobody has said yet. */
  readonly people: PeopleShown | null
  readonly addedAt: string
  readonly addedBy: string
}
