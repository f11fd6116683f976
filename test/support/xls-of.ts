import { compoundOf } from './compound-of.ts'

/** A record of a workbook: its number, and its bytes, as hexadecimal or as they are. */
export type XlsRecord = readonly [type: number, content: Uint8Array | string]

const BEGIN = 0x0809
const END = 0x000a
const SHEET = 0x0085
const VERSIONS = { 5: '0005', 8: '0006' } as const

/** An old workbook of one sheet from the records of its book and of its sheet. */
export function xlsOf(
  sheet: readonly XlsRecord[],
  book: readonly XlsRecord[] = [],
  version: 5 | 8 = 8,
): Uint8Array {
  const begin = (kind: string): XlsRecord => [BEGIN, `${VERSIONS[version]}${kind}00000000`]
  const before = [begin('0500'), ...book]
  const listed = (at: number): XlsRecord => [
    SHEET,
    `${number32(at)}000006${version === 8 ? '00' : ''}536865657431`,
  ]
  const head = Buffer.concat([...before, listed(0), [END, ''] as const].map(record))
  const stream = [
    ...before,
    listed(head.length),
    [END, ''] as const,
    begin('1000'),
    ...sheet,
    [END, ''] as const,
  ]
  return compoundOf([['Workbook', Buffer.concat(stream.map(record))]])
}

/** What every cell begins with: its row, its column, its style. */
export function place(row: number, column: number, style = 0): string {
  return [row, column, style].map(number16).join('')
}

export function number16(value: number): string {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes.toString('hex')
}

export function number32(value: number): string {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes.toString('hex')
}

/** A text of two bytes each, behind its length. */
export function wide(text: string): string {
  return `${number16(text.length)}01${Buffer.from(text, 'utf16le').toString('hex')}`
}

function record([type, content]: XlsRecord): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'hex') : Buffer.from(content)
  const head = Buffer.alloc(4)
  head.writeUInt16LE(type, 0)
  head.writeUInt16LE(bytes.length, 2)
  return Buffer.concat([head, bytes])
}
