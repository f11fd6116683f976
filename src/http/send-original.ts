import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Original } from '#application/draft/original.ts'
import type { DrawnPicture } from '#application/evidence/open-evidence.ts'
import type { ApplicationRefusal } from '#application/refusal.ts'
import type { Result } from '#core/result.ts'
import { refuse } from './answer.ts'

/**
 * Gives a file back byte for byte. It came from anybody, so no browser may take it for a page of ours: it is always an
 * attachment of unknown kind; should one show it all the same, it is nobody's page and fetches nothing.
 */
export function sendOriginal(
  reply: FastifyReply,
  original: Result<Original, ApplicationRefusal>,
): FastifyReply {
  if (!original.ok) return refuse(reply, original.refusal)
  const { fileName, bytes, sha256 } = original.value
  return reply
    .header('content-type', 'application/octet-stream')
    .header('content-disposition', attachment(fileName))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('etag', `"${sha256}"`)
    .send(Readable.from(bytes))
}

/** A picture that the house has drawn itself and that a page may show. */
export function sendPicture(
  reply: FastifyReply,
  picture: Result<DrawnPicture, ApplicationRefusal>,
): FastifyReply {
  if (!picture.ok) return refuse(reply, picture.refusal)
  const { format, bytes } = picture.value
  return reply
    .header('content-type', format === 'png' ? 'image/png' : 'image/jpeg')
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(Readable.from(bytes))
}

/** RFC 6266: a plain name for old programs, the real one in UTF-8. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
