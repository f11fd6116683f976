import { ReadingStopped } from '../package/reading-stopped.ts'

/** Records of a workbook that are looked at, by their numbers ([MS-XLS] 2.3). */
export const BIFF = {
  formula: 0x0006,
  end: 0x000a,
  date1904: 0x0022,
  continue: 0x003c,
  filePass: 0x002f,
  font: 0x0031,
  codePage: 0x0042,
  columns: 0x007d,
  sheet: 0x0085,
  numbers: 0x00bd,
  richText: 0x00d6,
  cellFormat: 0x00e0,
  merges: 0x00e5,
  strings: 0x00fc,
  stringCell: 0x00fd,
  number: 0x0203,
  text: 0x0204,
  truth: 0x0205,
  result: 0x0207,
  row: 0x0208,
  packedNumber: 0x027e,
  format: 0x041e,
  begin: 0x0809,
} as const

/** One record with those that continue it. */
export interface BiffRecord {
  readonly type: number
  /** Where it begins in the stream: sheets are named by it. */
  readonly at: number
  readonly pieces: readonly Uint8Array[]
}

/** The records of a stream in order. @throws ReadingStopped `file/damaged` where one is cut short. */
export function* recordsOf(stream: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let next = 0
  const take = (): Uint8Array => {
    const start = next + 4
    next = start + view.getUint16(next + 2, true)
    if (next > stream.length) throw new ReadingStopped('file/damaged', 'a record cut short')
    return stream.subarray(start, next)
  }
  const typeAt = () => (next + 4 > stream.length ? null : view.getUint16(next, true))
  for (let type = typeAt(); type !== null; type = typeAt()) {
    const at = next
    const pieces = [take()]
    while (typeAt() === BIFF.continue) pieces.push(take())
    yield { type, at, pieces }
  }
}
