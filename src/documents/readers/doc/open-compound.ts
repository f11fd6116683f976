import { ReadingStopped } from '../package/reading-stopped.ts'

/** An OLE2 container ([MS-CFB]), as far as the streams of its root are concerned. */
export interface Compound {
  /** null where there is no such stream. @throws ReadingStopped where its sectors make no chain. */
  readonly stream: (name: string) => Uint8Array | null
}

const HEADER = 512
const ENTRY = 128
const END_OF_CHAIN = 0xfffffffe
const FIRST_LISTED = 76
const LISTED = 109

/**
 * Opens a container and checks that its tables are what they say: chains of sectors lead through the file and come to
 * an end, never back to themselves. @throws ReadingStopped `file/damaged` otherwise.
 */
export function openCompound(bytes: Uint8Array): Compound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER) throw damaged('no header')
  const large = view.getUint16(30, true)
  const small = view.getUint16(32, true)
  if ((large !== 9 && large !== 12) || small !== 6) throw damaged('sector sizes')
  const size = 1 << large
  const table = readTable(view, bytes.length, size)
  const chained = (start: number) => joined(bytes, chain(start, table), size, size)
  const directory = chained(view.getUint32(48, true))
  const entries = listEntries(directory)
  const root = entries[0]
  if (root === undefined) throw damaged('no root')
  const smallStarts = view.getUint32(60, true)
  const smallTable = smallStarts < END_OF_CHAIN ? numbersOf(chained(smallStarts)) : new Uint32Array(0)
  const smallSectors = root.size > 0 ? chained(root.start) : new Uint8Array(0)
  const limit = view.getUint32(56, true)
  return {
    stream: (name) => {
      const entry = entries.find((one) => one.stream && one.name === name)
      if (entry === undefined) return null
      const isSmall = entry.size < limit
      const whole = isSmall
        ? joined(smallSectors, chain(entry.start, smallTable), 64, 0)
        : chained(entry.start)
      if (whole.length < entry.size) throw damaged(`${name} is cut short`)
      return whole.subarray(0, entry.size)
    },
  }
}

interface DirectoryEntry {
  readonly name: string
  readonly stream: boolean
  readonly start: number
  readonly size: number
}

function listEntries(directory: Uint8Array): readonly DirectoryEntry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const entries: DirectoryEntry[] = []
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const length = Math.min(view.getUint16(at + 64, true), 64)
    let name = ''
    for (let place = 0; place + 2 < length; place += 2)
      name += String.fromCharCode(view.getUint16(at + place, true))
    entries.push({
      name,
      stream: view.getUint8(at + 66) === 2,
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}

/** For each sector the one that follows it. The table itself is listed in the header, and behind that in a chain. */
function readTable(view: DataView, length: number, size: number): Uint32Array {
  const sectors = Math.floor(length / size)
  const count = view.getUint32(44, true)
  if (count > sectors) throw damaged('more tables than sectors')
  const listed: number[] = []
  for (let place = 0; place < Math.min(count, LISTED); place += 1) {
    listed.push(view.getUint32(FIRST_LISTED + place * 4, true))
  }
  let more = view.getUint32(68, true)
  for (let step = 0; listed.length < count && more < END_OF_CHAIN; step += 1) {
    const at = (more + 1) * size
    if (step > sectors || at + size > length) throw damaged('list of tables')
    for (let place = 0; place < size / 4 - 1 && listed.length < count; place += 1) {
      listed.push(view.getUint32(at + place * 4, true))
    }
    more = view.getUint32(at + size - 4, true)
  }
  const bytes = new Uint8Array(view.buffer, view.byteOffset, length)
  return numbersOf(joined(bytes, listed, size, size))
}

/** @throws ReadingStopped where the chain comes back to itself. */
function chain(start: number, table: Uint32Array): readonly number[] {
  const sectors: number[] = []
  for (let sector = start; sector < END_OF_CHAIN - 2; sector = table[sector] ?? END_OF_CHAIN) {
    sectors.push(sector)
    if (sectors.length > table.length) throw damaged('a chain without an end')
  }
  return sectors
}

/** @param skipped bytes before the first sector */
function joined(bytes: Uint8Array, sectors: readonly number[], size: number, skipped: number): Uint8Array {
  const whole = new Uint8Array(sectors.length * size)
  for (const [place, sector] of sectors.entries()) {
    const at = skipped + sector * size
    if (at >= bytes.length) throw damaged('a sector outside the file')
    // The last sector of a file is now and then cut.
    whole.set(bytes.subarray(at, Math.min(at + size, bytes.length)), place * size)
  }
  return whole
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, place) =>
    view.getUint32(place * 4, true),
  )
}

function damaged(detail: string): ReadingStopped {
  return new ReadingStopped('file/damaged', detail)
}
