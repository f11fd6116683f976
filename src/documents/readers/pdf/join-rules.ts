import type { Rule } from './marks.ts'

/** Strokes so close beside each other are one line: a double one, or the edges of neighbouring cells. */
const BESIDE = 2.6
/** Gaps of a dashed or dotted line, and the corners that cells leave open. */
const APART = 4.5
const SHORTEST = 6

/** Puts together what was drawn in pieces: dashes, doubled lines, one stroke for each cell. */
export function joinRules(strokes: readonly Rule[]): readonly Rule[] {
  const sorted = strokes.toSorted((one, other) => one.at - other.at)
  const joined: Rule[] = []
  for (let start = 0; start < sorted.length; ) {
    const first = sorted[start]?.at ?? 0
    let end = start + 1
    while (end < sorted.length && (sorted[end]?.at ?? 0) - first <= BESIDE) end += 1
    joinLine(sorted.slice(start, end), joined)
    start = end
  }
  return joined.filter((rule) => rule.to - rule.from >= SHORTEST)
}

/** Strokes on one line, along it. */
function joinLine(strokes: Rule[], joined: Rule[]): void {
  strokes.sort((one, other) => one.from - other.from)
  let piece: { weight: number; sum: number; from: number; to: number } | null = null
  const close = () => {
    if (piece !== null) joined.push({ at: piece.sum / piece.weight, from: piece.from, to: piece.to })
  }
  for (const { at, from, to } of strokes) {
    const weight = to - from + 0.01
    if (piece !== null && from - piece.to <= APART) {
      piece.to = Math.max(piece.to, to)
      piece.sum += at * weight
      piece.weight += weight
    } else {
      close()
      piece = { weight, sum: at * weight, from, to }
    }
  }
  close()
}
