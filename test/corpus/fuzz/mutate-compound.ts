import type { Chance } from './chance.ts'
import { EDGE_NUMBERS, mutateBytes, withNumber } from './mutate-bytes.ts'

const SECTOR = 512

/** An old Office container: its header, tables of sectors and directory, and the records of a workbook. */
export function mutateCompound(bytes: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  let changed = bytes
  for (let left = chance.few(6); left > 0; left -= 1) changed = change(changed, other, chance)
  return changed
}

function change(bytes: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  switch (chance.below(6)) {
    case 0:
      return inSector(bytes, 0, chance)
    case 1:
      return inSector(bytes, chance.below(Math.ceil(bytes.length / SECTOR)), chance)
    case 2: {
      const sectors = Math.ceil(bytes.length / SECTOR)
      const [from, to] = [chance.below(sectors) * SECTOR, chance.below(sectors) * SECTOR]
      const changed = bytes.slice()
      changed.set(bytes.subarray(from, from + SECTOR).subarray(0, bytes.length - to), to)
      return changed
    }
    case 3:
      return mutateBytes(bytes, other, chance)
    default:
      return inRecord(bytes, chance)
  }
}

function inSector(bytes: Uint8Array, sector: number, chance: Chance): Uint8Array {
  const start = sector * SECTOR
  const changed = bytes.slice()
  changed.set(withNumber(bytes.slice(start, start + SECTOR), chance), start)
  return changed
}

/** BIFF: a type and a length of two bytes each, then so many bytes ([MS-XLS] 2.1.4). */
function inRecord(bytes: Uint8Array, chance: Chance): Uint8Array {
  const places = recordsOf(bytes)
  if (places.length === 0) return withNumber(bytes, chance)
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  const at = chance.pick(places)
  const length = view.getUint16(at + 2, true)
  switch (chance.below(4)) {
    case 0:
      view.setUint16(at, view.getUint16(chance.pick(places), true), true)
      break
    case 1:
      view.setUint16(at + 2, chance.pick(EDGE_NUMBERS) & 0xffff, true)
      break
    default:
      for (let left = chance.few(8); left > 0 && length >= 2; left -= 1) {
        const place = at + 4 + chance.below(length - 1)
        if (place + 2 <= changed.length) view.setUint16(place, chance.pick(EDGE_NUMBERS) & 0xffff, true)
      }
  }
  return changed
}

function recordsOf(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const places: number[] = []
  for (let start = SECTOR; start + 8 < bytes.length; start += SECTOR) {
    if (view.getUint16(start, true) !== 0x0809 || places.length > 0) continue
    for (let at = start; at + 4 < bytes.length; at += 4 + view.getUint16(at + 2, true)) places.push(at)
  }
  return places
}
