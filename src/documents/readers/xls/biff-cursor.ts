import type { TextDecoder } from 'node:util'
import { ReadingStopped } from '../package/reading-stopped.ts'
import type { BiffRecord } from './biff-record.ts'

/** Reads a record from its beginning on. Everything throws ReadingStopped `file/damaged` beyond its end. */
export interface BiffCursor {
  readonly byte: () => number
  readonly short: () => number
  readonly long: () => number
  readonly double: () => number
  readonly skip: (bytes: number) => void
  /** Bytes up to the end of the record and all that continue it. */
  readonly left: () => number
  /** So many signs of a byte or two each. Where they go on in the next piece it says anew how wide they are. */
  readonly signs: (count: number, wide: boolean) => string
  /** So many bytes in a code page, of records that came before Unicode. */
  readonly bytes: (count: number, decoder: TextDecoder) => string
}

export function openCursor({ pieces }: BiffRecord): BiffCursor {
  let place = 0
  let piece = pieces[0] as Uint8Array
  let at = 0
  let left = pieces.reduce((sum, one) => sum + one.length, 0)
  const toNext = () => {
    place += 1
    const next = pieces[place]
    if (next === undefined) throw new ReadingStopped('file/damaged', 'a record that ends too early')
    piece = next
    at = 0
  }
  const byte = () => {
    while (at >= piece.length) toNext()
    left -= 1
    at += 1
    return piece[at - 1] as number
  }
  const short = () => byte() | (byte() << 8)
  const long = () => (short() | (short() << 16)) >>> 0
  const take = (count: number): Buffer => {
    const taken = Buffer.from(piece.buffer, piece.byteOffset + at, count)
    at += count
    left -= count
    return taken
  }
  return {
    byte,
    short,
    long,
    double: () => {
      const view = new DataView(new ArrayBuffer(8))
      for (let index = 0; index < 8; index += 1) view.setUint8(index, byte())
      return view.getFloat64(0, true)
    },
    skip: (bytes) => {
      if (bytes > left) throw new ReadingStopped('file/damaged', 'a record that ends too early')
      for (let rest = bytes; rest > 0; ) {
        while (at >= piece.length) toNext()
        const step = Math.min(rest, piece.length - at)
        take(step)
        rest -= step
      }
    },
    left: () => left,
    signs: (count, wide) => {
      let text = ''
      let width = wide ? 2 : 1
      for (let rest = count; rest > 0; ) {
        const here = Math.min(rest, Math.floor((piece.length - at) / width))
        text += take(here * width).toString(width === 2 ? 'utf16le' : 'latin1')
        rest -= here
        if (rest === 0) break
        left -= piece.length - at
        toNext()
        width = (byte() & 1) === 1 ? 2 : 1
      }
      return text
    },
    bytes: (count, decoder) => {
      if (count > left) throw new ReadingStopped('file/damaged', 'a record that ends too early')
      const taken = new Uint8Array(count)
      for (let index = 0; index < count; index += 1) taken[index] = byte()
      return decoder.decode(taken)
    },
  }
}
