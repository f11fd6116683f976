import { Type } from 'typebox'
import type { Role } from '#core/access/role.ts'
import type { OrganisationChange } from '#core/organisation/act-behind.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { Passport, PassportDraft, PassportField } from '#core/organisation/passport.ts'
import type { Profile } from '#core/organisation/profile.ts'
import { Core, Day, Id, Nullable, Problem } from './shapes.ts'

export const TreeLine = Type.Object({
  id: Id,
  parentId: Nullable(Id),
  kind: Core<OrganisationKind>(),
  name: Type.String(),
  shortName: Type.String(),
  /** Those above that are seen too. */
  municipality: Nullable(Type.String()),
  school: Nullable(Type.String()),
  profile: Nullable(Core<Profile>()),
  openingYear: Nullable(Type.Integer()),
  settlement: Nullable(Type.String()),
  smallSchool: Type.Boolean(),
  closedOn: Nullable(Day),
  /** To which it was joined. */
  successor: Nullable(Type.String()),
  /** Open ones under it. */
  schools: Type.Integer(),
  centres: Type.Integer(),
})
export type TreeLine = Type.Static<typeof TreeLine>

/**
 * GET /api/tree?text=&kind=&municipality=&profile=&closed=no|yes|any&on=&after=&limit= · in the order of the tree, paged by key:
 * `next` goes into `after`; with `on` as it stood on that day. GET /api/tree/sheet, with the same filters, is the list as xlsx.
 */
export const TreePage = Type.Object({
  organisations: Type.Array(TreeLine),
  next: Nullable(Id),
  /** Of all that the filters leave. */
  counts: Core<Readonly<Record<OrganisationKind, number>>>(),
})
export type TreePage = Type.Static<typeof TreePage>

const Joined = Type.Object({ id: Id, shortName: Type.String(), on: Day, act: Type.String() })

/** GET /api/organisations/:id · GET /api/organisations/:id/history gives a History. */
export const OrganisationView = Type.Object({
  id: Id,
  kind: Core<OrganisationKind>(),
  revision: Type.Integer(),
  passport: Core<Passport>(),
  parent: Nullable(Type.Object({ id: Id, kind: Core<OrganisationKind>(), shortName: Type.String() })),
  above: Core<Pick<Passport, 'timeZone' | 'workingWeek'>>(),
  schools: Type.Integer(),
  centres: Type.Integer(),
  mayMend: Type.Boolean(),
  mayMerge: Type.Boolean(),
  successor: Nullable(Joined),
  joined: Type.Array(Joined),
  /** The acts behind its changes; GET /api/organisations/:id/acts/:actId/file gives a scan, where it has a file. */
  acts: Type.Array(
    Type.Object({
      id: Id,
      change: Core<OrganisationChange>(),
      text: Type.String(),
      fileName: Nullable(Type.String()),
    }),
  ),
  /** `until`: the first day on which it was called otherwise. */
  formerNames: Type.Array(Type.Object({ name: Type.String(), until: Day })),
})
export type OrganisationView = Type.Static<typeof OrganisationView>

const words = Type.String({ maxLength: 2000 })

/** A passport as it is typed. */
const TypedPassport = Type.Unsafe<PassportDraft>(
  Type.Object(
    {
      name: words,
      shortName: words,
      outerKey: words,
      profile: words,
      openingYear: words,
      settlement: words,
      smallSchool: words,
      workingWeek: words,
      site: words,
      timeZone: words,
      openedOn: words,
      closedOn: words,
    },
    { additionalProperties: false },
  ),
)

/** POST /api/organisations */
export const NewOrganisation = Type.Object(
  {
    parentId: Id,
    kind: Type.Union([Type.Literal('municipality'), Type.Literal('school'), Type.Literal('centre')]),
    passport: TypedPassport,
  },
  { additionalProperties: false },
)
export type NewOrganisation = Type.Static<typeof NewOrganisation>

export const MadeOrganisation = Type.Object({ id: Id })
export type MadeOrganisation = Type.Static<typeof MadeOrganisation>

/** The act behind a change; its scan was sent before (POST /api/sendings). */
export const ActBehind = Type.Object(
  {
    kind: Type.String({ maxLength: 200 }),
    number: Type.String({ maxLength: 100 }),
    date: Type.String({ maxLength: 10 }),
    sendingId: Nullable(Id),
  },
  { additionalProperties: false },
)
export type ActBehind = Type.Static<typeof ActBehind>

