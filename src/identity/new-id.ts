import { randomUUID } from 'node:crypto'

/**
 * A UUIDv7 (RFC 9562): 48 bits of the moment, then random ones, so that ids made later sort later. The random ones, with the
 * variant's bits among them, are a UUIDv4's: Node keeps a stock of those, and a request needs several.
 */
export function newId(now: number = Date.now()): string {
  const moment = now.toString(16).padStart(12, '0')
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${randomUUID().slice(15)}`
}
