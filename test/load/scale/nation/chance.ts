/** Chance that comes out the same for the same seed: sfc32, whose 128 bits give millions of ids without meeting again. */
export interface Chance {
  /** A whole number from 0, below `end`. */
  readonly below: (end: number) => number
  /** From 0 to 1, without 1. */
  readonly part: () => number
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** A UUIDv7 of this moment, in milliseconds. */
  readonly id: (at: number) => string
}

export function chanceOf(seed: number): Chance {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1]
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 16; round += 1) next()
  const below = (end: number) => Math.floor((next() / 2 ** 32) * end)
  const hex = (digits: number) => (next() >>> (32 - 4 * digits)).toString(16).padStart(digits, '0')
  let last = { at: -1, head: '' }
  return {
    below,
    part: () => next() / 2 ** 32,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    id(at) {
      if (last.at !== at) {
        const time = at.toString(16).padStart(12, '0')
        last = { at, head: `${time.slice(0, 8)}-${time.slice(8)}-7` }
      }
      return `${last.head}${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`
    },
  }
}
