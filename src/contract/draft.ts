import { Type } from 'typebox'
import type { DraftChange } from '#core/plan/draft-change.ts'
import type { Place as PlaceInSource } from '#core/plan/place.ts'
import type { Reading } from '#core/plan/plan-draft.ts'
import { AnyDraftChange } from './draft-change.ts'
import { Place, Roles } from './reading.ts'
import { OrganisationBrief } from './session.ts'
import { Core, Id, Instant, Nullable, Problem } from './shapes.ts'

/** How often a draft was changed, as its table counts. */
const Revision = Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1 })

/** The source as it is shown: what the neutral Document holds, cell by cell; places are those of core's Place. */
export interface SourceParagraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly heading: number | null
  readonly label: string | null
  readonly level: number | null
  readonly page: number | null
  readonly bold: boolean
  readonly centred: boolean
}
export interface SourceTable {
  readonly kind: 'table'
  readonly columns: number
  readonly page: number | null
  readonly rows: readonly {
    readonly header: boolean
    readonly page: number | null
    readonly cells: readonly {
      readonly column: number
      readonly columnSpan: number
      readonly rowSpan: number
      readonly blocks: readonly SourceBlock[]
    }[]
  }[]
}
export type SourceBlock = SourceParagraph | SourceTable
export interface Source {
  readonly blocks: readonly SourceBlock[]
}

/** GET /api/drafts/:id */
export const Draft = Type.Object({
  id: Id,
  revision: Type.Integer(),
  organisation: OrganisationBrief,
  fileName: Nullable(Type.String()),
  /** GET /api/drafts/:id/original gives the file back, byte for byte. */
  hasOriginal: Type.Boolean(),
  reading: Core<Reading>(),
  source: Nullable(Core<Source>()),
  /** What the reader noticed about the file; sentences in Russian. */
  readerFindings: Type.Array(
    Type.Object({ code: Type.String(), message: Type.String(), place: Nullable(Core<PlaceInSource>()) }),
  ),
  changedAt: Instant,
  changedBy: Type.String(),
  /** Plans made from it; a draft in force is read-only. */
  planIds: Type.Array(Id),
  /** The plan in force that this draft would replace as its next edition. */
  supersedes: Nullable(Type.Object({ id: Id, title: Type.String(), edition: Type.Integer() })),
  known: Type.Array(Type.Object({ id: Id, title: Type.String(), edition: Type.Integer() })),
  /** The plan in force that this draft changes by an act; GET /api/drafts/:id/amendment tells what becomes of it. */
  amends: Nullable(Type.Object({ id: Id, title: Type.String(), edition: Type.Integer() })),
  /** The plan of the period before, from which this one goes on. */
  follows: Nullable(Type.Object({ id: Id, title: Type.String(), edition: Type.Integer() })),
  /** The plan of an organisation above, from which this one was begun. */
  upper: Nullable(Type.Object({ id: Id, title: Type.String(), edition: Type.Integer() })),
})
export type Draft = Type.Static<typeof Draft>

/** GET /api/drafts · open drafts, newest change first. POST /api/drafts makes an empty one to be typed into. */
export const DraftLine = Type.Object({
  id: Id,
  title: Type.String(),
  organisation: OrganisationBrief,
  fileName: Nullable(Type.String()),
  measures: Type.Integer(),
  changedAt: Instant,
  changedBy: Type.String(),
})
export const DraftLines = Type.Object({ drafts: Type.Array(DraftLine) })
export type DraftLines = Type.Static<typeof DraftLines>

export const NewDraft = Type.Object(
  { organisationId: Id, title: Type.String({ minLength: 1, maxLength: 2000 }) },
  { additionalProperties: false },
)
export type NewDraft = Type.Static<typeof NewDraft>

/**
 * POST /api/drafts/:id/changes · all of them or none, in order. `requestId` is made by the client: the same request
 * again (a weak line) is answered as the first time. A change whose `from` is no longer true is a 409 Problem
 * `draft/field-changed` with params `now` and `by`, and nothing is applied.
 */
export const ChangeDraft = Type.Object(
  {
    requestId: Id,
    base: Revision,
    changes: Type.Array(AnyDraftChange, { minItems: 1, maxItems: 2000 }),
  },
  { additionalProperties: false },
)
export type ChangeDraft = Type.Static<typeof ChangeDraft>

/**
 * POST /api/drafts/:id/columns · reads the document once more by what a person says about the columns of the table `at`;
 * `to` null: as the document itself says. What came of it are changes like any other. It is remembered for the next
 * document of that shape from that issuer. `from` no longer true is a 409 Problem `draft/columns-changed`.
 */
export const SettleColumns = Type.Object(
  { requestId: Id, base: Revision, at: Place, from: Roles, to: Nullable(Roles) },
  { additionalProperties: false },
)
export type SettleColumns = Type.Static<typeof SettleColumns>

/** Answer to both, and GET /api/drafts/:id/changes?since=N: what was done after revision N, by whomever, in order. */
export const DraftChanges = Type.Object({
  revision: Type.Integer(),
  changes: Type.Array(
    Type.Object({
      revision: Type.Integer(),
      requestId: Id,
      change: Core<DraftChange>(),
      by: Type.String(),
      mine: Type.Boolean(),
      at: Instant,
    }),
  ),
  /** Others who have the draft open now. */
  present: Type.Array(Type.String()),
  closed: Type.Boolean(),
})
export type DraftChanges = Type.Static<typeof DraftChanges>

/** POST /api/drafts/:id/enact · 422 with `problems` when the draft is not yet a legal plan. */
export const EnactDraft = Type.Object(
  { revision: Revision, supersedes: Nullable(Id) },
  { additionalProperties: false },
)
export type EnactDraft = Type.Static<typeof EnactDraft>

export const Enacted = Type.Object({
  plans: Type.Array(
    Type.Object({ id: Id, title: Type.String(), measures: Type.Integer(), tasks: Type.Integer() }),
  ),
})
export type Enacted = Type.Static<typeof Enacted>

export const EnactProblem = Type.Intersect([
  Problem,
  Type.Object({
    problems: Type.Array(
      Type.Object({
        code: Type.String(),
        message: Type.String(),
        plan: Type.Integer(),
        measureKey: Nullable(Type.String()),
      }),
    ),
  }),
])
export type EnactProblem = Type.Static<typeof EnactProblem>
