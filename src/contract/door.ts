import { Type } from 'typebox'
import { Instant, Nullable } from './shapes.ts'

/** POST /api/session, where the password was right and a code is asked for too. */
export const CodeWanted = Type.Object({ wants: Type.Literal('code') })
export type CodeWanted = Type.Static<typeof CodeWanted>

/** POST /api/session/code · the second step; PUT /api/doors/codes · the first code of a new telephone. */
export const GivenCode = Type.Object(
  { code: Type.String({ minLength: 1, maxLength: 100 }) },
  { additionalProperties: false },
)
export type GivenCode = Type.Static<typeof GivenCode>

/** My password or a code once more, before my ways of signing in are changed; empty where I have neither. */
const proof = Type.String({ maxLength: 1000 })
export const Proof = Type.Object({ proof }, { additionalProperties: false })
export type Proof = Type.Static<typeof Proof>

/** GET /api/doors · by what I sign in. */
export const Doors = Type.Object({
  /** By what I can show once more who I am. */
  proofs: Type.Object({ password: Type.Boolean(), code: Type.Boolean() }),
  codes: Nullable(Type.Object({ onSince: Instant, recoveryLeft: Type.Integer() })),
})
export type Doors = Type.Static<typeof Doors>

/** POST /api/doors/codes */
export const NewCodes = Type.Object({ secret: Type.String(), address: Type.String() })
export type NewCodes = Type.Static<typeof NewCodes>

/** PUT /api/doors/codes, POST /api/doors/recovery-codes · shown this once. */
export const RecoveryCodes = Type.Object({ codes: Type.Array(Type.String()) })
export type RecoveryCodes = Type.Static<typeof RecoveryCodes>
