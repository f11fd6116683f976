import { Type } from 'typebox'
import { Day, Id, Problem } from '#contract/shapes.ts'

/** What every route may answer beside its own. */
export const problems = { '4xx': Problem, '5xx': Problem } as const

/** The answer of a doing that has nothing to show. */
export const Nothing = Type.Null()

export const ById = Type.Object({ id: Id })

/** Told as it stood on a past day. */
export const OnDay = Type.Object({ on: Type.Optional(Day) })
