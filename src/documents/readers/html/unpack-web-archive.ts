import { decodeQuotedPrintable } from './quoted-printable.ts'

/** The page inside a web archive, and what its envelope says of its encoding. */
export interface PackedPage {
  readonly bytes: Uint8Array
  readonly charset: string | null
}

const MOST_PARTS = 5_000
const LONGEST_HEADER = 64 * 1024

/**
 * The page of a web archive (.mht, RFC 2557): the first part that is HTML. Pictures and frames beside it are passed over;
 * null where there is no page in it.
 */
export function unpackWebArchive(bytes: Uint8Array): PackedPage | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = headersAt(buffer, 0, buffer.length)
  if (isPage(head.type)) return packed(buffer.subarray(head.end), head)
  if (head.boundary === null) return null
  const mark = Buffer.from(`--${head.boundary}`, 'latin1')
  let at = buffer.indexOf(mark, head.end)
  for (let part = 0; at >= 0 && part < MOST_PARTS; part += 1) {
    const start = buffer.indexOf(0x0a, at)
    if (start < 0) return null
    const next = buffer.indexOf(mark, start)
    const end = next < 0 ? buffer.length : next
    const headers = headersAt(buffer, start + 1, end)
    if (isPage(headers.type)) return packed(buffer.subarray(headers.end, end), headers)
    at = next
  }
  return null
}

interface PartHeaders {
  readonly type: string
  readonly charset: string | null
  readonly boundary: string | null
  readonly encoding: string
  /** Where the part's content begins. */
  readonly end: number
}

/** Of a part that ends at `end`: a border that repeats without end must not be read again for each. */
function headersAt(buffer: Buffer, start: number, end: number): PartHeaders {
  const window = buffer.toString('latin1', start, Math.min(end, start + LONGEST_HEADER))
  const blank = /\r?\n\r?\n/.exec(window)
  const written = blank === null ? window : window.slice(0, blank.index)
  const headers = new Map<string, string>()
  for (const line of written.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  const type = headers.get('content-type') ?? ''
  return {
    type: type.toLowerCase(),
    charset: parameterOf(type, 'charset'),
    boundary: parameterOf(type, 'boundary'),
    encoding: (headers.get('content-transfer-encoding') ?? '').toLowerCase(),
    end: blank === null ? end : start + blank.index + blank[0].length,
  }
}

function parameterOf(type: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'i').exec(type)
  return found?.[1] ?? found?.[2] ?? null
}

function isPage(type: string): boolean {
  return type.startsWith('text/html') || type.startsWith('application/xhtml')
}

function packed(content: Buffer, headers: PartHeaders): PackedPage {
  return { bytes: unpacked(content, headers.encoding), charset: headers.charset }
}

function unpacked(content: Buffer, encoding: string): Uint8Array {
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(content)
  return encoding === 'base64' ? Buffer.from(content.toString('latin1'), 'base64') : content
}
