import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { ru } from './ru.ts'

const periodSeconds = 30
/** 160 bits, as RFC 4226 advises. */
const secretBytes = 20
/** Telephones are wrong by seconds, people slow by some more: the step before and the one after are taken too. */
const stepsAside = 1

/** A new secret in base32, as applications for codes take it. */
export function makeCodeSecret(): string {
  return new Secret({ size: secretBytes }).base32
}

/** What a telephone reads out of the picture: `otpauth://totp/…`. */
export function codeAddress(secret: string, signInName: string): string {
  return totp(secret, signInName).toString()
}

/** The step of thirty seconds that a code belongs to (RFC 6238); null: it is not one of this moment's. `at` is ISO 8601. */
export function stepOfCode(secret: string, code: string, at: string): number | null {
  const timestamp = Date.parse(at)
  const aside = totp(secret, '').validate({ token: code, timestamp, window: stepsAside })
  return aside === null ? null : Math.floor(timestamp / 1000 / periodSeconds) + aside
}

function totp(secret: string, label: string): TOTP {
  // Six digits, SHA-1, thirty seconds: applications leave out what they are told beside this.
  return new TOTP({ issuer: ru.house, label, secret: Secret.fromBase32(secret), period: periodSeconds })
}

/** Without letters and figures that look alike on paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const codeLength = 12
const codeCount = 10

/** Ten codes of some 59 bits for the person to print. */
export function makeRecoveryCodes(): readonly string[] {
  return Array.from({ length: codeCount }, () =>
    Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  )
}
