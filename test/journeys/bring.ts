import type { Answer, Visitor } from './visitor.ts'

/** Sends a file as evidence, as the page's form does: what is said of it in front. */
export function bring(
  visitor: Visitor,
  taskId: string,
  fileName: string,
  bytes: Uint8Array,
  said: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const boundary = 'rostok-boundary-51ce'
  const fields = Object.entries(said).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head =
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n` +
    'Content-Type: application/octet-stream\r\n\r\n'
  const body = Buffer.concat([
    Buffer.from(fields.join('') + head),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  return visitor.ask('POST', `/api/tasks/${taskId}/files`, body, {
    'content-type': `multipart/form-data; boundary=${boundary}`,
  })
}

/** The least that is a .pdf to who looks at its first bytes. */
export const smallPdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
