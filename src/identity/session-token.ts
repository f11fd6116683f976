import { createHash, randomBytes } from 'node:crypto'

const tokenBytes = 32

/** 256 random bits for the cookie, and their sha-256 for the database: who reads the database cannot sign in with it. */
export function makeToken(): { readonly token: string; readonly hash: Uint8Array } {
  const token = randomBytes(tokenBytes).toString('base64url')
  return { token, hash: sha256(token) }
}

/** null: it is not even of a token's form. */
export function hashOfToken(token: string): Uint8Array | null {
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? sha256(token) : null
}

function sha256(token: string): Uint8Array {
  return createHash('sha256').update(token).digest()
}
