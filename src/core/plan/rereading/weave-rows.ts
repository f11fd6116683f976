interface Keyed {
  readonly key: string
}

export interface Weaving<Row extends Keyed> {
  /** Where in the source a row stands; '' for one typed by hand. */
  readonly placeOf: (row: Row) => string
  /** How much two rows of one place have in common, where several rows share it. */
  readonly likeness: (one: Row, other: Row) => number
  /** The row as it is read now, with what people had made of it before. */
  readonly join: (now: Row, before: Row, after: Row) => Row
  readonly edited: (now: Row, before: Row) => boolean
  /** A row that was not read before. */
  readonly added: (after: Row) => Row
}

export interface WovenRow<Row> {
  readonly row: Row
  /** The row of the new reading that it comes of; null for what people typed or keep. */
  readonly after: Row | null
}

/**
 * The rows of a draft once its source is read in another way. Rows stay where people put them; typed rows stay, dropped
 * ones stay dropped; what is read anew stands behind the row that it follows in the source. A row that is no longer read
 * goes, unless somebody had mended it.
 */
export function weaveRows<Row extends Keyed>(
  now: readonly Row[],
  before: readonly Row[],
  after: readonly Row[],
  weaving: Weaving<Row>,
): readonly WovenRow<Row>[] {
  const olds = byPlace(before, weaving)
  const news = byPlace(after, weaving)
  const successor = new Map<Row, Row>()
  for (const [place, rows] of olds)
    for (const [index, row] of rows.entries()) {
      const next = news.get(place)?.[index]
      if (next !== undefined) successor.set(row, next)
    }
  const taken = new Set<Row>()
  const woven: WovenRow<Row>[] = []
  for (const row of now) {
    const old = oldOf(row, olds.get(weaving.placeOf(row)) ?? [], taken, weaving)
    if (old === null) {
      woven.push({ row, after: null })
      continue
    }
    taken.add(old)
    const next = successor.get(old)
    if (next !== undefined) woven.push({ row: weaving.join(row, old, next), after: next })
    else if (weaving.edited(row, old)) woven.push({ row, after: null })
  }
  const known = new Set(successor.values())
  for (const [index, row] of after.entries()) {
    if (known.has(row)) continue
    const behind = spotBehind(woven, after, index)
    woven.splice(behind, 0, { row: weaving.added(row), after: row })
  }
  return woven
}

function byPlace<Row extends Keyed>(
  rows: readonly Row[],
  { placeOf }: Weaving<Row>,
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const place = placeOf(row)
    if (place === '') continue
    const before = found.get(place)
    if (before === undefined) found.set(place, [row])
    else before.push(row)
  }
  return found
}

/** The row as it was read; the two halves of a row that was cut have the same one. */
function oldOf<Row extends Keyed>(
  row: Row,
  olds: readonly Row[],
  taken: ReadonlySet<Row>,
  { likeness }: Weaving<Row>,
): Row | null {
  let best: Row | null = null
  let most = -1
  for (const old of olds) {
    const like = likeness(row, old) + (taken.has(old) ? 0 : 0.5)
    if (like > most) [best, most] = [old, like]
  }
  return best
}

/** Behind the nearest row before it in the source that is there, else in front of all that was read. */
function spotBehind<Row>(woven: readonly WovenRow<Row>[], after: readonly Row[], index: number): number {
  for (let i = index - 1; i >= 0; i--) {
    const at = woven.findLastIndex((one) => one.after === after[i])
    if (at >= 0) return at + 1
  }
  const first = woven.findIndex((one) => one.after !== null)
  return first < 0 ? woven.length : first
}
