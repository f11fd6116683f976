import { findThreshold, saveThreshold, type Threshold, type ThresholdKind } from '#store/door/threshold.ts'
import type { Reader } from '#store/reader.ts'
import type { Writer } from '#store/writer.ts'
import type { House } from '../context.ts'
import { shifted } from '../session/session-limits.ts'

const minuteMs = 60_000
/** Time enough to find a telephone, or to type a password at an identity server. */
const openMinutes: Readonly<Record<ThresholdKind, number>> = {
  code: 5,
  passkey: 5,
  'passkey-new': 5,
  openid: 15,
  'openid-link': 15,
}

/** The cookie that binds what was begun to one browser. */
export interface Begun {
  readonly token: string
  readonly expiresAt: string
}

/** Writes down what must come back from this browser, and gives it the cookie by which that is found. */
export async function beginThreshold(
  house: House,
  writer: Writer,
  kind: ThresholdKind,
  personId: string | null,
  expected: object,
): Promise<Begun> {
  const { token, hash } = house.tokens.make()
  const expiresAt = shifted(house.now(), openMinutes[kind] * minuteMs)
  await saveThreshold(writer, { id: house.newId(), tokenHash: hash, kind, personId, expected, expiresAt })
  return { token, expiresAt }
}

/** null: the browser has begun nothing of the kind, or too long ago. */
export async function recogniseThreshold(
  house: House,
  reader: Reader,
  kind: ThresholdKind,
  token: string | undefined,
): Promise<Threshold | null> {
  const hash = token === undefined ? null : house.tokens.hashOf(token)
  return hash === null ? null : findThreshold(reader, hash, kind, house.now())
}