/** PUT /api/organisations/:id · `revision` no longer true is a 409; `act`: by which it bears another name. */
export const MendOrganisation = Type.Object(
  {
    revision: Type.Integer({ minimum: 0 }),
    passport: TypedPassport,
    act: Type.Optional(Nullable(ActBehind)),
  },
  { additionalProperties: false },
)
export type MendOrganisation = Type.Static<typeof MendOrganisation>

/** POST /api/organisations/:id/move · under another of the region, from a day on. GET with ?to= says before what it would do. */
export const MoveOrganisation = Type.Object(
  { parentId: Id, on: Day, revision: Type.Integer({ minimum: 0 }), act: ActBehind },
  { additionalProperties: false },
)
export type MoveOrganisation = Type.Static<typeof MoveOrganisation>

export const MovePreview = Type.Object({
  from: Nullable(Type.String()),
  to: Type.String(),
  /** How many go along. */
  schools: Type.Integer(),
  centres: Type.Integer(),
  toDo: Type.Integer(),
})
export type MovePreview = Type.Static<typeof MovePreview>

const manyIds = Type.Array(Id, { maxItems: 1000 })

/**
 * POST /api/organisations/:id/merging · joined to another of its kind by an act. GET with ?into= says before what it would
 * do.
 */
export const MergeOrganisation = Type.Object(
  {
    intoId: Id,
    on: Day,
    act: ActBehind,
    revision: Type.Integer({ minimum: 0 }),
    cancelledPlans: manyIds,
    movedRoles: manyIds,
  },
  { additionalProperties: false },
)
export type MergeOrganisation = Type.Static<typeof MergeOrganisation>

export const MergingPreview = Type.Object({
  into: Type.String(),
  schools: Type.Integer(),
  centres: Type.Integer(),
  /** What is still to be done, plan by plan; of it `twice` is what the successor owes itself. */
  plans: Type.Array(
    Type.Object({
      planId: Id,
      title: Type.String(),
      open: Type.Integer(),
      twice: Type.Integer(),
      mayCancel: Type.Boolean(),
    }),
  ),
  roles: Type.Array(Type.Object({ id: Id, person: Type.String(), role: Core<Role>(), mine: Type.Boolean() })),
})
export type MergingPreview = Type.Static<typeof MergingPreview>

/** 422 to both: what is wrong, field by field. */
export const PassportFaults = Type.Intersect([
  Problem,
  Type.Object({
    problems: Type.Array(Type.Object({ field: Core<PassportField>(), message: Type.String() })),
  }),
])
export type PassportFaults = Type.Static<typeof PassportFaults>

const RowKind = Core<OrganisationKind>()

/**
 * What a sheet would make of the tree, or what came of it. POST /api/tree/imports (multipart: `organisationId`, then
 * `file`), GET /api/tree/imports/:id. The same tree gives the same `fingerprint`.
 */
export const TreeImport = Type.Object({
  id: Id,
  organisation: Type.Object({ id: Id, shortName: Type.String() }),
  fileName: Nullable(Type.String()),
  notes: Type.Object({ ignored: Type.Array(Type.String()), schoolsOnly: Type.Boolean() }),
  outcome: Nullable(Type.Object({ added: Type.Integer(), changed: Type.Integer() })),
  fingerprint: Type.String(),
  added: Type.Array(
    Type.Object({ line: Type.Integer(), kind: RowKind, under: Type.String(), name: Type.String() }),
  ),
  changed: Type.Array(
    Type.Object({
      line: Type.Integer(),
      kind: RowKind,
      name: Type.String(),
      changes: Type.Array(
        Type.Object({ field: Core<PassportField>(), from: Type.String(), to: Type.String() }),
      ),
    }),
  ),
  same: Type.Integer(),
  untouched: Type.Integer(),
  faults: Type.Array(
    Type.Object({ line: Type.Integer(), column: Nullable(Type.String()), message: Type.String() }),
  ),
})
export type TreeImport = Type.Static<typeof TreeImport>

/** POST /api/tree/imports/:id/apply · a tree that has changed since is a 409: look at the import anew. */
export const ApplyImport = Type.Object(
  { fingerprint: Type.String({ maxLength: 100 }) },
  { additionalProperties: false },
)
export type ApplyImport = Type.Static<typeof ApplyImport>

export const ImportOutcome = Type.Object({ added: Type.Integer(), changed: Type.Integer() })
export type ImportOutcome = Type.Static<typeof ImportOutcome>
