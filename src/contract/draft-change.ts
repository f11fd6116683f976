import { type TSchema, Type } from 'typebox'
import type { DraftChange } from '#core/plan/draft-change.ts'
import {
  Act,
  Assignment,
  Basis,
  Clauses,
  Fields,
  Index,
  Key,
  Level,
  Lines,
  Measures,
  Period,
  Plan,
  Section,
  Signatory,
  Tables,
  Targets,
  Words,
  WrittenDay,
} from './reading.ts'
import { Nullable } from './shapes.ts'

/** The shape of core's DraftChange: what comes over the wire is of a known kind and holds nothing else. */

function change(kind: DraftChange['kind'], fields: Record<string, TSchema>) {
  return Type.Object({ kind: Type.Literal(kind), ...fields }, { additionalProperties: false })
}

function field(names: readonly string[], value: TSchema): Record<string, TSchema> {
  return { field: Type.Union(names.map((name) => Type.Literal(name))), from: value, to: value }
}

const before = Nullable(Key)

export const AnyDraftChange = Type.Unsafe<DraftChange>(
  Type.Union([
    change('set-plan', { plan: Index, ...field(['title'], Words) }),
    change('set-plan', { plan: Index, ...field(['level'], Level) }),
    change('set-plan', { plan: Index, ...field(['period'], Nullable(Period)) }),
    change('set-plan', { plan: Index, ...field(['goals', 'objectives'], Lines) }),
    change('set-plan', { plan: Index, ...field(['targets'], Targets) }),
    change('set-plan', { plan: Index, ...field(['movesDueDays'], Type.Boolean()) }),
    change('set-act', {
      act: Index,
      ...field(['kind', 'issuer', 'number', 'place', 'title'], Nullable(Words)),
    }),
    change('set-act', { act: Index, ...field(['date'], Nullable(WrittenDay)) }),
    change('set-act', { act: Index, ...field(['signatory'], Signatory) }),
    change('set-act', { act: Index, ...field(['basis'], Basis) }),
    change('set-act', { act: Index, ...field(['clauses'], Clauses) }),
    change('set-section', { section: Key, ...field(['title'], Words) }),
    change('set-section', { section: Key, ...field(['number'], Nullable(Words)) }),
    change('set-section', { section: Key, ...field(['start', 'end'], Nullable(WrittenDay)) }),
    change('set-measure', { measure: Key, ...field(['title'], Words) }),
    change('set-measure', {
      measure: Key,
      ...field(['number', 'result', 'audience', 'section'], Nullable(Words)),
    }),
    change('set-assignment', {
      assignment: Key,
      ...field(['due', 'reading', 'responsible'], Nullable(Words)),
    }),
    change('set-extra', { measure: Key, index: Index, from: Words, to: Words }),
    change('add-plan', { plan: Plan, at: Type.Optional(Index) }),
    change('drop-plan', { plan: Index, title: Type.Optional(Words) }),
    change('add-act', { plan: Nullable(Index), act: Act, at: Type.Optional(Index) }),
    change('drop-act', { act: Index }),
    change('add-section', { plan: Index, before, section: Section }),
    change('drop-section', { section: Key }),
    change('add-measures', { plan: Index, before, measures: Measures }),
    change('drop-measures', { measures: Type.Array(Key, { maxItems: 10_000 }) }),
    change('mark-unsure', {
      measures: Type.Array(
        Type.Object({ measure: Key, from: Fields, to: Fields }, { additionalProperties: false }),
        {
          maxItems: 10_000,
        },
      ),
    }),
    change('move-measure', { measure: Key, before }),
    change('move-section', { section: Key, before }),
    change('split-measure', {
      measure: Key,
      from: Type.Optional(Words),
      at: Index,
      key: Key,
      assignmentKeys: Type.Array(Key, { maxItems: 100 }),
    }),
    change('join-measures', { first: Key, second: Key }),
    change('add-assignment', { measure: Key, before, assignment: Assignment }),
    change('drop-assignment', { assignment: Key }),
    change('restore', { plan: Index, from: Plan, to: Plan }),
    change('set-tables', { from: Tables, to: Tables }),
  ]),
)
