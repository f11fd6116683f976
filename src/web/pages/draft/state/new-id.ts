let last = 0

/**
 * A UUIDv7. Not `crypto.randomUUID`: that one is there only over HTTPS, and a school's server may speak plain HTTP inside
 * its own network.
 */
export function newId(): string {
  // Never the same millisecond twice: ids then sort in the order in which they were made.
  last = Math.max(Date.now(), last + 1)
  const now = last
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(now / 2 ** (8 * (5 - index))) % 256
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A short key for a new row of a draft. */
export function newKey(): string {
  return newId().slice(-12) + newId().slice(14, 18)
}
