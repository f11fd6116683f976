import { Type } from 'typebox'
import type { Standing } from '#core/task/standing.ts'
import { EvidenceKind } from './evidence.ts'
import { Core, Day, Nullable } from './shapes.ts'

export const reason = Type.String({ minLength: 1, maxLength: 4000 })
export const closed = { additionalProperties: false }

function bare<Kind extends string>(kind: Kind) {
  return Type.Object({ kind: Type.Literal(kind) }, closed)
}

function reasoned<Kind extends string>(kind: Kind) {
  return Type.Object({ kind: Type.Literal(kind), reason }, closed)
}

export const SubmitCommand = Type.Object(
  { kind: Type.Literal('submit'), doneOn: Day, note: Nullable(Type.String({ maxLength: 4000 })) },
  closed,
)

export const ReturnCommand = Type.Object(
  {
    kind: Type.Literal('return'),
    points: Type.Array(Type.Object({ about: Nullable(EvidenceKind), reason }, closed), {
      minItems: 1,
      maxItems: 50,
    }),
  },
  closed,
)

export const TakeBackCommand = Type.Object(
  { kind: Type.Literal('take-back'), reason: Nullable(Type.String({ maxLength: 4000 })) },
  closed,
)

/** POST /api/tasks/:id/steps · what a person wants of a task. */
export const TaskCommand = Type.Union([
  SubmitCommand,
  bare('withdraw'),
  bare('accept'),
  ReturnCommand,
  Type.Object({ kind: Type.Literal('ask-time'), reason, until: Day }, closed),
  Type.Object(
    { kind: Type.Literal('grant-time'), until: Day, words: Nullable(Type.String({ maxLength: 4000 })) },
    closed,
  ),
  reasoned('refuse-time'),
  reasoned('ask-waiver'),
  bare('agree-waiver'),
  reasoned('decline-waiver'),
  bare('withdraw-request'),
  TakeBackCommand,
])
export type TaskCommand = Type.Static<typeof TaskCommand>

/** Where a step has led. */
export const StepTaken = Type.Object({ standing: Core<Standing>() })
export type StepTaken = Type.Static<typeof StepTaken>
