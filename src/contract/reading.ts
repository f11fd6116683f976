import { type TSchema, Type } from 'typebox'
import type { ColumnRole } from '#core/plan/column-role.ts'
import type {
  ActDraft,
  AssignmentDraft,
  MeasureDraft,
  PeriodDraft,
  PlanDraft,
  SectionDraft,
  TargetDraft,
} from '#core/plan/plan-draft.ts'
import type { ColumnReading, TableReading } from '#core/plan/table-reading.ts'
import { Id, Instant, Nullable } from './shapes.ts'

/**
 * Shapes of what a draft is made of, as it comes in over the wire inside a change; core has the types, and the compiler
 * misses here every field that core gets.
 */
type FieldsOf<T> = Record<keyof T, TSchema>

/** One field's words. */
export const Words = Type.String({ maxLength: 20_000 })
/** A row's key, made by whoever laid the row in. */
export const Key = Type.String({ minLength: 1, maxLength: 100 })
export const Index = Type.Integer({ minimum: 0, maximum: 100_000 })
/** Looks like a day; whether the calendar has it is for core to say. */
export const WrittenDay = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })

const closed = { additionalProperties: false }

export const Place = Type.Object(
  { block: Type.Integer(), row: Type.Optional(Type.Integer()), column: Type.Optional(Type.Integer()) },
  closed,
)
const Field = Type.Union([
  Type.Literal('number'),
  Type.Literal('title'),
  Type.Literal('result'),
  Type.Literal('audience'),
  Type.Literal('due'),
  Type.Literal('responsible'),
])

export const Fields = Type.Array(Field, { maxItems: 6 })

export const Level = Type.Union([
  Type.Literal('region'),
  Type.Literal('municipality'),
  Type.Literal('school'),
])
export const Period = Type.Object(
  {
    start: WrittenDay,
    end: Nullable(WrittenDay),
    source: Type.Union([
      Type.Literal('stated'),
      Type.Literal('act'),
      Type.Literal('terms'),
      Type.Literal('given'),
    ]),
  } satisfies FieldsOf<PeriodDraft>,
  closed,
)
export const Lines = Type.Array(Words, { maxItems: 1000 })

export const Basis = Type.Array(
  Type.Object({ kind: Words, number: Nullable(Words), date: Nullable(WrittenDay) }, closed),
  { maxItems: 200 },
)
export const Clauses = Type.Array(Type.Object({ number: Words, text: Words, at: Nullable(Place) }, closed), {
  maxItems: 1000,
})
export const Signatory = Nullable(Type.Object({ position: Words, name: Words }, closed))
export const Act = Type.Object(
  {
    kind: Nullable(Words),
    issuer: Nullable(Words),
    number: Nullable(Words),
    date: Nullable(WrittenDay),
    place: Nullable(Words),
    title: Nullable(Words),
    basis: Basis,
    clauses: Clauses,
    signatory: Signatory,
    at: Nullable(Type.Object({ from: Place, to: Place }, closed)),
  } satisfies FieldsOf<ActDraft>,
  closed,
)

export const Section = Type.Object(
  {
    key: Key,
    number: Nullable(Words),
    word: Type.Optional(Words),
    title: Words,
    start: Nullable(WrittenDay),
    end: Nullable(WrittenDay),
    at: Nullable(Place),
  } satisfies FieldsOf<SectionDraft>,
  closed,
)

export const Assignment = Type.Object(
  {
    key: Key,
    due: Nullable(Words),
    reading: Nullable(Words),
    responsible: Nullable(Words),
    parties: Type.Array(Words, { maxItems: 1000 }),
    at: Type.Object({ due: Type.Optional(Place), responsible: Type.Optional(Place) }, closed),
  } satisfies FieldsOf<AssignmentDraft>,
  closed,
)

export const Measure = Type.Object(
  {
    key: Key,
    number: Nullable(Words),
    section: Nullable(Key),
    track: Nullable(Type.Union([Type.Literal('centre'), Type.Literal('authority')])),
    row: Nullable(Type.Integer()),
    title: Words,
    result: Nullable(Words),
    audience: Nullable(Words),
    extra: Type.Array(Type.Object({ heading: Words, text: Words }, closed), { maxItems: 100 }),
    assignments: Type.Array(Assignment, { minItems: 1, maxItems: 100 }),
    at: Type.Object(
      {
        number: Type.Optional(Place),
        title: Type.Optional(Place),
        result: Type.Optional(Place),
        audience: Type.Optional(Place),
        due: Type.Optional(Place),
        responsible: Type.Optional(Place),
      },
      closed,
    ),
    unsure: Type.Optional(Fields),
    upper: Type.Optional(Id),
  } satisfies FieldsOf<MeasureDraft>,
  closed,
)
export const Measures = Type.Array(Measure, { maxItems: 10_000 })

export const Targets = Type.Array(
  Type.Object(
    {
      text: Words,
      operator: Type.Union([Type.Literal('>='), Type.Literal('='), Type.Literal('<=')]),
      value: Type.Number(),
      unit: Words,
    } satisfies FieldsOf<TargetDraft>,
    closed,
  ),
  { maxItems: 1000 },
)

export const Plan = Type.Object(
  {
    title: Words,
    level: Level,
    period: Nullable(Period),
    act: Nullable(Index),
    goals: Lines,
    objectives: Lines,
    targets: Targets,
    sections: Type.Array(Section, { maxItems: 2000 }),
    measures: Measures,
    titleAt: Nullable(Place),
    columns: Type.Array(Field, { maxItems: 12 }),
    movesDueDays: Type.Optional(Type.Boolean()),
  } satisfies FieldsOf<PlanDraft>,
  closed,
)

const roles: Readonly<Record<ColumnRole, true>> = {
  number: true,
  title: true,
  result: true,
  audience: true,
  due: true,
  'due-start': true,
  'due-end': true,
  'due-mark': true,
  responsible: true,
  'due-responsible': true,
  section: true,
  extra: true,
}
const Role = Type.Unsafe<ColumnRole>(Type.Union(Object.keys(roles).map((role) => Type.Literal(role))))
/** One for each column of a table's grid. */
export const Roles = Type.Array(Role, { minItems: 1, maxItems: 64 })

export const Tables = Type.Array(
  Type.Object(
    {
      at: Place,
      header: Type.Object({ from: Index, to: Index }, closed),
      columns: Type.Array(
        Type.Object(
          {
            role: Role,
            heading: Words,
            track: Nullable(Type.Union([Type.Literal('centre'), Type.Literal('authority')])),
            doubtful: Type.Boolean(),
          } satisfies FieldsOf<ColumnReading>,
          closed,
        ),
        { maxItems: 64 },
      ),
      origin: Type.Union([
        Type.Literal('headings'),
        Type.Literal('content'),
        Type.Literal('table-before'),
        Type.Literal('person'),
        Type.Literal('memory'),
        Type.Literal('none'),
      ]),
      issuer: Nullable(Words),
      remembered: Nullable(Type.Object({ document: Words, at: Instant }, closed)),
    } satisfies FieldsOf<TableReading>,
    closed,
  ),
  { maxItems: 2000 },
)
