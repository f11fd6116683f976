const SECTOR = 512
const LISTED_IN_ONE = SECTOR / 4
const END = 0xfffffffe
const TABLE = 0xfffffffd
const SMALL_STREAM = 4_096

/** An old Office container of these streams, each in sectors of its own. */
export function compoundOf(streams: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array {
  // Short streams would have to lie in a stream of their own: nobody minds some zeros behind them.
  const padded = streams.map(([name, content]) => {
    const length = Math.max(SMALL_STREAM, Math.ceil(content.length / SECTOR) * SECTOR)
    const stream = Buffer.alloc(length)
    stream.set(content)
    return { name, stream, size: Math.max(SMALL_STREAM, content.length) }
  })
  const directories = Math.ceil((streams.length + 1) / 4)
  const sectors = padded.reduce((sum, { stream }) => sum + stream.length / SECTOR, directories)
  const tables = Math.ceil(sectors / (LISTED_IN_ONE - 1))
  const next: number[] = [...Array<number>(tables).fill(TABLE), ...chain(tables, directories)]
  const directory = Buffer.alloc(directories * SECTOR)
  entry(directory, 0, 'Root Entry', 5, END, 0)
  for (const [place, { name, stream, size }] of padded.entries()) {
    entry(directory, place + 1, name, 2, next.length, size)
    next.push(...chain(next.length, stream.length / SECTOR))
  }
  const header = Buffer.alloc(SECTOR)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(tables, 44)
  header.writeUInt32LE(tables, 48)
  header.writeUInt32LE(SMALL_STREAM, 56)
  header.writeUInt32LE(END, 60)
  header.writeUInt32LE(END, 68)
  header.fill(0xff, 76)
  for (let table = 0; table < Math.min(tables, 109); table += 1) header.writeUInt32LE(table, 76 + table * 4)
  const table = Buffer.alloc(tables * SECTOR, 0xff)
  for (const [sector, following] of next.entries()) table.writeUInt32LE(following, sector * 4)
  return new Uint8Array(Buffer.concat([header, table, directory, ...padded.map(({ stream }) => stream)]))
}

function chain(start: number, length: number): readonly number[] {
  return Array.from({ length }, (_, place) => (place === length - 1 ? END : start + place + 1))
}

function entry(directory: Buffer, place: number, name: string, type: number, start: number, size: number) {
  const at = place * 128
  directory.write(name, at, 'utf16le')
  directory.writeUInt16LE(name.length * 2 + 2, at + 64)
  directory.writeUInt8(type, at + 66)
  directory.writeUInt32LE(start, at + 116)
  directory.writeUInt32LE(size, at + 120)
}
