import { Type } from 'typebox'
import { Id, Instant, Nullable } from './shapes.ts'

export const UploadState = Type.Union([
  Type.Literal('waiting'),
  Type.Literal('reading'),
  /** Pages that are pictures are read by tesseract. */
  Type.Literal('seeing'),
  Type.Literal('recognising'),
  Type.Literal('read'),
  /** The file holds text and no plan; the draft is there to be typed into beside the source. */
  Type.Literal('no-plan'),
  /** An archive: each of its documents is an upload of its own now. */
  Type.Literal('unpacked'),
  Type.Literal('refused'),
])
export type UploadState = Type.Static<typeof UploadState>

/** A plan in force or an open draft that came from the same bytes. */
export const KnownOriginal = Type.Object({
  kind: Type.Union([Type.Literal('plan'), Type.Literal('draft')]),
  id: Id,
  title: Type.String(),
  organisation: Type.String(),
  at: Instant,
})
export type KnownOriginal = Type.Static<typeof KnownOriginal>

/**
 * A file or a pasted text on its way to a draft. POST /api/uploads (multipart: `organisationId` and, where it changes a
 * plan in force, `amends`, then `file`), POST
 * /api/uploads/sent, POST /api/uploads/text, GET /api/uploads (mine, newest first), GET /api/uploads/:id, DELETE /api/uploads/:id (forget the
 * upload and its untouched draft).
 */
export const Upload = Type.Object({
  id: Id,
  organisationId: Id,
  fileName: Nullable(Type.String()),
  bytes: Type.Integer(),
  state: UploadState,
  /** 0 … 1, grows. */
  progress: Type.Number(),
  /** The page in work, from 1, and how many there are: only while pages are read from pictures. */
  page: Nullable(Type.Integer()),
  pageCount: Nullable(Type.Integer()),
  /** One Russian sentence; only when refused. */
  refusal: Nullable(Type.String()),
  draftId: Nullable(Id),
  known: Type.Array(KnownOriginal),
  startedAt: Instant,
})
export type Upload = Type.Static<typeof Upload>

export const Uploads = Type.Object({ uploads: Type.Array(Upload) })
export type Uploads = Type.Static<typeof Uploads>

/** POST /api/uploads/sent · a file that has come in pieces (`/api/sendings`). */
export const SentFile = Type.Object(
  {
    organisationId: Id,
    sendingId: Id,
    /** The plan in force that the file changes. */
    amends: Type.Optional(Nullable(Id)),
  },
  { additionalProperties: false },
)
export type SentFile = Type.Static<typeof SentFile>

/** POST /api/uploads/text */
export const PastedText = Type.Object(
  {
    organisationId: Id,
    text: Type.String({ minLength: 1, maxLength: 4_000_000 }),
    /** The plan in force that the text changes. */
    amends: Type.Optional(Nullable(Id)),
  },
  { additionalProperties: false },
)
export type PastedText = Type.Static<typeof PastedText>
