import type { Multipart, MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'

/** What a form carries, field by field and file by file, in the order in which it was sent. */
export async function* partsOf(request: FastifyRequest): AsyncGenerator<Multipart> {
  try {
    yield* request.parts()
  } catch (error) {
    throw asClients(error)
  }
}

/**
 * The file's bytes to the end; a file cut at the limit is none, and what was kept of it is thrown away. Whoever takes no more of
 * them leaves the rest to go by.
 */
export async function* wholeOf(part: MultipartFile): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of part.file.iterator({ destroyOnReturn: false })) yield chunk as Uint8Array
  } catch (error) {
    throw asClients(error)
  }
  if (part.file.truncated) throw Object.assign(new Error('the file is too large'), { statusCode: 413 })
}

/** The parser does not say so, but a form that breaks off or has no limits between its parts is no fault of ours. */
function asClients(error: unknown): unknown {
  return error instanceof Error && !('statusCode' in error)
    ? Object.assign(error, { statusCode: 400 })
    : error
}
