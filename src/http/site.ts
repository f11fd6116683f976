import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { KeySite } from '#application/door/doors.ts'
import type { Origin } from './session.ts'

const local = new Set(['localhost', '127.0.0.1', '[::1]'])
const loopback = /^(?:127\.|::1$|::ffff:127\.)/

/**
 * Under which address people open the site. Without a configured one it is known only on this very machine: whoever asks
 * from elsewhere may call us by any name, and we would send people, or their keys, there.
 */
export function siteOf(request: FastifyRequest, origin: Origin): URL | null {
  if (origin.url !== null) return origin.url
  const { host } = request.headers
  if (host === undefined || !loopback.test(request.socket.remoteAddress ?? '')) return null
  const url = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null
  return url !== null && url.host === host && local.has(url.hostname) ? url : null
}

/** Browsers keep keys for names only, and only where nobody can listen in. */
export function keySiteOf(request: FastifyRequest, origin: Origin): KeySite | null {
  const site = siteOf(request, origin)
  if (site === null || isIP(site.hostname.replace(/^\[|\]$/g, '')) !== 0) return null
  const safe = site.protocol === 'https:' || site.hostname === 'localhost'
  return safe ? { origin: site.origin, host: site.hostname } : null
}
