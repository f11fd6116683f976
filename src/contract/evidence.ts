import { Type } from 'typebox'
import type { EvidenceFormat } from '#core/evidence/evidence-file.ts'
import {
  type EvidenceForm,
  evidenceKinds,
  type EvidenceKind as Kind,
  type PeopleShown as People,
} from '#core/evidence/evidence-kind.ts'
import { Core, Id, Instant, Nullable } from './shapes.ts'

export const EvidenceKind = Type.Unsafe<Kind>(Type.String({ enum: [...evidenceKinds] }))

export const PeopleShown = Type.Unsafe<People>(
  Type.String({ enum: ['nobody', 'with-consent', 'without-consent'] }),
)

/**
 * What proves a task. POST /api/tasks/:id/files (multipart: `kind`, `people`, then `file`), POST /api/tasks/:id/evidence
 * (a link, words, a file that lies by another task or was sent in pieces), PUT and DELETE /api/evidence/:id, GET /api/evidence/:id/file,
 * GET /api/evidence/:id/thumbnail.
 */
export const Evidence = Type.Object({
  id: Id,
  form: Core<EvidenceForm>(),
  kind: EvidenceKind,
  /** The file's name, the address, or the words themselves. */
  content: Type.String(),
  caption: Nullable(Type.String()),
  format: Nullable(Core<EvidenceFormat>()),
  bytes: Nullable(Type.Integer()),
  thumbnail: Type.Boolean(),
  people: Nullable(PeopleShown),
  addedAt: Instant,
  addedBy: Type.String(),
})
export type Evidence = Type.Static<typeof Evidence>

export const NewEvidence = Type.Union([
  Type.Object(
    {
      form: Type.Literal('link'),
      kind: EvidenceKind,
      link: Type.String({ maxLength: 4000 }),
      caption: Nullable(Type.String({ maxLength: 300 })),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    { form: Type.Literal('words'), kind: EvidenceKind, words: Type.String({ maxLength: 8000 }) },
    { additionalProperties: false },
  ),
  Type.Object(
    { form: Type.Literal('same-file'), kind: EvidenceKind, evidenceId: Id },
    { additionalProperties: false },
  ),
  /** A file that has come in pieces (`/api/sendings`). */
  Type.Object(
    { form: Type.Literal('sent-file'), kind: EvidenceKind, people: Nullable(PeopleShown), sendingId: Id },
    { additionalProperties: false },
  ),
])
export type NewEvidence = Type.Static<typeof NewEvidence>

/** PUT /api/evidence/:id */
export const EvidenceMarks = Type.Object(
  { kind: EvidenceKind, people: Nullable(PeopleShown) },
  { additionalProperties: false },
)
export type EvidenceMarks = Type.Static<typeof EvidenceMarks>

/** GET /api/tasks/:id/known-files · files that I brought for other tasks lately. */
export const KnownFiles = Type.Object({
  files: Type.Array(
    Type.Object({
      id: Id,
      content: Type.String(),
      kind: EvidenceKind,
      measureTitle: Type.String(),
      addedAt: Instant,
    }),
  ),
})
export type KnownFiles = Type.Static<typeof KnownFiles>
