import { PassThrough, pipeline, Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { ApplicationRefusal } from '#application/refusal.ts'
import type { WrittenFile } from '#application/written-file.ts'
import type { Result } from '#core/result.ts'
import { refuse } from './answer.ts'
import { attachment } from './send-original.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** So much is written ahead of a slow client, so that what is read for it is read at the house's own pace. */
const mostAhead = 8 * 1024 * 1024

/** Sends what the house has written itself, as it is written; when the client goes, so does the writing. */
export function sendWritten(
  reply: FastifyReply,
  kind: keyof typeof types,
  written: Result<WrittenFile, ApplicationRefusal>,
): FastifyReply {
  if (!written.ok) return refuse(reply, written.refusal)
  return reply
    .header('content-type', types[kind])
    .header('content-disposition', attachment(written.value.fileName))
    .send(ahead(written.value.bytes))
}

function ahead(bytes: AsyncIterable<Uint8Array>): Readable {
  const kept = new PassThrough({ readableHighWaterMark: mostAhead })
  // A fault in the middle breaks `kept` off too, and with it the answer (noteBrokenAnswers).
  pipeline(Readable.from(bytes, { objectMode: false }), kept, () => {})
  return kept
}
