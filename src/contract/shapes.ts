import { type TSchema, Type } from 'typebox'
import type { CivilDate } from '#core/calendar/civil-date.ts'

/** Pieces out of which the shapes of requests and answers are made. */

export const Id = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })

export const Day = Type.Unsafe<CivilDate>(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }))

/** ISO 8601 timestamp in UTC. */
export const Instant = Type.String({ maxLength: 40 })

export function Nullable<T extends TSchema>(shape: T) {
  return Type.Unsafe<Type.Static<T> | null>(orNull(shape))
}

const simple = new Set<unknown>(['string', 'number', 'integer', 'boolean'])

/** Of a union the writer of answers tries one shape after another; words and numbers say «or null» in their type instead. */
function orNull(shape: TSchema): TSchema {
  const { type } = shape as { readonly type?: unknown }
  if (Object.keys(shape).length === 0) return shape
  // A closed list of values would have to hold null itself.
  const closed = 'const' in shape || 'enum' in shape
  return simple.has(type) && !closed ? { ...shape, type: [type, 'null'] } : Type.Union([shape, Type.Null()])
}

/** A value of core passed through as it is; what comes in is checked by core, not by shape. */
export function Core<T>() {
  return Type.Unsafe<T>(Type.Any())
}

/** How every refusal and fault reaches a client. */
export const Problem = Type.Object({
  code: Type.String(),
  /** One Russian sentence: what is wrong, where, what to do. */
  message: Type.String(),
  /** For support, found again in the log; only for faults. */
  trace: Type.Optional(Type.String()),
  params: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
})
export type Problem = Type.Static<typeof Problem>
