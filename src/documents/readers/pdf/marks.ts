/**
 * What stands on a page, as far as a reader cares: words and straight rules. Lengths are points; x runs to the right and
 * y down, as the page is looked at.
 */
export interface PageMarks {
  readonly words: readonly Word[]
  readonly horizontals: readonly Rule[]
  readonly verticals: readonly Rule[]
  readonly box: Box
  /** Something is drawn, be it only a picture. */
  readonly drawn: boolean
  /** Pictures cover most of the page. */
  readonly pictured: boolean
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Quarter turns of a text against the page, counter-clockwise: 1 is read from the bottom to the top. */
export type Turn = 0 | 1 | 2 | 3

/** Signs that stand together without a gap; see `pointOf` for where `from`, `to` and `base` lie. */
export interface Word {
  readonly text: string
  /** Where it begins and ends along its own reading direction. */
  readonly from: number
  readonly to: number
  /** Its baseline, across its reading direction. */
  readonly base: number
  /** Height of its font. */
  readonly size: number
  readonly turn: Turn
  readonly bold: boolean
  /** No line may be broken in front of it: a no-break space stands there. */
  readonly tied: boolean
  /** The file marks it as no part of the text (a running head, a page number). */
  readonly artifact: boolean
}

/** A straight line along x or y: `at` is its place on the other axis. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The page's point that lies `along` the reading direction of a turned text and `across` it. */
export function pointOf(
  turn: Turn,
  along: number,
  across: number,
): { readonly x: number; readonly y: number } {
  switch (turn) {
    case 0:
      return { x: along, y: across }
    case 1:
      return { x: across, y: -along }
    case 2:
      return { x: -along, y: -across }
    case 3:
      return { x: -across, y: along }
  }
}

/** The turned text's own coordinates of a point: the way back of `pointOf`. */
export function readingPoint(
  turn: Turn,
  x: number,
  y: number,
): { readonly along: number; readonly across: number } {
  switch (turn) {
    case 0:
      return { along: x, across: y }
    case 1:
      return { along: -y, across: x }
    case 2:
      return { along: -x, across: -y }
    case 3:
      return { along: y, across: -x }
  }
}

/** Shares of a font's height over and under the baseline. */
const ASCENT = 0.75
const DESCENT = 0.22

export function boxOf({ turn, from, to, base, size }: Word): Box {
  const one = pointOf(turn, from, base - ASCENT * size)
  const other = pointOf(turn, to, base + DESCENT * size)
  return boxAround(one.x, one.y, other.x, other.y)
}

export function boxAround(x1: number, y1: number, x2: number, y2: number): Box {
  return {
    left: Math.min(x1, x2),
    top: Math.min(y1, y2),
    right: Math.max(x1, x2),
    bottom: Math.max(y1, y2),
  }
}
