import { Type } from 'typebox'
import { Core, Id, Instant, Nullable } from './shapes.ts'

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
  /** `waiting`: one that I have asked for; `confirmable`: letters go out, so that it can be confirmed. */
  email: Type.Object({
    email: Nullable(Type.String()),
    waiting: Nullable(Type.Object({ email: Type.String(), expiresAt: Instant })),
    confirmable: Type.Boolean(),
  }),
  codes: Nullable(Type.Object({ onSince: Instant, recoveryLeft: Type.Integer() })),
  /** Whether keys can be used where I have opened the site. */
  keysWork: Type.Boolean(),
  passkeys: Type.Array(
    Type.Object({ id: Id, name: Type.String(), addedAt: Instant, usedAt: Nullable(Instant) }),
  ),
  /** The identity server and my account there, where it is linked; null: there is no server. */
  openid: Nullable(
    Type.Object({
      name: Type.String(),
      account: Nullable(Type.Object({ shown: Type.String(), linkedAt: Instant })),
    }),
  ),
})
export type Doors = Type.Static<typeof Doors>

/** POST /api/doors/codes */
export const NewCodes = Type.Object({ secret: Type.String(), address: Type.String() })
export type NewCodes = Type.Static<typeof NewCodes>

/** PUT /api/doors/codes, POST /api/doors/recovery-codes · shown this once. */
export const RecoveryCodes = Type.Object({ codes: Type.Array(Type.String()) })
export type RecoveryCodes = Type.Static<typeof RecoveryCodes>

/** GET /api/session/ways · open to strangers: by what else than a password one can sign in here. */
export const SignInWays = Type.Object({
  passkey: Type.Boolean(),
  /** How the identity server is called; null: there is none. */
  openid: Nullable(Type.String()),
})
export type SignInWays = Type.Static<typeof SignInWays>

/** POST /api/session/passkey/ask, POST /api/doors/passkeys/ask · what the browser's WebAuthn is asked. */
export const KeyOptions = Type.Object({ options: Core<object>() })
export type KeyOptions = Type.Static<typeof KeyOptions>

/** What the browser's WebAuthn answered, as it answered. */
const credential = Type.Unsafe<object>(
  Type.Object({ id: Type.String({ maxLength: 2000 }) }, { additionalProperties: true }),
)

/** POST /api/session/passkey */
export const SignInByKey = Type.Object({ credential }, { additionalProperties: false })
export type SignInByKey = Type.Static<typeof SignInByKey>

/** POST /api/doors/passkeys */
export const NewPasskey = Type.Object(
  { name: Type.String({ maxLength: 100 }), credential },
  { additionalProperties: false },
)
export type NewPasskey = Type.Static<typeof NewPasskey>

/** POST /api/session/openid · where the person wants to be afterwards. */
export const OpenIdSignIn = Type.Object(
  { to: Type.String({ maxLength: 2000 }) },
  { additionalProperties: false },
)
export type OpenIdSignIn = Type.Static<typeof OpenIdSignIn>

/** POST /api/session/openid, POST /api/doors/openid · where the browser is to go. */
export const OpenIdAddress = Type.Object({ address: Type.String() })
export type OpenIdAddress = Type.Static<typeof OpenIdAddress>

/** POST /api/session/openid/answer · what the server sent the browser back with, without «?». */
export const OpenIdAnswer = Type.Object(
  { query: Type.String({ maxLength: 20_000 }) },
  { additionalProperties: false },
)
export type OpenIdAnswer = Type.Static<typeof OpenIdAnswer>
export const OpenIdOutcome = Type.Object({ to: Type.String() })
export type OpenIdOutcome = Type.Static<typeof OpenIdOutcome>

/** POST /api/email · a link goes to the new e-mail; DELETE gives it up. */
export const AskForEmail = Type.Object(
  { email: Type.String({ minLength: 1, maxLength: 200 }), proof },
  { additionalProperties: false },
)
export type AskForEmail = Type.Static<typeof AskForEmail>

/** POST /api/new-email · open to strangers: whose e-mail the link confirms, and which. PUT confirms it. */
export const OpenedEmailLink = Type.Object({ name: Type.String(), email: Type.String() })
export type OpenedEmailLink = Type.Static<typeof OpenedEmailLink>
