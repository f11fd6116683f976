import { createHash } from 'node:crypto'
import type { Answer, Visitor } from './visitor.ts'

const piece = { 'content-type': 'application/offset+octet-stream' }

/** Says that a file will come in pieces, as the page does; gives its id. */
export async function beginSending(visitor: Visitor, fileName: string, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  const begun = await visitor.ask('POST', '/api/sendings', undefined, {
    'upload-length': String(bytes.length),
    'upload-metadata': `filename ${base64(fileName)},sha256 ${base64(sha256)}`,
  })
  if (begun.status !== 201) throw new Error(`not begun: ${begun.text}`)
  return String(begun.headers.location).split('/').at(-1) ?? ''
}

export function sendPiece(visitor: Visitor, id: string, offset: number, bytes: Uint8Array): Promise<Answer> {
  return visitor.ask('PATCH', `/api/sendings/${id}`, Buffer.from(bytes), {
    ...piece,
    'upload-offset': String(offset),
  })
}

/** Sends a file whole; gives the id under which it lies. */
export async function sendWhole(visitor: Visitor, fileName: string, bytes: Uint8Array): Promise<string> {
  const id = await beginSending(visitor, fileName, bytes)
  const sent = await sendPiece(visitor, id, 0, bytes)
  if (sent.status !== 204) throw new Error(`not sent: ${sent.text}`)
  return id
}
