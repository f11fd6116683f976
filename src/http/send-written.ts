import { Readable } from 'node:stream'
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
    .send(Readable.from(written.value.bytes))
}
