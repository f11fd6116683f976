import type { Chance } from './chance.ts'

/** Numbers at which programs change their minds. */
export const EDGE_NUMBERS: readonly number[] = [
  0, 1, 2, 7, 9, 63, 127, 128, 255, 256, 999, 1_024, 16_383, 32_767, 32_768, 65_535, 65_536, 1_000_000,
  0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff, -1, -2, -32_768, 1e10, 1e21, 0.5, -0.001,
]

/** Bytes changed without a thought of what they mean; `other`: a file to take pieces from. */
export function mutateBytes(bytes: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  const length = bytes.length
  if (length === 0) return other.slice(0, chance.below(other.length + 1))
  const from = chance.below(length)
  const to = Math.min(length, from + chance.few(4_096))
  switch (chance.below(9)) {
    case 0: {
      const changed = bytes.slice()
      for (let left = chance.few(64); left > 0; left -= 1) changed[chance.below(length)] = chance.below(256)
      return changed
    }
    case 1: {
      const changed = bytes.slice()
      for (let left = chance.few(16); left > 0; left -= 1) {
        const at = chance.below(length)
        changed[at] = (changed[at] ?? 0) ^ (1 << chance.below(8))
      }
      return changed
    }
    case 2:
      return bytes.slice(0, from)
    case 3:
      return joined(bytes.subarray(0, from), bytes.subarray(to))
    case 4:
      return joined(
        bytes.subarray(0, to),
        ...Array(chance.few(200)).fill(bytes.subarray(from, to)),
        bytes.subarray(to),
      )
    case 5:
      return joined(bytes.subarray(0, from), other.subarray(chance.below(other.length + 1)))
    case 6: {
      const start = chance.below(other.length + 1)
      return joined(
        bytes.subarray(0, from),
        other.subarray(start, start + chance.few(4_096)),
        bytes.subarray(from),
      )
    }
    case 7:
      return joined(bytes.subarray(to), bytes.subarray(0, from))
    default:
      return withNumber(bytes, chance)
  }
}

/** A whole number of one, two or four bytes at an even place. */
export function withNumber(bytes: Uint8Array, chance: Chance): Uint8Array {
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  const width = chance.pick([1, 2, 4])
  const at = chance.below(Math.max(1, Math.floor((bytes.length - 4) / 2))) * 2
  const value = chance.pick(EDGE_NUMBERS)
  if (at + width > bytes.length) return changed
  const little = !chance.once(4)
  if (width === 1) view.setUint8(at, value & 0xff)
  else if (width === 2) view.setUint16(at, value & 0xffff, little)
  else view.setUint32(at, value >>> 0, little)
  return changed
}

export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces))
}
